import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import type { MessageKind } from '../../../messages/message.ts';
import { placeholdersFor, type Placeholder } from '../../../messages/placeholders.ts';
import { useText } from '../../text/text.ts';
import { useFormStyles } from '../form.tsx';

type PlaceholderButtonsProps = {
  readonly kind: MessageKind;
  readonly onInsert: (name: Placeholder) => void;
};

/** What can be put into a text, where the caret was last. */
export function PlaceholderButtons({ kind, onInsert }: PlaceholderButtonsProps) {
  const form = useFormStyles();
  const { templates: words } = useText();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <p id={id} className={form.hint}>
        {words.placeholders}
      </p>
      <div className={form.row}>
        {placeholdersFor(kind).map((name) => (
          <Button
            key={name}
            size="small"
            title={`{${name}}`}
            data-placeholder={name}
            // The caret stays where it is.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onInsert(name)}
          >
            {words.placeholder[name]}
          </Button>
        ))}
      </div>
    </div>
  );
}
