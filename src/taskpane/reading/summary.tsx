import { Link, makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowRepeatAll16Regular,
  CalendarPerson16Regular,
  Location16Regular,
  Video16Regular,
} from '@fluentui/react-icons';
import { Fragment } from 'react';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { Host } from '../../domain/book/configuration.ts';
import { minutesOf } from '../../domain/time/period.ts';
import { useDesk, useNow, useOpenBook } from '../app/desk.ts';
import { nameOf, titleOf } from '../look/entry-text.ts';
import { useFormat } from '../format/format.ts';
import { useText } from '../text/text.ts';
import { useHeadingStyles } from '../look/heading-styles.ts';
import { useHeadingFocus } from '../look/use-heading-focus.ts';
import { whenText } from './when-text.ts';
import { calendarName, isShared } from './whose-calendar.ts';

const useStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  when: { fontVariantNumeric: 'tabular-nums' },
  small: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '6px',
    margin: '2px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    '& > svg': { flexShrink: 0 },
  },
  facts: { marginTop: '4px' },
});

type SummaryProps = { readonly appointment: Appointment; readonly host: Host | undefined };

/** Who, what, with whom and when; then only what is there to say. */
export function Summary({ appointment, host }: SummaryProps) {
  const headings = useHeadingStyles();
  const styles = useStyles();
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const desk = useDesk();
  const { configuration } = useOpenBook();
  const heading = useHeadingFocus(appointment.ref.eventId);
  const when = whenText(appointment, { host, format, text, now });
  const { location, joinUrl, series } = appointment;
  const link = joinUrl?.startsWith('https://') ? joinUrl : undefined;

  return (
    <div>
      <h1 ref={heading} tabIndex={-1} className={headings.name}>
        <bdi>{nameOf(appointment, configuration.titlePrefixes, text)}</bdi>
      </h1>
      <What appointment={appointment} host={host} />
      <p className={`${styles.line} ${styles.when}`}>
        {when.date}, {when.time}
      </p>
      {when.there !== undefined && (
        <p className={`${styles.line} ${styles.when}`} data-host-time>
          {when.there}
        </p>
      )}
      <div className={styles.facts}>
        {isShared(appointment, desk) && (
          <p className={styles.small} data-calendar>
            <CalendarPerson16Regular aria-hidden />
            <span>{calendarName(appointment, host, text)}</span>
          </p>
        )}
        {series.kind !== 'single' && (
          <p className={styles.small} data-series>
            <ArrowRepeatAll16Regular aria-hidden />
            <span>
              {series.kind === 'master' ? text.appointment.seriesMaster : text.appointment.series}
            </span>
          </p>
        )}
        {(location !== '' || link !== undefined) && (
          <p className={styles.small} data-place>
            {link === undefined ? <Location16Regular aria-hidden /> : <Video16Regular aria-hidden />}
            <span>
              {location}
              {location !== '' && link !== undefined && ' · '}
              {link !== undefined && (
                <Link href={link} target="_blank" rel="noopener noreferrer">
                  {text.appointment.join}
                </Link>
              )}
            </span>
          </p>
        )}
      </div>
    </div>
  );
}

/** Follow-up · 30 min · Lena Marek, whichever way each of them is written. */
function What({ appointment, host }: SummaryProps) {
  const styles = useStyles();
  const text = useText();
  const { configuration } = useOpenBook();
  const name = nameOf(appointment, configuration.titlePrefixes, text);
  const slug = appointment.state.kind === 'known' ? appointment.state.value.service : undefined;
  const service = configuration.services.find((one) => one.slug === slug)?.name;
  const what = service ?? titleOf(appointment, configuration.titlePrefixes, text);
  const parts = [
    what === name ? '' : what,
    appointment.isAllDay ? '' : text.common.minutes(minutesOf(appointment.period)),
    host?.name ?? '',
  ].filter(Boolean);
  return (
    <p className={styles.line}>
      {parts.map((part, index) => (
        <Fragment key={part}>
          {index > 0 && ' · '}
          <bdi>{part}</bdi>
        </Fragment>
      ))}
    </p>
  );
}
