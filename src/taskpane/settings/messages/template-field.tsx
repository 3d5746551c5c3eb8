import { Field, Input, Textarea } from '@fluentui/react-components';
import { TEMPLATE_LENGTH } from '../../../domain/book/message-schema.ts';
import { checkTemplateText } from '../../../messages/check-template.ts';
import type { MessageKind, TemplatePart } from '../../../messages/message.ts';
import { useText } from '../../text/text.ts';
import { useForm, useFormStyles } from '../form.tsx';
import { problemText } from './problem-text.ts';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

export type Caret = { readonly part: TemplatePart; readonly at: number };

type TemplateFieldProps = {
  readonly path: string;
  readonly part: TemplatePart;
  readonly kind: MessageKind;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Where a placeholder would go. */
  readonly onCaret: (caret: Caret) => void;
};

/** One text of a template; what is the matter with its placeholders is said as it is typed. */
export function TemplateField({ path, part, kind, value, onChange, onCaret }: TemplateFieldProps) {
  const styles = useFormStyles();
  const text = useText();
  const { isReadOnly, touch } = useForm();
  const problems = checkTemplateText(value, kind, part);
  const words = problems.map((problem) => problemText(problem, text)).join(' ');
  function tellCaret({ currentTarget }: React.SyntheticEvent<TextControl>): void {
    onCaret({ part, at: currentTarget.selectionStart ?? value.length });
  }
  const control = {
    className: styles.control,
    value,
    disabled: isReadOnly,
    // One more than allowed, so that the field can say that it is too long.
    maxLength: TEMPLATE_LENGTH[part] + 200,
    onChange: (event: React.ChangeEvent<TextControl>, data: { readonly value: string }) => {
      onChange(data.value);
      tellCaret(event);
    },
    onSelect: tellCaret,
    onFocus: tellCaret,
  };
  return (
    <Field
      label={text.templates[part]}
      data-path={path}
      data-part={part}
      onBlur={() => touch(path)}
      {...(words === '' ? {} : { validationMessage: words, validationState: 'error' as const })}
    >
      {part === 'subject' ? (
        <Input {...control} />
      ) : (
        <Textarea {...control} resize="vertical" rows={part === 'body' ? 14 : 4} />
      )}
    </Field>
  );
}
