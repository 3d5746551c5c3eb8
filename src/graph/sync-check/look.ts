import { bookQuery } from '../../domain/availability/book-query.ts';
import { findStarts } from '../../domain/availability/find-starts.ts';
import type { CheckSetting } from '../../domain/sync-check/check-plan.ts';
import { isOfRun } from '../../domain/sync-check/check-key.ts';
import type { Sight } from '../../domain/sync-check/check-report.ts';
import type { Look } from '../../domain/sync-check/judge.ts';
import type { Period } from '../../domain/time/period.ts';
import type { CallOptions, GraphClient } from '../client.ts';
import { readAvailability } from '../read-availability.ts';

export type LookContext = CallOptions & {
  readonly setting: CheckSetting;
  readonly zone: string;
  readonly run: string;
  readonly range: Period;
};

/** The host's calendars and the starts that follow from them, just as booking sees them. */
export async function look(client: GraphClient, context: LookContext): Promise<Look> {
  const { setting, zone, run, range, signal } = context;
  const { configuration, host, service } = setting;
  const now = client.now();
  const { readings, events, unknown } = await readAvailability(client, {
    hosts: [host],
    range,
    configuration,
    zone,
    now,
    service,
    signal,
  });
  const question = { service: service.slug, range, now, hosts: [host.id], zone: host.workingHours.timeZone };
  const { starts } = findStarts(bookQuery(configuration, question, readings));
  const all = events.flatMap(({ calendars }) =>
    calendars.flatMap(({ reads }) => reads.flatMap((read) => (read.kind === 'known' ? read.events : []))),
  );
  return {
    events: all.filter(({ key }) => isOfRun(key, run)),
    offered: new Set(starts),
    unread: unknown.map(({ calendar, reason }) => ({ calendar, reason })),
  };
}

/** Exchange may take a moment until a list shows what was just written. */
const MOST_LOOKS = 10;
const BETWEEN_LOOKS = 1000;

/** Looks until everything is as it has to be, or long enough. */
export async function lookUntilRight(
  client: GraphClient,
  context: LookContext,
  judge: (look: Look) => Sight[],
): Promise<Sight[]> {
  for (let number = 1; ; number++) {
    const sights = judge(await look(client, context));
    if (number === MOST_LOOKS || sights.every(({ isRight }) => isRight)) return sights;
    await client.sleep(BETWEEN_LOOKS, context.signal);
  }
}
