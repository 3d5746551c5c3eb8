import { Button } from '@fluentui/react-components';
import type { Host } from '../../domain/book/configuration.ts';
import { useFormat } from '../format/format.ts';
import { useText } from '../text/text.ts';
import { useForm, useFormStyles } from './form.tsx';
import { OverridesEditor } from './overrides-editor.tsx';
import { isSame } from './setting-field.ts';
import { WeekGrid } from './week/week-grid.tsx';
import { WEEKDAYS, weekdayName } from './weekdays.ts';
import { WindowsEditor, type Windows } from './windows-editor.tsx';
import { ZoneField } from './zone-field.tsx';

export type Hours = Host['workingHours'];

type HoursEditorProps = {
  readonly path: string;
  readonly hours: Hours;
  readonly onChange: (hours: Hours) => void;
};

export function HoursEditor({ path, hours, onChange }: HoursEditorProps) {
  const styles = useFormStyles();
  const text = useText();
  const { locale } = useFormat();
  const { isReadOnly } = useForm();
  const words = text.settings.hours;
  const monday = hours.weekly['1'] ?? [];

  return (
    <>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{words.title}</legend>
        <WeekGrid
          label={text.settings.week.title}
          weekly={hours.weekly}
          onChange={(weekly) => onChange({ ...hours, weekly })}
        />
        {WEEKDAYS.map((weekday) => (
          <WindowsEditor
            key={weekday}
            path={`${path}.weekly.${weekday}`}
            name={weekdayName(weekday, locale)}
            shortName={weekdayName(weekday, locale, 'short')}
            windows={hours.weekly[String(weekday)] ?? []}
            onChange={(windows) =>
              onChange({ ...hours, weekly: withDay(hours.weekly, weekday, windows) })
            }
          />
        ))}
        {monday.length > 0 && !isWeekEqual(hours.weekly) && (
          <Button
            className={styles.start}
            size="small"
            disabled={isReadOnly}
            onClick={() => onChange({ ...hours, weekly: likeMonday(hours.weekly) })}
          >
            {words.copy(weekdayName(1, locale))}
          </Button>
        )}
        <p className={styles.hint}>{words.hint}</p>
      </fieldset>
      <ZoneField
        path={`${path}.timeZone`}
        label={words.zone}
        value={hours.timeZone}
        onChange={(timeZone) => onChange({ ...hours, timeZone })}
      />
      <OverridesEditor
        path={`${path}.overrides`}
        zone={hours.timeZone}
        overrides={hours.overrides}
        onChange={(overrides) => onChange({ ...hours, overrides })}
      />
    </>
  );
}

function withDay(weekly: Hours['weekly'], weekday: number, windows: Windows): Hours['weekly'] {
  const { [String(weekday)]: _before, ...others } = weekly;
  return windows.length === 0 ? others : { ...others, [String(weekday)]: windows };
}

const UNTIL_FRIDAY = ['2', '3', '4', '5'] as const;

function isWeekEqual(weekly: Hours['weekly']): boolean {
  return UNTIL_FRIDAY.every((day) => isSame(weekly[day], weekly['1']));
}

function likeMonday(weekly: Hours['weekly']): Hours['weekly'] {
  const monday = weekly['1'] ?? [];
  const copies = UNTIL_FRIDAY.map((day) => [day, monday.map((window) => ({ ...window }))]);
  return { ...weekly, ...Object.fromEntries(copies) };
}
