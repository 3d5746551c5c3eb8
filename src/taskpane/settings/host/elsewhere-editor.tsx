import { Button } from '@fluentui/react-components';
import { Add16Regular, Delete16Regular } from '@fluentui/react-icons';
import type { Host } from '../../../domain/book/configuration.ts';
import { dateAt, isTimeZone } from '../../../domain/time/civil.ts';
import { useDesk } from '../../app/desk.ts';
import { useText } from '../../text/text.ts';
import { DateField } from '../date-field.tsx';
import { useForm, useFormStyles } from '../form.tsx';
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
  const { isReadOnly } = useForm();
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
          <div key={index} role="group" aria-label={name} className={form.apart}>
            <div className={form.fields}>
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
            </div>
            <Button
              appearance="subtle"
              size="small"
              icon={<Delete16Regular />}
              aria-label={words.remove(name)}
              title={words.remove(name)}
              disabled={isReadOnly}
              onClick={() => show(zoneChanges.toSpliced(index, 1))}
            />
          </div>
        );
      })}
      <Button className={form.start} size="small" icon={<Add16Regular />} disabled={isReadOnly} onClick={add}>
        {words.add}
      </Button>
    </>
  );
}
