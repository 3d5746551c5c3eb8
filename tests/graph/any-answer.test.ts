import fc from 'fast-check';
import { firstConfiguration } from '../../src/domain/book/defaults.ts';
import { readBook } from '../../src/graph/book.ts';
import { cancelMeeting } from '../../src/graph/cancel-meeting.ts';
import { ensureCategories, readMasterCategories } from '../../src/graph/categories.ts';
import { changeEvent } from '../../src/graph/change-event.ts';
import type { GraphClient } from '../../src/graph/client.ts';
import { GraphError } from '../../src/graph/graph-error.ts';
import { listCalendars } from '../../src/graph/list-calendars.ts';
import { readAppointment } from '../../src/graph/read-appointment.ts';
import { readCustomerAppointments } from '../../src/graph/read-customer-appointments.ts';
import { readDays } from '../../src/graph/read-days.ts';
import { readMailboxSettings } from '../../src/graph/read-mailbox-settings.ts';
import { readMe } from '../../src/graph/read-me.ts';
import { readVersions } from '../../src/graph/read-versions.ts';
import { readWorkingHours } from '../../src/graph/read-working-hours.ts';
import { resolveEventId } from '../../src/graph/resolve-event-id.ts';
import { saveBook } from '../../src/graph/save-book.ts';
import { answerParts, eventBody, fakeGraph, type Reply } from './support/fake-graph.ts';

const mailbox = 'jonas@practice.example';
const ref = { mailbox, eventId: 'event-1' };
const zone = 'Europe/Berlin';
const calendars = [{ mailbox }, { mailbox: 'mira@practice.example' }];
const range = { start: Date.UTC(2026, 10, 23), end: Date.UTC(2026, 10, 24) };
const configuration = firstConfiguration({
  organisation: 'Practice',
  timeZone: zone,
  locale: 'en',
  host: { name: 'Jonas', mailbox },
  service: { name: 'Visit', durationMinutes: 30 },
});

const FUNCTIONS: Readonly<Record<string, (client: GraphClient) => Promise<unknown>>> = {
  readDays: (client) => readDays(client, { calendars, range, zone }),
  readVersions: (client) => readVersions(client, { calendars, range }),
  readAppointment: (client) => readAppointment(client, ref, { zone }),
  readCustomerAppointments: (client) =>
    readCustomerAppointments(client, {
      calendars,
      address: 'ada@example.com',
      now: range.start,
      zone,
    }),
  changeEvent: (client) =>
    changeEvent(client, { ref, zone }, () => ({ kind: 'change', change: { categories: ['x'] } })),
  cancelMeeting: (client) => cancelMeeting(client, ref, ''),
  readBook: (client) => readBook(client, { mailbox }),
  saveBook: (client) =>
    saveBook(
      client,
      { mailbox },
      { configuration, intent: { editedRevision: 0 }, updatedBy: 'Mira', now: 0 },
    ),
  readMe: (client) => readMe(client),
  readMailboxSettings: (client) => readMailboxSettings(client),
  readWorkingHours: (client) => readWorkingHours(client, mailbox),
  listCalendars: (client) => listCalendars(client),
  readMasterCategories: (client) => readMasterCategories(client),
  ensureCategories: (client) => ensureCategories(client, [{ name: 'x', color: 'none' }]),
  resolveEventId: (client) => resolveEventId(client, { mailbox, itemId: 'x', uid: 'y' }),
};

/** Any JSON, and events and lists in which any field may be anything. */
const anything = fc.jsonValue({ maxDepth: 3 });
const field = fc.constantFrom(
  ...Object.keys(eventBody()),
  'singleValueExtendedProperties',
  'value',
);
const event = fc.dictionary(field, anything, { maxKeys: 3 }).map((fields) => eventBody(fields));
const body = fc.oneof(
  anything,
  event,
  fc.array(fc.oneof(anything, event), { maxLength: 3 }).map((value) => ({ value })),
  fc.string().map((text) => `{"value":[${text}`),
  anything.map((responses) => ({ responses })),
);
const status = fc.constantFrom(200, 200, 200, 200, 201, 202, 204, 400, 403, 404, 409, 412, 500);

test.each(Object.entries(FUNCTIONS))(
  '%s: whatever Graph answers, it is a value or a GraphError',
  async (_name, call) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ status, body }), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        async (replies, asParts) => {
          let index = 0;
          const next = (): Reply => {
            index += 1;
            return replies[index % replies.length] ?? {};
          };
          const { client } = fakeGraph(asParts ? answerParts(next) : next);
          const failure = await call(client).then(
            () => undefined,
            (error: unknown) => error,
          );
          if (failure !== undefined && !(failure instanceof GraphError)) throw failure;
        },
      ),
      { numRuns: 150 },
    );
  },
);
