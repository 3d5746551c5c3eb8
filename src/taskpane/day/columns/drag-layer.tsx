import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Checkmark16Regular, Question16Regular, Warning16Regular } from '@fluentui/react-icons';
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Host } from '../../../domain/book/configuration.ts';
import type { Day, DayEntry, HostCalendar } from '../../../domain/day/day.ts';
import { judgePlace, type PlaceVerdict } from '../../../domain/day/place.ts';
import type { Period } from '../../../domain/time/period.ts';
import { useNow, useOpenBook } from '../../app/desk.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useFormat } from '../../format/format.ts';
import { firstName } from '../../look/entry-text.ts';
import { useToneStyles, type Tone } from '../../look/status-look.ts';
import { useText } from '../../text/text.ts';
import { offsetOf } from './time-scale.ts';
import { useDrag, type Drag } from './use-drag.ts';
import { verdictText } from './verdict-text.ts';

const useStyles = makeStyles({
  layer: { position: 'absolute', inset: '0', zIndex: 5, pointerEvents: 'none' },
  ghost: {
    position: 'absolute',
    boxSizing: 'border-box',
    minHeight: '36px',
    padding: '1px 6px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    border: '2px solid currentColor',
    boxShadow: tokens.shadow8,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '@media (forced-colors: active)': { backgroundColor: 'Canvas', color: 'CanvasText' },
  },
  notFree: { border: '2px dashed currentColor' },
  line: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  time: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  icon: { width: '14px', height: '14px', marginInlineEnd: '4px', verticalAlign: '-2px' },
});

export type DragLayerProps = {
  readonly day: Day;
  readonly hosts: readonly Host[];
  readonly entries: readonly DayEntry[];
  readonly calendars: readonly HostCalendar[];
  /** Drawn, and how far below the top. */
  readonly period: Period;
  readonly above: number;
  /** Says aloud where it would go. */
  readonly status: RefObject<HTMLElement | null>;
};

/** What is dragged, at the time and the host it would go to; dropping it leads to the question. */
export function DragLayer({ day, hosts, entries, calendars, period, above, status }: DragLayerProps) {
  const styles = useStyles();
  const text = useText();
  const { go } = useNavigation();
  const layer = useRef<HTMLDivElement>(null);
  const drag = useDrag({
    layer,
    hosts,
    entries,
    period,
    above,
    onDrop: ({ appointment }, { start, host }) => go({ kind: 'moving', appointment, to: { start, host: host.id } }),
    onEnd: () => say(status, ''),
  });
  const words = useWords(drag, { day, calendars });
  const carried = drag?.entry.appointment.ref.eventId;
  const from = drag?.entry.host.id;

  useEffect(() => {
    const keys = drag?.by === 'keys' ? ` ${text.columns.keys}` : '';
    if (words) say(status, words.aloud + keys);
  }, [words, drag?.by, status, text]);
  useEffect(() => {
    const card = carried === undefined ? undefined : cardOf(layer.current, carried, from);
    if (!card) return undefined;
    // Where it still is, it is pale while it is carried.
    card.dataset['carried'] = '';
    return () => {
      delete card.dataset['carried'];
    };
  }, [carried, from]);

  return (
    <div ref={layer} role="presentation" className={styles.layer} aria-hidden data-drag-layer>
      {drag && words && <Ghost drag={drag} words={words} period={period} above={above} />}
    </div>
  );
}

type GhostWords = { readonly verdict: PlaceVerdict; readonly time: string; readonly short: string; readonly aloud: string };

function useWords(
  drag: Drag | undefined,
  { day, calendars }: Pick<DragLayerProps, 'day' | 'calendars'>,
): GhostWords | undefined {
  const { configuration } = useOpenBook();
  const now = useNow();
  const text = useText();
  const format = useFormat();
  return useMemo(() => {
    if (!drag) return undefined;
    const { entry, place } = drag;
    const { start, end } = entry.appointment.period;
    const verdict = judgePlace(entry, place, { configuration, now, calendars, range: day.period });
    const time = format.period({ start: place.start, end: place.start + end - start });
    const short = verdictText(verdict, configuration.titlePrefixes, text);
    return { verdict, time, short, aloud: text.columns.at(time, place.host.name, short) };
  }, [drag, day, calendars, configuration, now, text, format]);
}

type GhostProps = {
  readonly drag: Drag;
  readonly words: GhostWords;
  readonly period: Period;
  readonly above: number;
};

function Ghost({ drag, words, period, above }: GhostProps) {
  const styles = useStyles();
  const tones = useToneStyles();
  const ghost = useRef<HTMLDivElement>(null);
  const [across, setAcross] = useState({ left: 0, width: 0 });
  const { entry, place, by } = drag;
  const { start, end } = entry.appointment.period;
  const top = offsetOf(place.start, period);
  const height = offsetOf(place.start + end - start, period) - top;
  const tone = TONES[words.verdict.kind];

  useLayoutEffect(() => {
    const column = columnOf(ghost.current, place.host.id);
    if (column) setAcross({ left: column.offsetLeft, width: column.offsetWidth });
  }, [place.host.id]);
  useEffect(() => {
    if (by === 'keys') ghost.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [by, place]);

  return (
    <div
      ref={ghost}
      className={mergeClasses(styles.ghost, tones[tone], tone !== 'good' && styles.notFree)}
      style={{ top: above + top, height, ...across }}
      title={words.aloud}
      data-ghost={words.verdict.kind}
    >
      <span className={mergeClasses(styles.line, styles.time)}>
        {words.time} · {firstName(place.host.name)}
      </span>
      <span className={styles.line}>
        <VerdictIcon kind={words.verdict.kind} className={styles.icon} />
        {words.short}
      </span>
    </div>
  );
}

const TONES = {
  same: 'quiet',
  free: 'good',
  notOffered: 'waiting',
  closed: 'waiting',
  againstRules: 'waiting',
  unknown: 'bad',
  past: 'bad',
  taken: 'bad',
  tooClose: 'bad',
} as const satisfies Record<PlaceVerdict['kind'], Tone>;

function VerdictIcon({ kind, className }: { readonly kind: PlaceVerdict['kind']; readonly className: string }) {
  if (kind === 'same') return null;
  if (kind === 'free') return <Checkmark16Regular className={className} />;
  return kind === 'unknown' ? <Question16Regular className={className} /> : <Warning16Regular className={className} />;
}

function columnOf(ghost: HTMLElement | null, host: string): HTMLElement | null | undefined {
  return ghost?.closest('[data-columns]')?.querySelector<HTMLElement>(`[data-column="${CSS.escape(host)}"]`);
}

function cardOf(layer: HTMLElement | null, eventId: string, host = ''): HTMLElement | null | undefined {
  return layer?.parentElement?.querySelector<HTMLElement>(
    `[data-column="${CSS.escape(host)}"] [data-event="${CSS.escape(eventId)}"]`,
  );
}

function say(status: RefObject<HTMLElement | null>, words: string): void {
  if (status.current) status.current.textContent = words;
}
