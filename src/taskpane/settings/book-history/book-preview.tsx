import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import type { BookFile } from '../../../domain/book/book-file.ts';
import { useNow } from '../../app/desk.ts';
import { useFormat } from '../../format/format.ts';
import { differences } from '../differences.ts';
import { useForm, useFormStyles } from '../form.tsx';
import { useSettings } from '../settings-context.ts';
import { changeText } from '../value-text.ts';
import { useText } from '../../text/text.ts';
import { differOtherwise } from './differ-otherwise.ts';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    padding: '12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { outlineStyle: 'none' },
  list: { margin: 0, paddingInlineStart: '18px', overflowWrap: 'anywhere' },
});

type BookPreviewProps = {
  readonly file: BookFile;
  /** What the button that saves it says. */
  readonly label: string;
  readonly onClose: () => void;
};

/** What would change, before anything is saved. */
export function BookPreview({ file, label, onClose }: BookPreviewProps) {
  const styles = useStyles();
  const form = useFormStyles();
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const { isReadOnly } = useForm();
  const { base, leave, saveWhole } = useSettings();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [file]);
  const { configuration, saved } = file;
  const before = base.configuration;
  const changes = useMemo(() => differences(before, configuration), [before, configuration]);
  const isOther = useMemo(() => differOtherwise(before, configuration), [before, configuration]);
  const words = text.bookHistory.preview;
  const savedAt = saved === undefined ? Number.NaN : Date.parse(saved.updatedAt);
  const isNothing = changes.length === 0 && !isOther;

  return (
    <section className={styles.panel} aria-label={words.title} data-book-preview>
      <h2 ref={heading} tabIndex={-1} className={`${form.subtitle} ${styles.title}`}>
        {words.title}
      </h2>
      {saved && !Number.isNaN(savedAt) && (
        <p className={form.hint}>
          {words.saved(saved.revision, saved.updatedBy, format.moment(savedAt, now))}
        </p>
      )}
      {isNothing && <p className={form.hint}>{words.nothing}</p>}
      <ul className={styles.list}>
        {changes.map((field) => (
          <li key={field.key}>
            {changeText(field, { before, after: configuration }, { text, format })}
          </li>
        ))}
        {isOther && <li>{words.other}</li>}
      </ul>
      <div className={form.row}>
        {!isReadOnly && !isNothing && (
          <Button
            appearance="primary"
            onClick={() =>
              leave(() => {
                onClose();
                saveWhole(configuration);
              })
            }
          >
            {label}
          </Button>
        )}
        <Button onClick={onClose}>{text.settings.back}</Button>
      </div>
    </section>
  );
}
