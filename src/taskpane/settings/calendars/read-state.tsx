import { mergeClasses } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import type { LinkedCalendar } from '../../../domain/book/configuration.ts';
import { useNow } from '../../app/desk.ts';
import { useFormat, type Format } from '../../format/format.ts';
import { useFormStyles } from '../form.tsx';
import { lastRead, type LastRead } from '../last-read.ts';
import { useText, type Text } from '../../text/text.ts';

/** When a calendar was read last, or why it could not be. */
export function ReadState({ calendar }: { readonly calendar: LinkedCalendar }) {
  const form = useFormStyles();
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const read = lastRead(useQueryClient(), calendar);
  const isBad = read?.isKnown === false;
  return (
    <p className={mergeClasses(form.hint, isBad && form.problem)}>
      {`${readText(read, now, { text, format })}.`}
    </p>
  );
}

export function readText(
  read: LastRead | undefined,
  now: number,
  { text, format }: { readonly text: Text; readonly format: Format },
): string {
  const words = text.settings.hosts;
  if (read === undefined) return words.notRead;
  if (read.isKnown) return words.lastRead(format.moment(read.at, now));
  return text.calendars.unread(text.status.error[read.reason].replace(/\.$/u, ''));
}
