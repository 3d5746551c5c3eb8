import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowClockwise20Regular,
  ChevronLeft20Regular,
  ChevronRight20Regular,
} from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { useNavigation } from '../app/navigation.ts';
import { useFormat } from '../format/format.ts';
import { BackButton } from '../look/back-button.tsx';
import { useHeadingStyles } from '../look/heading-styles.ts';
import { useText } from '../text/text.ts';
import { shortRange } from './week-words.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: '2px', padding: '6px 8px 0' },
  title: {
    paddingInlineStart: '4px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  live: {
    display: 'flex',
    alignItems: 'center',
    minHeight: '28px',
    padding: '0 12px 4px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  stale: { color: tokens.colorPaletteDarkOrangeForeground1 },
  grow: { flex: 1 },
  today: { minWidth: 'auto', padding: '0 4px' },
});

type WeekHeaderProps = {
  readonly dates: readonly Temporal.PlainDate[];
  readonly isThisWeek: boolean;
  readonly readAt: number | undefined;
  readonly hasFailed: boolean;
  readonly isLooking: boolean;
  readonly onStep: (weeks: number) => void;
  readonly onToday: () => void;
  readonly onRefresh: () => void;
};

export function WeekHeader(props: WeekHeaderProps) {
  const { dates, isThisWeek, readAt, hasFailed, isLooking, onStep, onToday, onRefresh } = props;
  const styles = useStyles();
  const headings = useHeadingStyles();
  const text = useText();
  const format = useFormat();
  const { back } = useNavigation();
  const title = useRef<HTMLHeadingElement>(null);
  const isRtl = document.documentElement.dir === 'rtl';
  // Who came here reads first where it is; the cells are one Tab away.
  useEffect(() => title.current?.focus(), []);
  const range = shortRange(dates, format, text);
  const time = readAt === undefined ? '' : format.time(readAt);

  return (
    <header>
      <div className={styles.bar}>
        <BackButton onBack={back} />
        <h1 ref={title} tabIndex={-1} className={mergeClasses(headings.bar, styles.title)} title={range}>
          {range}
        </h1>
        <Button
          appearance="subtle"
          size="small"
          icon={isRtl ? <ChevronRight20Regular /> : <ChevronLeft20Regular />}
          aria-label={text.week.previous}
          title={`${text.week.previous} (←)`}
          data-action="previousWeek"
          onClick={() => onStep(-1)}
        />
        <Button
          appearance="subtle"
          size="small"
          icon={isRtl ? <ChevronLeft20Regular /> : <ChevronRight20Regular />}
          aria-label={text.week.next}
          title={`${text.week.next} (→)`}
          data-action="nextWeek"
          onClick={() => onStep(1)}
        />
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowClockwise20Regular />}
          aria-label={text.day.refresh}
          title={text.day.refresh}
          data-action="refresh"
          data-looking={isLooking}
          onClick={onRefresh}
        />
      </div>
      <div className={styles.live}>
        <span className={mergeClasses(hasFailed && styles.stale)} data-updated>
          {time === '' ? text.day.updating : hasFailed ? text.day.notUpdated(time) : text.day.updated(time)}
        </span>
        <span className={styles.grow} />
        {!isThisWeek && (
          <Button appearance="transparent" size="small" className={styles.today} data-action="thisWeek" onClick={onToday}>
            {text.week.thisWeek}
          </Button>
        )}
      </div>
    </header>
  );
}
