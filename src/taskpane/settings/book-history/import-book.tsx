import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { LONGEST_FILE, readBookFile, type BookFileRead } from '../../../domain/book/book-file.ts';
import { useFormStyles } from '../form.tsx';
import { useText, type Text } from '../../text/text.ts';
import { BookPreview } from './book-preview.tsx';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    padding: '12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  list: { margin: 0, paddingInlineStart: '18px', overflowWrap: 'anywhere' },
});

/** A list that long helps nobody. */
const SHOWN = 12;
/** UTF-8 takes at most three bytes for a UTF-16 unit. */
const LONGEST_BYTES = 3 * LONGEST_FILE;

type Found = BookFileRead | { readonly kind: 'unreadable' };

/** A file, or its text; nothing is saved before what would change was shown. */
export function ImportBook({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const form = useFormStyles();
  const text = useText();
  const words = text.bookHistory.file;
  const chooser = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<Found | undefined>(undefined);

  async function open(file: File): Promise<void> {
    if (file.size > LONGEST_BYTES) return setFound({ kind: 'tooLarge' });
    try {
      setFound(readBookFile(await file.text()));
    } catch {
      // It was moved or is being written: the person can choose it again.
      setFound({ kind: 'unreadable' });
    }
  }

  if (found?.kind === 'file') {
    return <BookPreview file={found.file} label={words.saveThese} onClose={onClose} />;
  }
  return (
    <section className={styles.panel} aria-label={words.import} data-book-import>
      <input
        ref={chooser}
        type="file"
        accept=".json,.txt,application/json"
        hidden
        data-book-file
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void open(file);
          event.target.value = '';
        }}
      />
      <Button className={form.start} onClick={() => chooser.current?.click()}>
        {words.choose}
      </Button>
      <Field label={words.paste}>
        <Textarea
          value={typed}
          rows={4}
          resize="vertical"
          onChange={(_event, data) => {
            setTyped(data.value);
            setFound(undefined);
          }}
        />
      </Field>
      <div role="alert">
        {found && <p className={form.problem}>{refusal(found, text)}</p>}
        {found?.kind === 'invalid' && (
          <ul className={styles.list}>
            {found.problems.slice(0, SHOWN).map(({ path, problem }) => (
              <li key={`${path} ${problem}`}>
                {text.settings.unreadable.problem(path, text.settings.problems[problem])}
              </li>
            ))}
            {found.problems.length > SHOWN && (
              <li>{text.settings.unreadable.moreProblems(found.problems.length - SHOWN)}</li>
            )}
          </ul>
        )}
      </div>
      <div className={form.row}>
        <Button
          appearance="primary"
          data-action="lookAtImport"
          disabledFocusable={typed.trim() === ''}
          onClick={() => setFound(readBookFile(typed))}
        >
          {words.look}
        </Button>
        <Button onClick={onClose}>{text.settings.back}</Button>
      </div>
    </section>
  );
}

function refusal(found: Exclude<Found, { kind: 'file' }>, text: Text): string {
  const words = text.bookHistory.file;
  return found.kind === 'invalid' ? words.invalid(found.problems.length) : words[found.kind];
}
