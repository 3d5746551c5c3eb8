import { Button } from '@fluentui/react-components';
import { useBookAt } from '../app/use-book-at.ts';
import { Foot } from '../look/foot.tsx';
import { useText } from '../text/text.ts';

type DayFootProps = {
  /** Of the day that is shown, where it is not today. */
  readonly at: number | undefined;
  readonly children?: React.ReactNode;
};

/** The one thing that is done most often from the day. */
export function DayFoot({ at, children }: DayFootProps) {
  const text = useText();
  const bookAt = useBookAt();
  return (
    <Foot>
      <Button
        appearance="primary"
        aria-keyshortcuts="B"
        title={`${text.day.bookAppointment} (B)`}
        data-action="bookAppointment"
        onClick={() => bookAt(at === undefined ? {} : { shown: at })}
      >
        {text.day.bookAppointment}
      </Button>
      {children}
    </Foot>
  );
}
