import type { Appointment } from '../../domain/appointment/appointment.ts';
import { isLeftBehind } from '../../domain/booking/claim.ts';
import { toClaim } from '../../domain/booking/claims-of.ts';
import { voidChange } from '../../domain/booking/event-values.ts';
import type { Answer, Versioned } from '../../domain/booking/progress.ts';
import { readAppointment } from '../read-appointment.ts';
import { patch, type SlotTask } from './slot-writes.ts';

/** An occurrence that is held is voided with its series: what is left of that is held by nobody. */
export async function makeVoid(task: SlotTask, held: Versioned): Promise<Answer> {
  const { client, seen } = task;
  const change = { values: voidChange() };
  const before = seen.get(held.id);
  if (!before || !('masterId' in before.series)) return patch(task, held, change);
  const master = await readMaster(task, before, before.series.masterId);
  switch (master.kind) {
    case 'void':
      return { kind: 'written', id: held.id, version: held.version };
    case 'hold': {
      const isOld = isLeftBehind(toClaim(master, 'hold'), client.now());
      const { eventId: id } = master.ref;
      return isOld ? patch(task, { id, version: master.version }, change) : { kind: 'changed' };
    }
    case 'booking':
    case 'claim':
    case 'foreign':
    case 'carrier':
      return patch(task, held, change);
  }
}

/** The series of which nothing but void occurrences is left; else the event itself. */
export async function wholeOf(task: SlotTask, id: string): Promise<string> {
  const event = task.seen.get(id);
  if (!event || !('masterId' in event.series)) return id;
  const master = await readMaster(task, event, event.series.masterId);
  return master.kind === 'void' ? master.ref.eventId : id;
}

async function readMaster(
  { client, host, seen }: SlotTask,
  { ref: { mailbox } }: Appointment,
  eventId: string,
): Promise<Appointment> {
  const zone = host.workingHours.timeZone;
  const master = await readAppointment(client, { mailbox, eventId }, { zone });
  seen.set(eventId, master);
  return master;
}
