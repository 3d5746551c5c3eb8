import { Question } from '../look/question.tsx';
import { useText } from '../text/text.ts';

type LeaveQuestionProps = {
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
  readonly onStay: () => void;
};

/** Nothing that was typed is lost without a word. */
export function LeaveQuestion({ onKeep, onDiscard, onStay }: LeaveQuestionProps) {
  const words = useText().booking.draft;
  return (
    <Question
      title={words.leaveTitle}
      lines={[words.leave]}
      answers={[
        { label: words.keep, isPrimary: true, action: 'keepDraft', onChoose: onKeep },
        { label: words.discardAndLeave, action: 'discardAndLeave', onChoose: onDiscard },
        { label: words.stay, action: 'stay', onChoose: onStay },
      ]}
      onDismiss={onStay}
    />
  );
}
