import { hour, practice, world } from './support/world.ts';

const WEEK = 'startDateTime=2026-11-02T00:00:00Z&endDateTime=2026-11-09T00:00:00Z';

test('smoke', async () => {
  const w = world(practice([hour('A', '2026-11-03T09:00:00', { singleValueExtendedProperties: [{ id: 'String {1B5C21AA-a221-4e3c-8433-f45b0b13389a} Name State', value: 'x'.repeat(300) }] })]));
  const me = await w.ask('ada@practice.test', 'GET', '/me');
  process.stdout.write(JSON.stringify(me.body, null, 1));
  const expand = encodeURIComponent("singleValueExtendedProperties($filter=id eq 'String {1b5c21aa-a221-4e3c-8433-f45b0b13389a} Name State')");
  const view = await w.ask('ada@practice.test', 'GET', `/me/calendarView?${WEEK}&$expand=${expand}`, { headers: { Prefer: 'outlook.timezone="Europe/Berlin", IdType="ImmutableId"' } });
  process.stdout.write(JSON.stringify(view.body, null, 1));
  const event = view.body.value[0];
  const patched = await w.ask('ada@practice.test', 'PATCH', `/me/events/${event.id}`, { body: { categories: ['Confirmed'] }, headers: { 'If-Match': event['@odata.etag'] } });
  process.stdout.write(JSON.stringify([patched.status, patched.body.categories]));
  const stale = await w.ask('ada@practice.test', 'PATCH', `/me/events/${event.id}`, { body: { categories: ['Confirmed'] }, headers: { 'If-Match': event['@odata.etag'] } });
  process.stdout.write(JSON.stringify([stale.status, stale.body]));
  const batch = await w.ask('rita@practice.test', 'POST', '/$batch', { body: { requests: [{ id: '1', method: 'GET', url: `/users/ada@practice.test/calendarView?${WEEK}&$select=subject,start,end` }, { id: '2', method: 'GET', url: '/me/calendars' }] } });
  process.stdout.write(JSON.stringify([batch.status, batch.body], null, 1));
});
