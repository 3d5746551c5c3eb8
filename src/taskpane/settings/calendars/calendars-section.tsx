import { Button } from '@fluentui/react-components';
import { PlugConnectedCheckmark20Regular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import type { Host, LinkedCalendar } from '../../../domain/book/configuration.ts';
import { calendarKey } from '../../../domain/book/host-calendars.ts';
import { useNow } from '../../app/desk.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useFormat } from '../../format/format.ts';
import { useFormStyles } from '../form.tsx';
import { lastRead } from '../last-read.ts';
import { RowList, type RowItem } from '../row-list.tsx';
import { useSettings } from '../settings-context.ts';
import { useText } from '../../text/text.ts';
import { readText } from './read-state.tsx';

/** Everything that is read, what for, and when that was last done. */
export function CalendarsSection() {
  const form = useFormStyles();
  const text = useText();
  const navigation = useNavigation();
  const { draft, leave } = useSettings();
  const rowsOf = useRows();
  const words = text.calendars;
  return (
    <>
      <p className={form.hint}>{draft.hosts.length === 0 ? words.nobody : words.intro}</p>
      {draft.hosts.map((host, index) => (
        <section key={host.id} className={form.group} aria-label={host.name}>
          <h2 className={form.subtitle}>{host.name}</h2>
          <RowList rows={rowsOf(host, index)} />
        </section>
      ))}
      <div className={form.group}>
        <h2 className={form.subtitle}>{words.check}</h2>
        <p className={form.hint}>{words.checkHint}</p>
        <Button
          className={form.start}
          icon={<PlugConnectedCheckmark20Regular />}
          data-action="syncCheck"
          onClick={() => leave(() => navigation.go({ kind: 'syncCheck' }))}
        >
          {words.check}
        </Button>
      </div>
    </>
  );
}

function useRows(): (host: Host, index: number) => RowItem[] {
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const client = useQueryClient();
  const { go } = useSettings();
  const words = text.calendars;

  return (host, index) => {
    function toRow(calendar: LinkedCalendar, purpose: string): RowItem {
      const read = lastRead(client, calendar);
      const state = readText(read, now, { text, format });
      return {
        key: `${host.id} ${calendarKey(calendar)}`,
        title: calendar.name,
        line: `${purpose} · ${state}`,
        color: calendar.color,
        ...(read?.isKnown === false ? { problem: state } : {}),
        onOpen: () => go({ kind: 'host', index }),
      };
    }
    return [
      toRow(host.destination, words.receivesLine),
      ...host.availability.map((calendar) => toRow(calendar, words.countsLine)),
    ];
  };
}
