import { customerOf } from '../domain/appointment/appointment.ts';
import { withoutPrefix } from '../domain/appointment/title-prefix.ts';
import { truncate } from '../domain/text-length.ts';
import type { Period } from '../domain/time/period.ts';
import type { Finding } from './check-meeting.ts';
import type { HostObstacle } from './find-obstacles.ts';
import { alertText, type AlertText } from './text/text.ts';
import { dateText, timeText, type WallClock } from './wall-clock.ts';

/** Outlook shows no more of a message. */
export const MESSAGE_LENGTH = 500;

const MOST_LINES = 3;
const NAME_LENGTH = 40;
const WHAT_LENGTH = 60;

type Manner = {
  readonly displayLanguage: string;
  readonly clock: WallClock;
  readonly slot: Period;
};

/** What is in the way and when it would go, in the words of Outlook's language. */
export function alertMessage(finding: Finding, manner: Manner): string {
  const { displayLanguage } = manner;
  const text = alertText(displayLanguage);
  const shown = finding.obstacles.slice(0, MOST_LINES);
  const rest = finding.obstacles.length - shown.length;
  const lines = [
    text.taken,
    ...shown.map((obstacle) => obstacleLine(obstacle, finding, { ...manner, text })),
    ...(rest > 0 ? [text.more(rest)] : []),
    ...(finding.nextFree === undefined ? [] : [text.nextFree(whenText(finding.nextFree, { ...manner, text }))]),
  ];
  return truncate(lines.join('\n'), MESSAGE_LENGTH);
}

type Wording = Manner & { readonly text: AlertText };

function obstacleLine(
  { appointment, host, kind }: HostObstacle,
  { titlePrefixes }: Finding,
  wording: Wording,
): string {
  const { text } = wording;
  const { start, end } = appointment.period;
  const time = `${clockText(start, wording)}–${clockText(end, wording)}`;
  const { name } = customerOf(appointment);
  const title = withoutPrefix(appointment.subject, { ...titlePrefixes, enabled: true });
  // The dialog may stand open on a screen that others see.
  const what = appointment.isPrivate ? text.privately : name || title || text.untitled;
  const line = kind === 'overlap' ? text.line : text.near;
  return line(shortened(host.name, NAME_LENGTH), time, shortened(what, WHAT_LENGTH));
}

function clockText(instant: number, { clock, displayLanguage }: Wording): string {
  return timeText(clock(instant), displayLanguage);
}

/** The date only where it is another one than the meeting's own. */
function whenText(instant: number, wording: Wording): string {
  const { clock, slot, text } = wording;
  const [there, here] = [clock(instant), clock(slot.start)];
  const time = clockText(instant, wording);
  const isSameDay = there.day === here.day && there.month === here.month && there.year === here.year;
  return isSameDay ? time : `${dateText(there, text)}, ${time}`;
}

function shortened(text: string, units: number): string {
  return text.length <= units ? text : `${truncate(text, units - 1).trimEnd()}…`;
}
