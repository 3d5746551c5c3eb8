import type { Host } from '../../../domain/book/configuration.ts';
import { dateAt, isTimeZone } from '../../../domain/time/civil.ts';
import { useDesk } from '../../app/desk.ts';
import { useText } from '../../text/text.ts';
import { DateField } from '../date-field.tsx';
import { useFormStyles } from '../form.tsx';
import { AddRow, RemovableRow } from '../removable-row.tsx';
import { ZoneField } from '../zone-field.tsx';
import { zoneLabel } from '../zone-names.ts';

type Hours = Host['workingHours'];
type ZoneChange = NonNullable<Hours['zoneChanges']>[number];

type ElsewhereEditorProps = {
  readonly path: string;
  readonly hours: Hours;
  readonly onChange: (hours: Hours) => void;
};

/** From a date on the hours go by another clock. */
export function ElsewhereEditor({ path, hours, onChange }: ElsewhereEditorProps) {
  const form = useFormStyles();
  const words = useText().settings.elsewhere;
  const { now } = useDesk();
  const { zoneChanges = [], timeZone } = hours;

  function show(next: ZoneChange[]): void {
    onChange({ ...hours, zoneChanges: next.length === 0 ? undefined : next });
  }

  function add(): void {
    const from = dateAt(now(), isTimeZone(timeZone) ? timeZone : 'UTC').toString();
    show([...zoneChanges, { from, timeZone }]);
  }

  return (
    <>
      <p className={form.hint}>{words.hint}</p>
      {zoneChanges.map((change, index) => {
        const at = `${path}.${index}`;
        const name = zoneLabel(change.timeZone);
        return (
          // Changes have no identity of their own and are only appended or removed.
          // eslint-disable-next-line react/no-array-index-key
          <RemovableRow
            key={index}
            name={name}
            removeLabel={words.remove(name)}
            onRemove={() => show(zoneChanges.toSpliced(index, 1))}
          >
            <ZoneField
              path={`${at}.timeZone`}
              label={words.zone}
              value={change.timeZone}
              onChange={(zone) => show(zoneChanges.with(index, { ...change, timeZone: zone }))}
            />
            <DateField
              path={`${at}.from`}
              label={words.from}
              value={change.from}
              onChange={(from) => show(zoneChanges.with(index, { ...change, from }))}
            />
            <DateField
              path={`${at}.to`}
              whole={at}
              label={words.to}
              hint={words.toHint}
              value={change.to ?? ''}
              onChange={(to) => show(zoneChanges.with(index, { ...change, to: to === '' ? undefined : to }))}
            />
          </RemovableRow>
        );
      })}
      <AddRow onAdd={add}>{words.add}</AddRow>
    </>
  );
}
