import { appContext } from '../../../../src/simulator/outlook/protocol/app-context.ts';
import {
  frameAddress,
  frameName,
  type FrameIdentity,
} from '../../../../src/simulator/outlook/protocol/frame.ts';
import {
  initialData,
  type MailboxOwner,
} from '../../../../src/simulator/outlook/protocol/initial-data.ts';
import { toExchangeId, toGraphId } from '../../../../src/simulator/outlook/protocol/item-ids.ts';
import type { Recurrence } from '../../../../src/simulator/outlook/protocol/open-item.ts';
import { officeRecurrence } from '../../../../src/simulator/outlook/protocol/recurrence.ts';
import { officeTheme, themePayload } from '../../../../src/simulator/outlook/protocol/theme.ts';
import { timeZoneOffsets } from '../../../../src/simulator/outlook/protocol/time-zone-offsets.ts';
import { APPOINTMENT, attendee, MESSAGE, organizer } from './fake-outlook.ts';

const owner: MailboxOwner = {
  name: 'Mira Keller',
  address: 'mira@example.com',
  timeZone: 'W. Europe Standard Time',
  offsets: [],
  permission: 'ReadItem',
};

test.each([
  {
    name: 'a message',
    item: { kind: 'message', message: MESSAGE },
    holds: {
      itemType: 1,
      id: 'AAMk/mail+1',
      normalizedSubject: 'Your appointment',
      isFromSharedFolder: false,
    },
  },
  {
    name: 'somebody’s meeting',
    item: attendee(),
    holds: {
      itemType: 2,
      start: APPOINTMENT.start,
      end: APPOINTMENT.end,
      location: 'Room 2',
      isFromSharedFolder: false,
    },
  },
  { name: 'the organiser’s form', item: organizer(), holds: { itemType: 5, to: [] } },
  {
    name: 'an item of a shared calendar',
    item: {
      kind: 'attendee',
      appointment: APPOINTMENT,
      sharing: { owner: 'lena@example.com', canEdit: false },
    },
    holds: { isFromSharedFolder: true },
  },
  {
    name: 'an occurrence names its series',
    item: organizer({ seriesMasterId: 'AA-b' }),
    holds: { seriesId: 'AA/b' },
  },
  {
    name: 'no item, by its type',
    item: { kind: 'none', form: 'type6' },
    holds: { itemType: 6, userEmailAddress: 'mira@example.com' },
  },
] as const)('$name', ({ item, holds }) => {
  expect(initialData(owner, item)).toMatchObject({ permissionLevel: 1, ...holds });
});

test('no item can be nothing at all', () => {
  expect(initialData(owner, { kind: 'none', form: 'empty' })).toBe('');
});

test.each([
  { permission: 'Restricted', level: 0 },
  { permission: 'ReadItem', level: 1 },
  { permission: 'ReadWriteMailbox', level: 2 },
  { permission: 'ReadWriteItem', level: 3 },
] as const)('$permission is $level to the library', ({ permission, level }) => {
  expect(initialData({ ...owner, permission }, attendee())).toMatchObject({
    permissionLevel: level,
  });
});

const weekly: Recurrence = {
  pattern: {
    type: 'weekly',
    interval: 2,
    daysOfWeek: ['monday', 'wednesday'],
    firstDayOfWeek: 'monday',
  },
  range: { type: 'endDate', startDate: '2026-11-23', endDate: '2026-12-21' },
  timeZone: 'W. Europe Standard Time',
  startMinutes: 540,
  durationMinutes: 30,
};

test('a series tells its days, times and end', () => {
  expect(officeRecurrence(weekly)).toEqual({
    recurrenceType: 'weekly',
    recurrenceProperties: { interval: 2, days: ['mon', 'wed'], firstDayOfWeek: 'mon' },
    recurrenceTimeZone: { name: 'W. Europe Standard Time' },
    seriesTimeJson: {
      startYear: 2026,
      startMonth: 11,
      startDay: 23,
      endYear: 2026,
      endMonth: 12,
      endDay: 21,
      startTimeMin: 540,
      durationMin: 30,
    },
  });
});

test('only a series without end says anything about having none', () => {
  const { seriesTimeJson } = officeRecurrence({
    ...weekly,
    range: { type: 'noEnd', startDate: '2026-11-23' },
  });
  expect(seriesTimeJson).toEqual({
    startYear: 2026,
    startMonth: 11,
    startDay: 23,
    noEndDate: true,
    startTimeMin: 540,
    durationMin: 30,
  });
});

test.each([
  { pattern: { type: 'daily', interval: 3 }, type: 'daily', properties: { interval: 3 } },
  {
    pattern: {
      type: 'weekly',
      interval: 1,
      daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    },
    type: 'weekday',
    properties: { interval: 1, days: ['mon', 'tue', 'wed', 'thu', 'fri'], firstDayOfWeek: 'sun' },
  },
  {
    pattern: { type: 'absoluteMonthly', interval: 1, dayOfMonth: 15 },
    type: 'monthly',
    properties: { interval: 1, dayOfMonth: 15 },
  },
  {
    pattern: { type: 'relativeMonthly', interval: 1, daysOfWeek: ['friday'], index: 'last' },
    type: 'monthly',
    properties: { interval: 1, dayOfWeek: 'fri', weekNumber: 'last' },
  },
  {
    pattern: { type: 'absoluteYearly', interval: 1, dayOfMonth: 1, month: 5 },
    type: 'yearly',
    properties: { interval: 1, dayOfMonth: 1, month: 'may' },
  },
  {
    pattern: {
      type: 'relativeYearly',
      interval: 1,
      daysOfWeek: ['saturday', 'sunday'],
      index: 'first',
      month: 12,
    },
    type: 'yearly',
    properties: { interval: 1, dayOfWeek: 'weekendDay', weekNumber: 'first', month: 'dec' },
  },
])('$pattern.type is $type', ({ pattern, type, properties }) => {
  expect(officeRecurrence({ ...weekly, pattern })).toMatchObject({
    recurrenceType: type,
    recurrenceProperties: properties,
  });
});

test('offsets cover all of time and change where the zone does', () => {
  const ranges = timeZoneOffsets('Europe/Berlin', Date.UTC(2026, 10, 23));
  expect(ranges[0]?.start).toBe(-8_640_000_000_000_000);
  expect(ranges.at(-1)?.end).toBe(8_640_000_000_000_000);
  expect(ranges.slice(1).every((range, index) => range.start === ranges[index]?.end)).toBe(true);
  expect(at(ranges, Date.UTC(2026, 6, 1))).toBe(120);
  expect(at(ranges, Date.UTC(2026, 10, 23))).toBe(60);
  expect(timeZoneOffsets('Asia/Kolkata', 0)).toEqual([
    { start: -8_640_000_000_000_000, end: 8_640_000_000_000_000, offset: 330 },
  ]);
});

function at(ranges: ReturnType<typeof timeZoneOffsets>, instant: number): number | undefined {
  return ranges.find(({ start, end }) => instant >= start && instant < end)?.offset;
}

test('ids change their alphabet and come back', () => {
  expect(toExchangeId('AAMk-a_b=')).toBe('AAMk/a+b=');
  expect(toGraphId(toExchangeId('AAMk-a_b='))).toBe('AAMk-a_b=');
});

test('a theme is told as colours at the start and as numbers in the event', () => {
  expect(officeTheme('dark')).toMatchObject({ bodyBackgroundColor: '#1f1f1f' });
  expect(JSON.parse(themePayload('dark')[0])).toMatchObject({
    bodyBackgroundColor: 0x1f1f1f,
    bodyForegroundColor: 0xffffff,
  });
});

const identity: FrameIdentity = {
  conversation: 'conv',
  control: 'ctl',
  hostOrigin: 'https://localhost:3001',
  displayLanguage: 'de-DE',
  isDialog: false,
};

test.each([
  {
    page: 'https://localhost:3000/taskpane.html',
    address:
      'https://localhost:3000/taskpane.html?_host_Info=Outlook$Web$16.01$de-DE$conv$$disableLogging$0',
  },
  {
    page: 'https://localhost:3000/taskpane.html?surface=message',
    address:
      'https://localhost:3000/taskpane.html?surface=message&_host_Info=Outlook$Web$16.01$de-DE$conv$$disableLogging$0',
  },
  {
    page: 'https://localhost:3000/taskpane.html#day',
    address:
      'https://localhost:3000/taskpane.html?_host_Info=Outlook$Web$16.01$de-DE$conv$$disableLogging$0#day',
  },
])('$page tells the host in its address', ({ page, address }) => {
  expect(frameAddress(page, identity)).toBe(address);
});

test('a dialog says that it is one and gets no gifts', () => {
  const name = JSON.parse(frameName({ ...identity, isDialog: true }, undefined));
  expect(name).toEqual({
    baseFrameName: 'ctl',
    hostInfo: 'Outlook$Web$16.01$de-DE$conv$isDialog$disableLogging$0',
    xdmInfo: 'conv|ctl|https://localhost:3001',
    serializerVersion: '1',
    flights: '[]',
  });
});

test('the app context has all members that a pane needs to start', () => {
  const context = appContext({
    control: 'ctl',
    correlation: 'conv',
    displayLanguage: 'de-DE',
    contentLanguage: 'de-DE',
    roamingSettings: {},
    nestedAppAuth: true,
    addinName: 'Frontdesk',
    appDomains: [],
  });
  for (const member of [
    '_id',
    '_appName',
    '_appVersion',
    '_appUILocale',
    '_dataLocale',
    '_docUrl',
    '_clientMode',
    '_settings',
    '_reason',
  ]) {
    expect(context).toHaveProperty(member);
  }
  expect(JSON.parse(String(context['_requirementMatrix']))).toEqual({
    Mailbox: '1.15',
    DialogApi: '1.2',
    NestedAppAuth: '1.1',
  });
});
