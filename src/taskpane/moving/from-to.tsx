import { makeStyles, tokens } from '@fluentui/react-components';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { Host } from '../../domain/book/configuration.ts';
import type { Period } from '../../domain/time/period.ts';
import { useHeadingStyles } from '../look/heading-styles.ts';
import { useHeadingFocus } from '../look/use-heading-focus.ts';
import { dateText } from '../reading/when-text.ts';
import { useNow, useOpenBook } from '../app/desk.ts';
import { useFormat } from '../format/format.ts';
import { firstName, nameOf } from '../look/entry-text.ts';
import { useText } from '../text/text.ts';

const useStyles = makeStyles({
  rows: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: '10px',
    rowGap: '2px',
    margin: '4px 0 0',
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  },
  from: { color: tokens.colorNeutralForeground2 },
  to: { fontWeight: tokens.fontWeightSemibold },
  none: { color: tokens.colorNeutralForeground2 },
});

type FromToProps = {
  readonly appointment: Appointment;
  readonly from: Host;
  readonly slot: Period | undefined;
  readonly to: Host | undefined;
};

/** Whose it is, where it stands, and where it shall stand. */
export function FromTo({ appointment, from, slot, to }: FromToProps) {
  const headings = useHeadingStyles();
  const styles = useStyles();
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const { configuration } = useOpenBook();
  const heading = useHeadingFocus(appointment.ref.eventId);
  const words = text.moving;

  function place(period: Period, host: Host): string {
    const when = `${dateText(period.start, { format, now })}, ${format.period(period)}`;
    return words.withHost(when, firstName(host.name));
  }

  return (
    <div>
      <h1 ref={heading} tabIndex={-1} className={headings.name}>
        <bdi>{nameOf(appointment, configuration.titlePrefixes, text)}</bdi>
      </h1>
      <dl className={styles.rows}>
        <dt>{words.from}</dt>
        <dd className={styles.from} data-from>
          {place(appointment.period, from)}
        </dd>
        <dt>{words.to}</dt>
        <dd aria-live="polite" data-to>
          {slot && to ? (
            <span className={styles.to}>{place(slot, to)}</span>
          ) : (
            <span className={styles.none}>{words.notChosen}</span>
          )}
        </dd>
      </dl>
    </div>
  );
}
