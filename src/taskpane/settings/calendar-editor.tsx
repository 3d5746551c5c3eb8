import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { LinkedCalendar } from '../../domain/book/configuration.ts';
import { sameMailbox } from '../../graph/calendar-address.ts';
import { useDesk, useNow } from '../app/desk.ts';
import { useFormat } from '../format/format.ts';
import { useText } from '../text/text.ts';
import { calendarsQuery, choosableCalendars, ownersOf } from './calendars-query.ts';
import { ColorField } from './color-field.tsx';
import { SelectField, TextField, type Option } from './fields.tsx';
import { useFormStyles } from './form.tsx';
import { atAddress } from './host-fields.ts';
import { lastRead } from './last-read.ts';

const PRIMARY = 'primary';

type CalendarEditorProps = {
  readonly path: string;
  readonly calendar: LinkedCalendar;
  readonly onChange: (calendar: LinkedCalendar) => void;
};

/** The one calendar that the day shows for somebody. */
export function CalendarEditor({ path, calendar, onChange }: CalendarEditorProps) {
  const form = useFormStyles();
  const text = useText();
  const desk = useDesk();
  const calendars = useQuery(calendarsQuery(desk));
  const words = text.settings.hosts;
  const { mailbox, calendarId } = calendar;
  const listed = calendars.data ?? [];
  const options = calendarOptions(choosableCalendars(listed, mailbox), calendarId, {
    primary: words.primary,
    unlisted: words.chosenCalendar,
  });
  const owner = ownersOf(listed).find(({ address }) => sameMailbox(address, mailbox));

  return (
    <fieldset className={form.group}>
      <legend className={form.legend}>{words.calendarTitle}</legend>
      <ReadLine calendar={calendar} />
      <TextField
        path={`${path}.mailbox`}
        label={words.mailbox}
        type="email"
        value={mailbox}
        onChange={(changed) => onChange(atAddress(calendar, { mailbox: changed.trim() }))}
      />
      <SelectField
        path={`${path}.calendarId`}
        label={words.whichCalendar}
        value={calendarId ?? PRIMARY}
        options={options}
        {...(owner?.isOwn ? {} : { hint: words.onlyMain })}
        onChange={(value) =>
          onChange(
            atAddress(calendar, { mailbox, ...(value === PRIMARY ? {} : { calendarId: value }) }),
          )
        }
      />
      {owner && !owner.canEdit && <p className={form.hint}>{words.readOnlyCalendar}</p>}
      <TextField
        path={`${path}.name`}
        label={text.settings.fields.hostCalendarName}
        hint={words.calendarNameHint}
        value={calendar.name}
        maxLength={80}
        onChange={(name) => onChange({ ...calendar, name })}
      />
      <ColorField
        path={`${path}.color`}
        label={text.settings.fields.hostColor}
        hint={words.colorHint}
        color={calendar.color}
        onChange={(color) => onChange({ ...calendar, color })}
      />
    </fieldset>
  );
}

/** Which calendar is read now, and when that was last done. */
function ReadLine({ calendar }: { readonly calendar: LinkedCalendar }) {
  const form = useFormStyles();
  const { hosts: words } = useText().settings;
  const format = useFormat();
  const now = useNow();
  const read = lastRead(useQueryClient(), calendar);
  const when =
    read === undefined
      ? words.notRead
      : read.isKnown
        ? words.lastRead(format.moment(read.at, now))
        : words.unreadable;
  return <p className={form.hint}>{`${words.readNow(calendar.mailbox)}. ${when}.`}</p>;
}

function calendarOptions(
  calendars: readonly { readonly id: string; readonly name: string }[],
  chosen: string | undefined,
  words: { readonly primary: string; readonly unlisted: string },
): Option[] {
  const options = calendars.map(({ id, name }) => ({ value: id, label: name }));
  const isListed = chosen === undefined || options.some(({ value }) => value === chosen);
  return [
    { value: PRIMARY, label: words.primary },
    ...options,
    ...(isListed ? [] : [{ value: chosen, label: words.unlisted }]),
  ];
}
