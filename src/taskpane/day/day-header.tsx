import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowClockwise20Regular,
  Calendar20Regular,
  ChevronLeft20Regular,
  ChevronRight20Regular,
  Print16Regular,
  Search20Regular,
} from '@fluentui/react-icons';
import { lazy, Suspense, useRef, useState } from 'react';
import { dateAt } from '../../domain/time/civil.ts';
import { useDesk } from '../app/desk.ts';
import { useNavigation } from '../app/navigation.ts';
import { useFormat } from '../format/format.ts';
import { loadLaterText, useText } from '../text/text.ts';
import { SearchBox } from './search-box.tsx';

export async function loadDatePicker() {
  const [{ DatePicker: Loaded }] = await Promise.all([
    import('../date-picker/date-picker.tsx'),
    loadLaterText(),
  ]);
  return { default: Loaded };
}
const DatePicker = lazy(loadDatePicker);

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: '2px', padding: '6px 8px 0' },
  title: {
    flex: 1,
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  live: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    padding: '0 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground3,
  },
  dot: {
    width: '7px',
    height: '7px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorPaletteGreenBackground3,
    forcedColorAdjust: 'none',
  },
  stale: { backgroundColor: tokens.colorPaletteDarkOrangeBackground3 },
  updated: { flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  today: { minWidth: 'auto', padding: '0 4px' },
});

type DayHeaderProps = {
  readonly date: Temporal.PlainDate;
  readonly onDate: (date: Temporal.PlainDate) => void;
  readonly readAt: number | undefined;
  readonly isLooking: boolean;
  readonly hasFailed: boolean;
  readonly onRefresh: () => void;
  /** What the day is narrowed to; it stays so while one looks elsewhere. */
  readonly search: string;
  readonly onSearch: (search: string) => void;
};

export function DayHeader(props: DayHeaderProps) {
  const { date, onDate, onRefresh, search, onSearch } = props;
  const styles = useStyles();
  const text = useText();
  const format = useFormat();
  const [isSearching, setIsSearching] = useState(false);
  const [searchButton, setSearchButton] = useState<HTMLElement | null>(null);
  const box = useRef<HTMLInputElement>(null);
  const today = dateAt(useDesk().now(), format.zone);
  const { go } = useNavigation();

  return (
    <header>
      <div className={styles.bar}>
        <Button
          appearance="subtle"
          size="small"
          icon={<ChevronLeft20Regular />}
          aria-label={text.day.previousDay}
          title={`${text.day.previousDay} (⇧: ${text.day.previousWeek})`}
          onClick={(event) => onDate(date.subtract({ days: event.shiftKey ? 7 : 1 }))}
        />
        <h1 className={styles.title} title={format.longDate(date)}>
          {format.dayTitle(date)}
        </h1>
        <Button
          appearance="subtle"
          size="small"
          icon={<ChevronRight20Regular />}
          aria-label={text.day.nextDay}
          title={`${text.day.nextDay} (⇧: ${text.day.nextWeek})`}
          onClick={(event) => onDate(date.add({ days: event.shiftKey ? 7 : 1 }))}
        />
        <ChooseDate date={date} today={today} onDate={onDate} />
        <Button
          ref={setSearchButton}
          appearance="subtle"
          size="small"
          icon={<Search20Regular />}
          aria-label={text.shell.search}
          aria-keyshortcuts="/"
          data-search
          title={`${text.shell.search} (/)`}
          onClick={() => {
            setIsSearching(true);
            box.current?.focus();
          }}
        />
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowClockwise20Regular />}
          aria-label={text.day.refresh}
          title={text.day.refresh}
          data-action="refresh"
          data-looking={props.isLooking}
          onClick={onRefresh}
        />
      </div>
      <div className={styles.live}>
        <LiveText {...props} />
        {!date.equals(today) && (
          <Button
            appearance="transparent"
            size="small"
            className={styles.today}
            onClick={() => onDate(today)}
          >
            {text.common.today}
          </Button>
        )}
        <Button
          appearance="transparent"
          size="small"
          className={styles.today}
          title={text.day.weekLong}
          data-action="week"
          onClick={() => go({ kind: 'week' })}
        >
          {text.day.week}
        </Button>
        <Button
          appearance="transparent"
          size="small"
          icon={<Print16Regular />}
          aria-label={text.day.print}
          title={text.day.print}
          data-action="printDay"
          onClick={() => go({ kind: 'print' })}
        />
      </div>
      {(isSearching || search !== '') && (
        <SearchBox
          input={box}
          search={search}
          hasFocus={isSearching}
          onSearch={onSearch}
          onClose={() => {
            onSearch('');
            setIsSearching(false);
            searchButton?.focus();
          }}
        />
      )}
    </header>
  );
}

/** "Updated" is only said of a moment at which it was known to be true. */
function LiveText({ readAt, isLooking, hasFailed }: DayHeaderProps) {
  const styles = useStyles();
  const text = useText();
  const format = useFormat();
  if (readAt === undefined) return <span className={styles.updated}>{isLooking ? text.day.updating : ''}</span>;
  const time = format.time(readAt);
  const words = hasFailed ? text.day.notUpdated(time) : text.day.updated(time);
  return (
    <>
      <span className={`${styles.dot} ${hasFailed ? styles.stale : ''}`} aria-hidden />
      <span className={styles.updated} title={words} data-updated>
        {words}
      </span>
    </>
  );
}

/** A month to choose from stands below its button while it is open. */
function ChooseDate({ date, today, onDate }: Pick<DayHeaderProps, 'date' | 'onDate'> & { readonly today: Temporal.PlainDate }) {
  const text = useText();
  const [button, setButton] = useState<HTMLElement | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        ref={setButton}
        appearance="subtle"
        size="small"
        icon={<Calendar20Regular />}
        aria-label={text.day.chooseDate}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        title={text.day.chooseDate}
        data-action="chooseDate"
        onClick={() => setIsOpen(true)}
      />
      <Suspense>
        {isOpen && (
          <DatePicker date={date} today={today} button={button} onDate={onDate} onClose={() => setIsOpen(false)} />
        )}
      </Suspense>
    </>
  );
}
