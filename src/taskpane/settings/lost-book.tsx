import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { BookRead } from '../../domain/book/book-text.ts';
import { useText } from '../text/text.ts';
import { useFormStyles } from './form.tsx';
import { Question } from '../look/question.tsx';
import type { Draft } from './use-draft.ts';
import type { Saving } from './use-saving.ts';

type LostBookProps = {
  readonly theirs: Exclude<BookRead, { kind: 'book' }>;
  readonly draft: Draft;
  readonly saving: Saving;
};

/** While it was edited the book went away, or became something that cannot be read. */
export function LostBook({ theirs, draft, saving }: LostBookProps) {
  const form = useFormStyles();
  const { conflict: words, unreadable } = useText().settings;
  const [isAsking, setIsAsking] = useState(false);
  const { configuration, base } = draft;

  function saveAgain(): void {
    void saving.save({ configuration, intent: { editedRevision: 0 } });
  }

  function replace(): void {
    setIsAsking(false);
    const intent = { editedRevision: base.revision, overwrite: true };
    void saving.save({ configuration, intent });
  }

  if (theirs.kind === 'empty') {
    return (
      <div className={form.form}>
        <p>{words.gone}</p>
        <div className={form.row}>
          <Button appearance="primary" onClick={saveAgain}>
            {words.saveAgain}
          </Button>
          <Button onClick={saving.forget}>{words.back}</Button>
        </div>
      </div>
    );
  }
  return (
    <div className={form.form}>
      <p>{`${words.unreadable} ${unreadable.reasons[theirs.cause.reason]}`}</p>
      <div className={form.row}>
        <Button appearance="primary" onClick={saving.forget}>
          {words.back}
        </Button>
        <Button onClick={() => setIsAsking(true)}>{words.replace}</Button>
      </div>
      {isAsking && (
        <Question
          title={words.replaceTitle}
          lines={[words.replaceText]}
          answers={[
            { label: words.replace, isPrimary: true, onChoose: replace },
            { label: words.back, onChoose: () => setIsAsking(false) },
          ]}
          onDismiss={() => setIsAsking(false)}
        />
      )}
    </div>
  );
}
