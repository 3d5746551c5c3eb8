import { makeStyles, tokens } from '@fluentui/react-components';
import { dateAt } from '../../domain/time/civil.ts';
import { withoutPrefix } from '../../domain/appointment/title-prefix.ts';
import type { OutlookAppointment } from '../../outlook/host.ts';
import { useOpenBook } from '../app/desk.ts';
import { useFormat } from '../format/format.ts';
import { useText } from '../text/text.ts';

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  line: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
});

/** What Outlook itself says of the open item, until Microsoft 365 has said the rest. */
export function ItemHead({ item }: { readonly item: OutlookAppointment }) {
  const styles = useStyles();
  const text = useText();
  const format = useFormat();
  const { configuration } = useOpenBook();
  const { subject = '', start, end, mailbox, isShared } = item;
  return (
    <>
      <h1 className={styles.title}>
        <bdi>{withoutPrefix(subject, configuration.titlePrefixes) || text.day.untitled}</bdi>
      </h1>
      {start !== undefined && end !== undefined && (
        <p className={styles.line}>
          {format.dayTitle(dateAt(start, format.zone))}, {format.period({ start, end })}
        </p>
      )}
      {isShared && <p className={styles.line}>{text.appointment.calendarOf(mailbox)}</p>}
    </>
  );
}
