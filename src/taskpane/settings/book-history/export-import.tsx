import { Button } from '@fluentui/react-components';
import { ArrowDownload20Regular, ArrowUpload20Regular, Copy20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { writeBookFile } from '../../../domain/book/book-file.ts';
import { useDesk } from '../../app/desk.ts';
import { useForm, useFormStyles } from '../form.tsx';
import { useSettings } from '../settings-context.ts';
import { useText } from '../../text/text.ts';
import { download } from './download.ts';
import { ImportBook } from './import-book.tsx';

/** The book as it is saved, out of the calendar and in again. */
export function ExportImport() {
  const form = useFormStyles();
  const text = useText();
  const desk = useDesk();
  const { isReadOnly } = useForm();
  const { access, base } = useSettings();
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const [isImporting, setIsImporting] = useState(false);
  const words = text.bookHistory.file;
  const head = access?.read.kind === 'book' ? access.read.head : undefined;
  const { configuration } = base;
  const file = writeBookFile(
    head?.revision === base.revision ? { configuration, saved: head } : { configuration },
  );

  return (
    <section className={form.group} aria-label={words.title} data-book-export>
      <h2 className={form.subtitle}>{words.title}</h2>
      <p className={form.hint}>{words.hint}</p>
      <div className={form.row}>
        <Button
          icon={<ArrowDownload20Regular />}
          onClick={() => download(`frontdesk-book-${isoDate(desk.now())}.json`, file)}
        >
          {words.save}
        </Button>
        <Button
          icon={<Copy20Regular />}
          onClick={() =>
            void desk.host.copy(file).then((isCopied) => setCopied(isCopied ? 'yes' : 'failed'))
          }
        >
          {copied === 'yes' ? text.common.copied : words.copy}
        </Button>
        {!isReadOnly && !isImporting && (
          <Button icon={<ArrowUpload20Regular />} onClick={() => setIsImporting(true)}>
            {words.import}
          </Button>
        )}
      </div>
      <p className={form.hint} role="status">
        {copied === 'failed' ? words.copyFailed : words.saveHint}
      </p>
      {isImporting && <ImportBook onClose={() => setIsImporting(false)} />}
    </section>
  );
}

function isoDate(now: number): string {
  return Temporal.Instant.fromEpochMilliseconds(now).toString().slice(0, 10);
}
