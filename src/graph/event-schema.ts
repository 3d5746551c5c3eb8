import * as z from 'zod/mini';
import {
  KEY_PROPERTY,
  KIND_PROPERTY,
  REMINDERS_PROPERTY,
  STATE_PROPERTY,
} from '../domain/appointment/properties.ts';
import { extendedPropertiesSchema } from './extended-properties.ts';
import { expandProperties } from './query.ts';

export const EVENT_PROPERTIES: readonly string[] = [
  KIND_PROPERTY,
  KEY_PROPERTY,
  STATE_PROPERTY,
  REMINDERS_PROPERTY,
];

/** `@odata.etag` comes along and cannot be asked for. */
const WINDOW_FIELDS = [
  'id',
  'iCalUId',
  'type',
  'seriesMasterId',
  'subject',
  'start',
  'end',
  'isAllDay',
  'showAs',
  'isCancelled',
  'sensitivity',
  'isOrganizer',
  'organizer',
  'attendees',
  'categories',
  'location',
  'onlineMeeting',
  'webLink',
];

/** A window's list refuses to select createdDateTime and lastModifiedDateTime. */
export const WINDOW_QUERY = {
  $select: WINDOW_FIELDS.join(','),
  $expand: expandProperties(EVENT_PROPERTIES),
} as const;

export const EVENT_QUERY = {
  $select: [...WINDOW_FIELDS, 'createdDateTime', 'lastModifiedDateTime'].join(','),
  $expand: WINDOW_QUERY.$expand,
} as const;

/** Pages of lists with `$expand` hold at most 100. */
export const EXPANDED_PAGE = 100;

const dateTimeSchema = z.object({ dateTime: z.string(), timeZone: z.nullish(z.string()) });

const timeSlotSchema = z.nullish(z.object({ start: dateTimeSchema, end: dateTimeSchema }));

const emailAddressSchema = z.nullish(
  z.object({ name: z.nullish(z.string()), address: z.nullish(z.string()) }),
);

export const eventSchema = z.object({
  '@odata.etag': z.string(),
  id: z.string().check(z.minLength(1)),
  iCalUId: z.nullish(z.string()),
  type: z.nullish(z.string()),
  seriesMasterId: z.nullish(z.string()),
  subject: z.nullish(z.string()),
  start: dateTimeSchema,
  end: dateTimeSchema,
  isAllDay: z.nullish(z.boolean()),
  showAs: z.nullish(z.string()),
  isCancelled: z.nullish(z.boolean()),
  sensitivity: z.nullish(z.string()),
  isOrganizer: z.nullish(z.boolean()),
  organizer: z.nullish(z.object({ emailAddress: emailAddressSchema })),
  attendees: z.nullish(
    z.array(
      z.object({
        type: z.nullish(z.string()),
        emailAddress: emailAddressSchema,
        status: z.nullish(
          z.object({ response: z.nullish(z.string()), time: z.nullish(z.string()) }),
        ),
        /** Comes with the answer; one that cannot be read does not make the event unreadable. */
        proposedNewTime: z.catch(timeSlotSchema, undefined),
      }),
    ),
  ),
  categories: z.nullish(z.array(z.string())),
  location: z.nullish(z.object({ displayName: z.nullish(z.string()) })),
  onlineMeeting: z.nullish(z.object({ joinUrl: z.nullish(z.string()) })),
  webLink: z.nullish(z.string()),
  createdDateTime: z.nullish(z.string()),
  lastModifiedDateTime: z.nullish(z.string()),
  singleValueExtendedProperties: extendedPropertiesSchema,
});

export type GraphEvent = z.infer<typeof eventSchema>;
