import { Button } from '@fluentui/react-components';
import { useBookAt } from '../app/use-book-at.ts';
import { Foot } from '../look/foot.tsx';
import { useText } from '../text/text.ts';

/** The one thing that is done most often from the day. */
export function DayFoot({ at }: { readonly at: number | undefined }) {
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
    </Foot>
  );
}
