import type { DueMessage } from '../../domain/reminders/due.ts';
import { useOpenBook } from '../app/desk.ts';
import { nameOf } from '../look/entry-text.ts';
import { Question } from '../look/question.tsx';
import { useText, type Text } from '../text/text.ts';
import type { Delivery } from './use-sending.ts';

type SendQuestionProps = {
  readonly deliveries: readonly Delivery[];
  readonly onSend: () => void;
  readonly onBack: () => void;
};

/** More are counted. */
const NAMED = 6;

/** Who gets mail and from which mailbox, before it goes. */
export function SendQuestion({ deliveries, onSend, onBack }: SendQuestionProps) {
  const text = useText();
  const { configuration } = useOpenBook();
  const words = text.due.question;
  function person({ appointment, readiness }: DueMessage): string {
    const name = nameOf(appointment, configuration.titlePrefixes, text);
    return readiness.kind === 'ready' ? text.due.offer.person(name, readiness.address) : name;
  }
  const named = deliveries.slice(0, NAMED).map(({ message }) => person(message));
  const others = deliveries.length - named.length;
  return (
    <Question
      title={words.title(deliveries.length)}
      lines={[
        whoGetsWhat(deliveries, text.common.and(others > 0 ? [...named, words.others(others)] : named), text),
        ...mailboxLines(deliveries, text),
      ]}
      answers={[
        { label: words.send, isPrimary: true, action: 'confirmSend', onChoose: onSend },
        { label: words.back, onChoose: onBack },
      ]}
      onDismiss={onBack}
    />
  );
}

function whoGetsWhat(deliveries: readonly Delivery[], people: string, { due }: Text): string {
  const notice = deliveries[0]?.message.reminder.notice;
  return notice ? due.offer.own[notice](people) : due.question.people(people);
}

function mailboxLines(deliveries: readonly Delivery[], text: Text): string[] {
  const words = text.due.question;
  const counts = new Map<string, number>();
  for (const { from } of deliveries) counts.set(from.mailbox, (counts.get(from.mailbox) ?? 0) + 1);
  const [only, ...others] = [...counts];
  const denied = deliveries.filter(({ from }) => !from.isCalendars).map(({ message }) => message.host.name);
  return [
    ...(only && others.length === 0
      ? [words.from(only[0])]
      : [...counts].map(([mailbox, count]) => words.fromSome(mailbox, count))),
    ...(denied.length > 0 ? [words.own(text.common.and([...new Set(denied)]))] : []),
  ];
}
