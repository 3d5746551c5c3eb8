import { Button, makeStyles, mergeClasses, Popover, PopoverSurface, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { useDialogEnd } from '../look/use-dialog-end.ts';
import { useFormat } from '../format/format.ts';
import { useText } from '../text/text.ts';
import { firstDayOfWeek, stepByKey, weeksOf } from './month.ts';

const useStyles = makeStyles({
  surface: { padding: '8px' },
  head: { display: 'flex', alignItems: 'center' },
  title: { flex: 1, margin: '0 6px', fontWeight: tokens.fontWeightSemibold, fontSize: 'inherit' },
  month: { borderSpacing: 0 },
  weekday: {
    width: '34px',
    padding: '6px 0 2px',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  cell: { padding: 0 },
  day: {
    width: '34px',
    height: '32px',
    padding: 0,
    font: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusCircular,
    cursor: 'pointer',
    ':hover': {
      color: tokens.colorNeutralForeground1Hover,
      backgroundColor: tokens.colorNeutralBackground1Hover,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  outside: { color: tokens.colorNeutralForeground3 },
  today: { fontWeight: tokens.fontWeightBold, border: `1px solid ${tokens.colorBrandStroke1}` },
  chosen: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    ':hover': {
      color: tokens.colorNeutralForegroundOnBrand,
      backgroundColor: tokens.colorBrandBackgroundHover,
    },
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
});

type DatePickerProps = {
  readonly date: Temporal.PlainDate;
  readonly today: Temporal.PlainDate;
  /** What opened it: it stands below. */
  readonly button: HTMLElement | null;
  readonly onDate: (date: Temporal.PlainDate) => void;
  readonly onClose: () => void;
};

/**
 * A month to choose a day from. The browser's own picker may not be opened by a page that stands
 * in a frame of another origin, which is what a pane is in Outlook on the web.
 */
export function DatePicker({ date, today, button, onDate, onClose }: DatePickerProps) {
  useDialogEnd();
  const styles = useStyles();
  const text = useText();
  const { locale } = useFormat();
  const [current, setCurrent] = useState(date);
  const isRightToLeft = document.documentElement.dir === 'rtl';
  const previous = isRightToLeft ? <ChevronRight20Regular /> : <ChevronLeft20Regular />;
  const next = isRightToLeft ? <ChevronLeft20Regular /> : <ChevronRight20Regular />;

  return (
    <Popover
      open
      trapFocus
      // The day of the month takes the focus, not the first button.
      unstable_disableAutoFocus
      positioning={{ target: button, position: 'below', align: 'end' }}
      onOpenChange={(_event, { open }) => !open && onClose()}
    >
      <PopoverSurface className={styles.surface} aria-label={text.day.chooseDate} data-date-picker>
        <div className={styles.head}>
          <h2 className={styles.title} aria-live="polite">
            {monthTitle(current, locale)}
          </h2>
          <Button
            appearance="subtle"
            size="small"
            icon={previous}
            aria-label={text.calendar.previousMonth}
            title={text.calendar.previousMonth}
            onClick={() => setCurrent(current.subtract({ months: 1 }))}
          />
          <Button
            appearance="subtle"
            size="small"
            icon={next}
            aria-label={text.calendar.nextMonth}
            title={text.calendar.nextMonth}
            onClick={() => setCurrent(current.add({ months: 1 }))}
          />
        </div>
        <Month
          date={date}
          today={today}
          current={current}
          onCurrent={setCurrent}
          onDate={(chosen) => {
            onDate(chosen);
            onClose();
          }}
        />
      </PopoverSurface>
    </Popover>
  );
}

type MonthProps = Pick<DatePickerProps, 'date' | 'today' | 'onDate'> & {
  /** The one day that Tab leads to. */
  readonly current: Temporal.PlainDate;
  readonly onCurrent: (date: Temporal.PlainDate) => void;
};

function Month({ date, today, current, onCurrent, onDate }: MonthProps) {
  const styles = useStyles();
  const format = useFormat();
  const { locale } = format;
  const grid = useRef<HTMLTableElement>(null);
  const isMovedByKey = useRef(true);
  const firstDay = firstDayOfWeek(locale);
  const weeks = weeksOf(current, firstDay);
  const number = new Intl.NumberFormat(locale);

  useEffect(() => {
    // The buttons of the months keep the focus, so that they can be clicked again.
    if (isMovedByKey.current) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    isMovedByKey.current = false;
  }, [current]);

  function onKeyDown(event: React.KeyboardEvent): void {
    const direction = document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr';
    const next = stepByKey(current, event, { direction, firstDay });
    if (!next) return;
    event.preventDefault();
    isMovedByKey.current = true;
    onCurrent(next);
  }

  return (
    <table ref={grid} className={styles.month} aria-label={monthTitle(current, locale)}>
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day.dayOfWeek} scope="col" className={styles.weekday} abbr={weekday(day, locale, 'long')}>
              {weekday(day, locale, 'short')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.toString()}>
            {week.map((day) => (
              <td key={day.toString()} className={styles.cell}>
                <button
                  type="button"
                  className={mergeClasses(
                    styles.day,
                    day.month !== current.month && styles.outside,
                    day.equals(today) && styles.today,
                    day.equals(date) && styles.chosen,
                  )}
                  tabIndex={day.equals(current) ? 0 : -1}
                  aria-label={format.longDate(day)}
                  aria-pressed={day.equals(date)}
                  aria-current={day.equals(today) ? 'date' : undefined}
                  data-date={day.toString()}
                  onClick={() => onDate(day)}
                  onKeyDown={onKeyDown}
                >
                  {number.format(day.day)}
                </button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function monthTitle(date: Temporal.PlainDate, locale: string): string {
  return civil(date, locale, { month: 'long', year: 'numeric' });
}

function weekday(date: Temporal.PlainDate, locale: string, length: 'short' | 'long'): string {
  return civil(date, locale, { weekday: length });
}

/** The weeks are those of the Gregorian calendar, whatever calendar the locale prefers. */
function civil(
  date: Temporal.PlainDate,
  locale: string,
  options: Intl.DateTimeFormatOptions,
): string {
  return new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' }).format(
    Date.UTC(date.year, date.month - 1, date.day),
  );
}
