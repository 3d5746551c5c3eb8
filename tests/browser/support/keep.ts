import type { EventRecord, Person } from '../../../src/simulator/mailbox/model.ts';
import type { Simulator } from '../../../src/simulator/servers/start-simulator.ts';

/** Remembers the practice; the function it returns makes everything as it was, for the next test. */
export function keep(simulator: Simulator, now: number): () => void {
  const { organisation, clock, faults, signIn } = simulator;
  const restore = organisation.people.map(keepPerson);
  return () => {
    for (const one of restore) one();
    organisation.outbox.length = 0;
    faults.clear();
    signIn.setMode('granted');
    clock.set(now);
  };
}

function keepPerson(person: Person): () => void {
  const categories = keepList(person.categories);
  const messages = keepList(person.messages);
  const transactions = keepMap(person.transactions);
  const calendars = person.calendars.map(({ events, properties, permissions }) => {
    const parts = [keepMap(properties), keepMap(events), ...[...events.values()].map(keepEvent)];
    const roles = permissions.map((permission) => [permission, permission.role] as const);
    return () => {
      for (const restore of parts) restore();
      for (const [permission, role] of roles) permission.role = role;
    };
  });
  return () => {
    for (const restore of [categories, messages, transactions, ...calendars]) restore();
  };
}

function keepEvent(event: EventRecord): () => void {
  const { modified, version, fields, recurrence } = event;
  const parts = [keepMap(event.properties), keepMap(event.exceptions)];
  const deleted = [...event.deleted];
  return () => {
    Object.assign(event, { modified, version, fields, recurrence });
    for (const restore of parts) restore();
    event.deleted.clear();
    for (const wall of deleted) event.deleted.add(wall);
  };
}

function keepMap<K, V>(map: Map<K, V>): () => void {
  const entries = [...map];
  return () => {
    map.clear();
    for (const [key, value] of entries) map.set(key, value);
  };
}

function keepList<T>(list: T[]): () => void {
  const items = [...list];
  return () => void list.splice(0, list.length, ...items);
}
