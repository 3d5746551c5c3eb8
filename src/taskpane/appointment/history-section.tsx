import { makeStyles, tokens } from '@fluentui/react-components';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { BookingConfiguration } from '../../domain/book/configuration.ts';
import type { Instant } from '../../domain/time/period.ts';
import { useNow, useOpenBook } from '../app/desk.ts';
import { useFormat, type Format } from '../format/format.ts';
import { firstName } from '../look/entry-text.ts';
import { useText, type Text } from '../text/text.ts';
import { historyOf, type HistoryItem } from './history.ts';
import { LineList, type Line } from './line-list.tsx';
import { Section } from '../look/section.tsx';

const useStyles = makeStyles({
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export function HistorySection({ appointment }: { readonly appointment: Appointment }) {
  const styles = useStyles();
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const { configuration } = useOpenBook();
  const items = historyOf(appointment);
  return (
    <Section title={text.appointment.history.title} name="history">
      {items.length === 0 && <p className={styles.none}>{text.appointment.history.none}</p>}
      <LineList
        isOrdered
        lines={items.map((item, index) => ({
          key: `${index} ${item.kind}`,
          ...wordsOf(item, { text, format, now, configuration }),
          when: item.at === undefined ? '' : format.moment(item.at, now),
        }))}
      />
    </Section>
  );
}

type WordsContext = {
  readonly text: Text;
  readonly format: Format;
  readonly now: Instant;
  readonly configuration: BookingConfiguration;
};

function wordsOf(item: HistoryItem, context: WordsContext): Pick<Line, 'words' | 'more' | 'isBad'> {
  const { text, format, now, configuration } = context;
  const words = text.appointment.history;
  switch (item.kind) {
    case 'created':
      return { words: item.organizer ? words.created(item.organizer) : words.createdPlain };
    case 'booked':
      return {
        words: words.booked,
        more: words.by(text.appointment.through[item.through], item.by),
      };
    case 'answer':
      return {
        words: words.answer[item.partStat](item.name),
        ...(item.proposes !== undefined && { more: words.proposed(format.moment(item.proposes, now)) }),
      };
    case 'changed':
      return { words: words.changed[item.status], more: whoAndWhy(item, text) };
    case 'moved': {
      const before = configuration.hosts.find(({ id }) => id === item.fromHost);
      const from = format.moment(item.from, now);
      return {
        words: before ? words.movedFromHost(from, firstName(before.name)) : words.moved(from),
        more: whoAndWhy(item, text),
      };
    }
    case 'reminder': {
      const how = text.appointment.byChannel[item.channel];
      return item.isSent
        ? { words: words.reminderSent(how) }
        : { words: words.reminderFailed(how), isBad: true };
    }
    case 'cancelled':
      return { words: words.cancelledInOutlook };
  }
}

type Done = Extract<HistoryItem, { readonly through: unknown; readonly reason?: unknown }>;

/** in Outlook, by Lena (the customer was ill) */
function whoAndWhy({ through, by, ...why }: Done, text: Text): string {
  const words = text.appointment.history;
  const who = words.by(text.appointment.through[through], by);
  return 'reason' in why && why.reason ? words.because(who, why.reason) : who;
}
