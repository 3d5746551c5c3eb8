import { makeStyles, tokens } from '@fluentui/react-components';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import { useNow } from '../app/desk.ts';
import { useFormat } from '../format/format.ts';
import { useText, type Text } from '../text/text.ts';
import { historyOf, type HistoryItem } from './history.ts';
import { LineList, type Line } from './line-list.tsx';
import { Section } from './section.tsx';

const useStyles = makeStyles({
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export function HistorySection({ appointment }: { readonly appointment: Appointment }) {
  const styles = useStyles();
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const items = historyOf(appointment);
  return (
    <Section title={text.appointment.history.title} name="history">
      {items.length === 0 && <p className={styles.none}>{text.appointment.history.none}</p>}
      <LineList
        isOrdered
        lines={items.map((item, index) => ({
          key: `${index} ${item.kind}`,
          ...wordsOf(item, text),
          when: item.at === undefined ? '' : format.moment(item.at, now),
        }))}
      />
    </Section>
  );
}

function wordsOf(item: HistoryItem, text: Text): Pick<Line, 'words' | 'more' | 'isBad'> {
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
      return { words: words.answer[item.partStat](item.name) };
    case 'changed':
      return {
        words: words.changed[item.status],
        more: words.by(text.appointment.through[item.through], item.by),
      };
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
