import { Checkbox, Field, Input, Link, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { OfferedOccurrence } from '../../domain/availability/offer-series.ts';
import type { Service } from '../../domain/book/configuration.ts';
import { dateAt } from '../../domain/time/civil.ts';
import type { Instant } from '../../domain/time/period.ts';
import { useNow } from '../app/desk.ts';
import { useFormat } from '../format/format.ts';
import { messageOf } from '../status/error-message.ts';
import type { Preference } from '../starts/use-host-order.ts';
import { useText } from '../text/text.ts';
import type { BookingDraft } from './draft.ts';
import { LONGEST_INTERVAL, MOST_TIMES, type Repeat, type RepeatKind } from './repeat.ts';
import { useSeries, type Series } from './use-series.ts';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  row: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '8px' },
  control: { minWidth: 0, width: '100%' },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0, maxHeight: '220px', overflowY: 'auto' },
  item: { display: 'flex', alignItems: 'center', gap: '4px', fontVariantNumeric: 'tabular-nums' },
  when: { flex: 1, minWidth: 0 },
  out: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  link: { alignSelf: 'flex-start' },
});

export type RepeatSectionProps = {
  readonly draft: BookingDraft;
  readonly repeat: Repeat;
  readonly service: Service;
  readonly start: Instant;
  readonly preference: Preference;
  readonly change: (change: Partial<BookingDraft>) => void;
  readonly onSeries: (series: Series | undefined) => void;
};

/** How often it is repeated, and before it is booked which of the appointments do not fit. */
export function RepeatSection({ draft, repeat, service, start, preference, change, onSeries }: RepeatSectionProps) {
  const styles = useStyles();
  const text = useText();
  const words = text.booking.repeat;
  const series = useSeries({ service, start, repeat, preference });
  useEffect(() => {
    onSeries(series);
  }, [series, onSeries]);
  useEffect(() => () => onSeries(undefined), [onSeries]);

  function set(next: Partial<Repeat>): void {
    change({ repeat: { ...repeat, ...next }, leftOut: [] });
  }

  return (
    <div className={styles.section} role="group" aria-label={words.title} data-path="repeat">
      <div className={styles.row}>
        <Field label={words.kind}>
          <Select className={styles.control} value={repeat.kind} onChange={(_event, data) => set({ kind: kindOf(data.value) })}>
            <option value="daily">{words.daily}</option>
            <option value="weekly">{words.weekly}</option>
            <option value="monthly">{words.monthly}</option>
          </Select>
        </Field>
        <Field label={words.interval(words.units[repeat.kind])}>
          <Input
            className={styles.control}
            type="number"
            min={1}
            max={LONGEST_INTERVAL}
            value={Number.isNaN(repeat.interval) ? '' : String(repeat.interval)}
            onChange={(_event, data) => set({ interval: numberOf(data.value) })}
          />
        </Field>
        <End repeat={repeat} start={start} set={set} />
      </div>
      <Offer series={series} draft={draft} change={change} />
      <Link as="button" type="button" className={styles.link} data-action="stopRepeat" onClick={() => change({ repeat: undefined, leftOut: [] })}>
        {words.stop}
      </Link>
    </div>
  );
}

type EndProps = { readonly repeat: Repeat; readonly start: Instant; readonly set: (next: Partial<Repeat>) => void };

function End({ repeat: { end }, start, set }: EndProps) {
  const styles = useStyles();
  const words = useText().booking.repeat;
  const { zone } = useFormat();
  return (
    <>
      <Field label={words.end}>
        <Select
          className={styles.control}
          value={end.kind}
          onChange={(_event, data) =>
            set({
              end:
                data.value === 'until'
                  ? { kind: 'until', date: dateAt(start, zone).add({ months: 2 }).toString() }
                  : { kind: 'count', count: 6 },
            })
          }
        >
          <option value="count">{words.count}</option>
          <option value="until">{words.until}</option>
        </Select>
      </Field>
      {end.kind === 'count' ? (
        <Field label={words.times}>
          <Input
            className={styles.control}
            type="number"
            min={2}
            max={MOST_TIMES}
            value={Number.isNaN(end.count) ? '' : String(end.count)}
            onChange={(_event, data) => set({ end: { kind: 'count', count: numberOf(data.value) } })}
          />
        </Field>
      ) : (
        <Field label={words.lastDay}>
          <Input
            className={styles.control}
            type="date"
            value={end.date}
            onChange={(_event, data) => set({ end: { kind: 'until', date: data.value } })}
          />
        </Field>
      )}
    </>
  );
}

type OfferProps = Pick<RepeatSectionProps, 'draft' | 'change'> & { readonly series: Series };

function Offer({ series, draft, change }: OfferProps) {
  const styles = useStyles();
  const text = useText();
  const words = text.booking.repeat;
  const format = useFormat();
  const now = useNow();
  if (series.kind !== 'offered') {
    const said = series.kind === 'failed' ? messageOf(series.error, text) : words[series.kind];
    return (
      <p className={styles.quiet} role="status">
        {said}
      </p>
    );
  }
  const [, ...others] = series.occurrences;
  const fit = series.occurrences.filter(({ state }) => state === 'free').length;
  const all = series.occurrences.length;
  return (
    <>
      <p className={styles.quiet} role="status" data-series-fit={fit}>
        {fit === all ? words.all(all) : fit <= 1 ? words.none : words.some(fit, all)}
      </p>
      <ul className={styles.list} aria-label={words.list}>
        {others.map(({ start, state }) => (
          <li key={start} className={styles.item} data-occurrence={state}>
            <span className={isOut({ start, state }, draft) ? `${styles.when} ${styles.out}` : styles.when}>
              {format.moment(start, now)}
            </span>
            {state === 'free' ? (
              <Checkbox
                checked={!draft.leftOut.includes(start)}
                aria-label={words.leaveOut(format.moment(start, now))}
                onChange={(_event, data) =>
                  change({
                    leftOut: data.checked === true ? draft.leftOut.filter((one) => one !== start) : [...draft.leftOut, start],
                  })
                }
              />
            ) : (
              <span className={styles.quiet}>{words[state]}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function isOut({ start, state }: Pick<OfferedOccurrence, 'start' | 'state'>, { leftOut }: BookingDraft): boolean {
  return state !== 'free' || leftOut.includes(start);
}

function kindOf(value: string): RepeatKind {
  return value === 'daily' || value === 'monthly' ? value : 'weekly';
}

function numberOf(value: string): number {
  return value.trim() === '' ? Number.NaN : Number(value);
}
