import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useFormat } from '../format/format.ts';
import { CopyDetails } from '../status/error-screen.tsx';
import { messageOf } from '../status/error-message.ts';
import { useText } from '../text/text.ts';
import { ImpactLine } from './impact/impact-line.tsx';
import { useSettings } from './settings-context.ts';
import { SizeLine } from './size-line.tsx';
import type { SettingField } from './setting-field.ts';
import type { SaveState } from './use-saving.ts';
import { changeText } from './value-text.ts';

const useStyles = makeStyles({
  bar: {
    padding: '8px 16px 10px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  inner: { maxWidth: '560px', margin: '0 auto' },
  changes: {
    margin: '0 0 6px',
    padding: 0,
    listStyle: 'none',
    maxHeight: '30vh',
    overflowY: 'auto',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  change: { overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  more: { minWidth: 'auto' },
  words: { margin: '0 0 6px', fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  bad: { color: tokens.colorPaletteRedForeground1 },
  quiet: { color: tokens.colorNeutralForeground2, margin: 0 },
});

/** More fold away until asked for. */
const SHOWN = 2;

type SaveBarProps = {
  readonly changes: readonly SettingField[];
  readonly state: SaveState;
  readonly problemCount: number;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
};

/** What will be saved, before it is; and what became of it. */
export function SaveBar({ changes, state, problemCount, onSave, onDiscard }: SaveBarProps) {
  const styles = useStyles();
  const text = useText();
  const { base, draft } = useSettings();
  const format = useFormat();
  const [isUnfolded, setIsUnfolded] = useState(false);
  const words = text.settings.save;
  const shown = isUnfolded ? changes : changes.slice(0, SHOWN);
  const isSaving = state.kind === 'saving';
  const isDirty = changes.length > 0;
  if (!isDirty && (state.kind === 'idle' || state.kind === 'conflict')) return <div role="status" />;

  return (
    <footer className={styles.bar} aria-label={words.region} data-save-bar>
      <div className={styles.inner}>
        {isDirty && (
          <ul className={styles.changes} aria-label={words.changes(changes.length)}>
            {shown.map((field) => (
              <li key={field.key} className={styles.change}>
                {changeText(field, { before: base.configuration, after: draft }, { text, format })}
              </li>
            ))}
          </ul>
        )}
        {isDirty && <ImpactLine />}
        {isDirty && <SizeLine configuration={draft} />}
        <SaveResult state={state} problemCount={problemCount} isDirty={isDirty} />
        {isDirty && (
          <div className={styles.actions}>
            <Button
              appearance="primary"
              disabledFocusable={isSaving}
              aria-keyshortcuts="Control+S"
              title={words.shortcut}
              onClick={onSave}
            >
              {isSaving ? words.saving : words.save}
            </Button>
            <Button disabledFocusable={isSaving} data-action="discard" onClick={onDiscard}>
              {words.discard}
            </Button>
            {changes.length > SHOWN && (
              <Button
                appearance="transparent"
                className={styles.more}
                aria-expanded={isUnfolded}
                onClick={() => setIsUnfolded(!isUnfolded)}
              >
                {isUnfolded ? words.fewer : words.more(changes.length - SHOWN)}
              </Button>
            )}
          </div>
        )}
      </div>
    </footer>
  );
}

type SaveResultProps = Pick<SaveBarProps, 'state' | 'problemCount'> & { readonly isDirty: boolean };

function SaveResult({ state, problemCount, isDirty }: SaveResultProps) {
  const styles = useStyles();
  const text = useText();
  const format = useFormat();
  const { address } = useSettings();
  const words = text.settings.save;
  const bad = mergeClasses(styles.words, styles.bad);
  if (problemCount > 0) {
    return (
      <p role="alert" className={bad}>
        {words.problems(problemCount)}
      </p>
    );
  }
  switch (state.kind) {
    case 'idle':
    case 'conflict':
      return null;
    case 'saving':
      return isDirty ? null : (
        <p role="status" className={styles.quiet}>
          {words.saving}
        </p>
      );
    case 'saved':
      return isDirty ? null : (
        <p role="status" className={styles.quiet}>
          {state.isHistoryRefused
            ? text.bookHistory.history.notKept
            : state.categoriesRefused
              ? words.categoriesRefused
              : words.saved(format.time(state.at))}
        </p>
      );
    case 'failed':
      return (
        <div role="alert">
          <p className={bad}>{`${words.failed} ${messageOf(state.error, text)}`}</p>
          <CopyDetails error={state.error} />
        </div>
      );
    case 'refused':
      return (
        <p role="alert" className={bad}>
          {state.outcome.kind === 'forbidden'
            ? words.forbidden(address.mailbox)
            : words.tooLarge(state.outcome.units, state.outcome.limit)}
        </p>
      );
  }
}
