import type { Host, LinkedCalendar } from '../../../domain/book/configuration.ts';
import { calendarKey, rememberedCalendar } from '../../../domain/book/host-calendars.ts';
import type { ListedCalendar } from '../../../graph/list-calendars.ts';
import { choosableCalendars, ownersOf } from '../calendars-query.ts';

/** A calendar that can be chosen, and what the person may do in it. */
export type CalendarChoice = {
  readonly calendar: LinkedCalendar;
  readonly canEdit: boolean;
};

export type CalendarChoices = {
  readonly own: readonly CalendarChoice[];
  readonly shared: readonly CalendarChoice[];
};

/**
 * What the account sees, without what is read already. Of others that is the main calendar: more of
 * theirs are known only by ids that hold in the own mailbox, and colleagues could not read them.
 */
export function calendarChoices(
  listed: readonly ListedCalendar[],
  { host, taken }: { readonly host: Host; readonly taken: readonly LinkedCalendar[] },
): CalendarChoices {
  const { color } = host.destination;
  const isTaken = new Set(taken.map(calendarKey));
  function offered(choices: readonly CalendarChoice[]): CalendarChoice[] {
    return choices
      .filter(({ calendar }) => !isTaken.has(calendarKey(calendar)))
      .map(({ calendar, canEdit }) => ({ calendar: rememberedCalendar(host, calendar), canEdit }));
  }
  const owners = ownersOf(listed);
  const own = owners.filter(({ isOwn }) => isOwn);
  return {
    own: offered(
      own.flatMap(({ name, address, canEdit }) => [
        { calendar: { mailbox: address, name, color }, canEdit },
        ...choosableCalendars(listed, address).map((calendar) => ({
          calendar: {
            mailbox: address,
            calendarId: calendar.id,
            name: calendar.name.slice(0, 80) || name,
            color,
          },
          canEdit: calendar.canEdit,
        })),
      ]),
    ),
    shared: offered(
      owners
        .filter(({ isOwn }) => !isOwn)
        .map(({ name, address, canEdit }) => ({
          calendar: { mailbox: address, name: name.slice(0, 80), color },
          canEdit,
        })),
    ),
  };
}
