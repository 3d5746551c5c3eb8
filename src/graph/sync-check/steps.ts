import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { CheckPlan, CheckSetting } from '../../domain/sync-check/check-plan.ts';
import {
  skipped,
  verdictOf,
  type CheckStep,
  type NotDone,
  type Sight,
  type StepReport,
} from '../../domain/sync-check/check-report.ts';
import {
  judgeBooked,
  judgeCancelled,
  judgeDirect,
  judgeMoved,
  judgeZones,
  type Look,
  type ShownStart,
} from '../../domain/sync-check/judge.ts';
import { planRange } from '../../domain/sync-check/check-plan.ts';
import type { Period } from '../../domain/time/period.ts';
import { bookAppointment } from '../booking/book-appointment.ts';
import { cancelAppointment } from '../booking/cancel-appointment.ts';
import { moveAppointment } from '../booking/move-appointment.ts';
import { addressOf } from '../calendar-address.ts';
import type { BookingContext, BookingOutcome, MoveOutcome } from '../booking/types.ts';
import type { CallOptions, GraphClient } from '../client.ts';
import { GraphError, type GraphErrorCode } from '../graph-error.ts';
import { createDirectEvent, readShownStart } from './check-events.ts';
import { lookUntilRight } from './look.ts';

export type StepContext = CallOptions & {
  readonly client: GraphClient;
  readonly setting: CheckSetting;
  readonly zone: string;
  readonly run: string;
  readonly plan: CheckPlan;
  readonly by: string;
};

type Step = { readonly step: CheckStep; readonly perform: () => Promise<StepReport> };

/** What the whole check cannot go on after. */
const ENDS_ALL: ReadonlySet<GraphErrorCode> = new Set(['signInRequired', 'forbidden']);

/** In order. A step whose booking is not there is skipped; what went wrong in one is its result. */
export function checkSteps(context: StepContext): Step[] {
  const { client, signal } = context;
  let booked: Appointment | undefined;
  let moved: Appointment | undefined;

  async function timed(step: CheckStep, work: () => Promise<Sight[]>): Promise<StepReport> {
    const began = client.now();
    try {
      const sights = await work();
      return { step, verdict: verdictOf(sights), sights, took: client.now() - began };
    } catch (error) {
      if (signal?.aborted || !(error instanceof GraphError) || ENDS_ALL.has(error.code)) throw error;
      return { step, verdict: 'failed', sights: [], took: client.now() - began, error: error.code };
    }
  }

  return [
    {
      step: 'book',
      perform: () =>
        timed('book', async () => {
          const { book } = context.plan;
          const key = `${context.run}-1`;
          const outcome = await makeBooking(context, { key, slot: book });
          if (outcome.kind !== 'booked') return notDone(outcome);
          booked = outcome.appointment;
          return watch(context, (look) => judgeBooked(look, { key: keyOf(outcome, key), slot: book }));
        }),
    },
    {
      step: 'direct',
      perform: () =>
        timed('direct', async () => {
          const { plan, setting, run } = context;
          const eventId = await createDirectEvent(client, addressOf(setting.host.destination), {
            key: `${run}-2`,
            slot: plan.direct,
            subject: setting.service.name,
            signal,
          });
          return watch(context, (look) => judgeDirect(look, { eventId, slot: plan.direct }));
        }),
    },
    {
      step: 'move',
      perform: async () => {
        const appointment = booked;
        if (!appointment) return skipped('move');
        return timed('move', async () => {
          const { plan, setting, run, by } = context;
          const outcome = await moveAppointment(
            client,
            { appointment, key: `${run}-3`, from: setting.host, to: setting.host, slot: plan.moveTo, by },
            bookingContext(context),
          );
          if (outcome.kind !== 'moved') return notDone(outcome);
          moved = outcome.appointment;
          const { eventId } = appointment.ref;
          const { key = '' } = appointment;
          return watch(context, (look) =>
            judgeMoved(look, { key, eventId, from: plan.book, to: plan.moveTo }),
          );
        });
      },
    },
    {
      step: 'cancel',
      perform: async () => {
        const appointment = moved ?? booked;
        if (!appointment) return skipped('cancel');
        return timed('cancel', async () => {
          const { by, setting } = context;
          const outcome = await cancelAppointment(
            client,
            { appointment, by, meeting: 'keep' },
            bookingContext(context),
          );
          if (outcome.kind === 'refused') return notDone(outcome);
          const { eventId } = appointment.ref;
          const { categories } = setting.configuration;
          const names = { confirmed: categories.confirmed.name, cancelled: categories.cancelled.name };
          return watch(context, (look) =>
            judgeCancelled(look, { eventId, slot: appointment.period, categories: names }),
          );
        });
      },
    },
    { step: 'zones', perform: () => timed('zones', () => bookAcrossZones(context)) },
  ];
}

/** Somebody elsewhere books the same time of day before and after the clocks change. */
async function bookAcrossZones(context: StepContext): Promise<Sight[]> {
  const { client, plan, run, signal } = context;
  const { zones } = plan;
  const shown: ShownStart[] = [];
  for (const [index, slot] of [zones.before, zones.after].entries()) {
    const key = `${run}-${4 + index}`;
    const outcome = await makeBooking(context, { key, slot, customerZone: zones.customerZone });
    if (outcome.kind !== 'booked') return notDone(outcome);
    for (const side of ['host', 'customer'] as const) {
      const zone = side === 'host' ? zones.hostZone : zones.customerZone;
      const start = await readShownStart(client, outcome.appointment.ref, { zone, signal });
      shown.push({ side, isAfterChange: index === 1, shown: start });
    }
  }
  return judgeZones(shown, zones);
}

type CheckBooking = { readonly key: string; readonly slot: Period; readonly customerZone?: string };

/** By the very code that books for customers. Nobody is invited, so nobody is mailed. */
function makeBooking(context: StepContext, booking: CheckBooking): Promise<BookingOutcome> {
  const { client, setting, by } = context;
  const { host, service } = setting;
  return bookAppointment(
    client,
    { ...booking, service, hosts: [host], needs: 'one', subject: service.name, customer: {}, invites: false, by },
    bookingContext(context),
  );
}

function bookingContext({ setting, zone, signal }: StepContext): BookingContext {
  return { configuration: setting.configuration, zone, signal };
}

/** Looks at the day of the check until it is right or long enough. */
function watch(context: StepContext, judge: (look: Look) => Sight[]): Promise<Sight[]> {
  const { client, setting, zone, run, plan, signal } = context;
  const [range] = planRange(plan);
  return lookUntilRight(client, { setting, zone, run, range, signal }, judge);
}

function keyOf({ appointment }: { readonly appointment: Appointment }, key: string): string {
  return appointment.key ?? key;
}

type Failed = Exclude<BookingOutcome | MoveOutcome, { readonly kind: 'booked' | 'moved' }>;

const NOT_DONE: Readonly<Record<Failed['kind'], NotDone>> = {
  taken: 'taken',
  unknown: 'unknown',
  refused: 'refused',
  lost: 'lost',
  unsure: 'unsure',
  bookingChanged: 'changed',
  bookingGone: 'gone',
};

function notDone(outcome: Failed | { readonly kind: 'refused'; readonly reason: string }): Sight[] {
  const reason = reasonOf(outcome);
  const sight = { what: 'notDone', isRight: false, why: NOT_DONE[outcome.kind] } as const;
  return [reason === undefined ? sight : { ...sight, reason }];
}

function reasonOf(outcome: Parameters<typeof notDone>[0]): string | undefined {
  if ('reason' in outcome) return outcome.reason;
  return outcome.kind === 'refused' ? (outcome.error?.code ?? outcome.problem) : undefined;
}
