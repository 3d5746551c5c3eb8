import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNow } from '../app/desk.ts';
import { ExportImport } from './book-history/export-import.tsx';
import { HistorySection } from './book-history/history-section.tsx';
import { BookChooser } from '../book/book-chooser.tsx';
import { useFormat } from '../format/format.ts';
import { useText } from '../text/text.ts';
import { useFormStyles } from './form.tsx';
import { useSettings } from './settings-context.ts';
import { percentText, shareOf } from './size-line.tsx';
import { calendarText } from './value-text.ts';

const useStyles = makeStyles({
  facts: { display: 'flex', flexDirection: 'column', gap: '10px', margin: 0 },
  name: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

export function BookSection() {
  const form = useFormStyles();
  const styles = useStyles();
  const text = useText();
  const client = useQueryClient();
  const { address, leave } = useSettings();
  const [isChoosing, setIsChoosing] = useState(false);
  const facts = useFacts();
  const words = text.settings.book;
  return (
    <>
      <p className={form.hint}>{words.intro}</p>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      {isChoosing ? (
        <BookChooser
          current={address}
          onBack={() => setIsChoosing(false)}
          onChosen={() => void client.resetQueries({ queryKey: ['book'] })}
        />
      ) : (
        <Button className={form.start} onClick={() => leave(() => setIsChoosing(true))}>
          {words.use}
        </Button>
      )}
      <ExportImport />
      <HistorySection />
    </>
  );
}

function useFacts(): (readonly [string, string])[] {
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const { address, access, base, draft } = useSettings();
  const words = text.settings.book;
  const head = access?.read.kind === 'book' ? access.read.head : undefined;
  const savedAt = head === undefined ? Number.NaN : Date.parse(head.updatedAt);
  return [
    [words.calendar, calendarText(address, text)],
    [words.revision, String(head?.revision ?? base.revision)],
    ...(head && head.updatedBy !== '' ? [[words.savedBy, head.updatedBy] as const] : []),
    ...(Number.isNaN(savedAt) ? [] : [[words.savedAt, format.moment(savedAt, now)] as const]),
    ...(access?.read.kind === 'book'
      ? [[words.carrier, words.carriers[access.carrier]] as const]
      : []),
    [text.settings.size.name, text.settings.size.said(percentText(shareOf(draft), format))],
  ];
}
