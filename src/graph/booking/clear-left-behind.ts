import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { Host } from '../../domain/book/configuration.ts';
import { isLeftOver } from '../../domain/booking/claims-of.ts';
import { startTaking } from '../../domain/booking/taking.ts';
import type { GraphClient } from '../client.ts';
import { resolveLinks } from './leave-behind.ts';
import { newKey } from './new-key.ts';
import { run } from './run.ts';
import { slotSteps } from './slot-steps.ts';
import type { BookingContext } from './types.ts';

/**
 * Holds that expired and claims that nobody came back for are taken away as whoever wants their
 * time would do it, and nothing is held in their place; moves to other hosts are finished. What may
 * not be cleared away stays.
 */
export async function clearLeftBehind(
  client: GraphClient,
  { host, appointments }: { readonly host: Host; readonly appointments: readonly Appointment[] },
  context: BookingContext,
): Promise<void> {
  const { configuration, signal } = context;
  await resolveLinks(client, appointments, context);
  for (const { period } of appointments.filter((one) => isLeftOver(one, client.now()))) {
    const seen = new Map<string, Appointment>();
    const perform = slotSteps({
      client,
      configuration,
      host,
      slot: period,
      service: undefined,
      holdSubject: '',
      seen,
    });
    const start = startTaking({ key: newKey(), slot: period, now: client.now() });
    await run(start, { client, perform, signal }, 'hold');
  }
}
