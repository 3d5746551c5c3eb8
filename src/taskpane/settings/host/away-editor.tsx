import type { Host } from '../../../domain/book/configuration.ts';
import { dateAt, isTimeZone } from '../../../domain/time/civil.ts';
import { useDesk } from '../../app/desk.ts';
import { useFormat } from '../../format/format.ts';
import { useText } from '../../text/text.ts';
import { DateField } from '../date-field.tsx';
import { useFormStyles } from '../form.tsx';
import { awayText } from '../host-text.ts';
import { AddRow, RemovableRow } from '../removable-row.tsx';
import { useSettings } from '../settings-context.ts';

type Hours = Host['workingHours'];
type Away = NonNullable<Hours['awayDays']>[number];

type AwayEditorProps = {
  readonly path: string;
  readonly hours: Hours;
  readonly onChange: (hours: Hours) => void;
};

/** From a first to a last day, for example leave. */
export function AwayEditor({ path, hours, onChange }: AwayEditorProps) {
  const form = useFormStyles();
  const text = useText();
  const format = useFormat();
  const { draft: configuration } = useSettings();
  const { now } = useDesk();
  const words = text.settings.away;
  const { awayDays = [], timeZone } = hours;

  function show(next: Away[]): void {
    onChange({ ...hours, awayDays: next.length === 0 ? undefined : next });
  }

  function add(): void {
    const today = dateAt(now(), isTimeZone(timeZone) ? timeZone : 'UTC').toString();
    show([...awayDays, { from: today, to: today }]);
  }

  return (
    <>
      <p className={form.hint}>{words.hint}</p>
      {awayDays.map((away, index) => {
        const name = awayText([away], { text, format, configuration });
        return (
          // Days have no identity of their own and are only appended or removed.
          // eslint-disable-next-line react/no-array-index-key
          <RemovableRow
            key={index}
            name={name}
            removeLabel={words.remove(name)}
            onRemove={() => show(awayDays.toSpliced(index, 1))}
          >
            <DateField
              path={`${path}.${index}.from`}
              label={words.from}
              value={away.from}
              onChange={(from) => show(awayDays.with(index, moved(away, from)))}
            />
            <DateField
              path={`${path}.${index}.to`}
              whole={`${path}.${index}`}
              label={words.to}
              value={away.to}
              onChange={(to) => show(awayDays.with(index, { ...away, to }))}
            />
          </RemovableRow>
        );
      })}
      <AddRow onAdd={add}>{words.add}</AddRow>
    </>
  );
}

/** The last day is not before the first, unless somebody writes so. */
function moved(away: Away, from: string): Away {
  return { ...away, from, to: from !== '' && away.to < from ? from : away.to };
}
