import { useText } from '../text/text.ts';
import { Question } from '../look/question.tsx';

export type LeaveQuestion =
  | { readonly kind: 'discard' }
  | { readonly kind: 'leave'; readonly proceed: () => void };

type LeaveQuestionsProps = {
  readonly question: LeaveQuestion;
  readonly changeCount: number;
  readonly onSave: () => Promise<boolean>;
  readonly onDiscard: () => void;
  readonly onClose: () => void;
};

/** Nothing that was typed is lost without a word. */
export function LeaveQuestions(props: LeaveQuestionsProps) {
  const { question, changeCount, onSave, onDiscard, onClose } = props;
  const text = useText();

  if (question.kind === 'discard') {
    const words = text.settings.discard;
    return (
      <Question
        title={words.title}
        lines={[words.text]}
        answers={[
          { label: words.discard, isPrimary: true, onChoose: closeAnd(onDiscard) },
          { label: words.keep, onChoose: onClose },
        ]}
        onDismiss={onClose}
      />
    );
  }
  const words = text.settings.leave;
  const { proceed } = question;
  return (
    <Question
      title={words.title}
      lines={[words.text(changeCount)]}
      answers={[
        {
          label: words.save,
          isPrimary: true,
          onChoose: closeAnd(() => void onSave().then((isSaved) => isSaved && proceed())),
        },
        {
          label: words.discard,
          onChoose: closeAnd(() => {
            onDiscard();
            proceed();
          }),
        },
        { label: words.stay, onChoose: onClose },
      ]}
      onDismiss={onClose}
    />
  );

  function closeAnd(work: () => void): () => void {
    return () => {
      onClose();
      work();
    };
  }
}
