import { Button } from '@fluentui/react-components';
import { Add16Regular, Delete16Regular } from '@fluentui/react-icons';
import { useForm, useFormStyles } from './form.tsx';

type RemovableRowProps = {
  /** What the fields together are about. */
  readonly name: string;
  readonly removeLabel: string;
  readonly onRemove: () => void;
  readonly children: React.ReactNode;
};

/** Some fields that belong together, one such row below the other. */
export function RemovableRow({ name, removeLabel, onRemove, children }: RemovableRowProps) {
  const form = useFormStyles();
  const { isReadOnly } = useForm();
  return (
    <div role="group" aria-label={name} className={form.apart}>
      <div className={form.fields}>{children}</div>
      <Button
        appearance="subtle"
        size="small"
        icon={<Delete16Regular />}
        aria-label={removeLabel}
        title={removeLabel}
        disabled={isReadOnly}
        onClick={onRemove}
      />
    </div>
  );
}

type AddRowProps = { readonly action?: string; readonly onAdd: () => void; readonly children: string };

export function AddRow({ action, onAdd, children }: AddRowProps) {
  const form = useFormStyles();
  const { isReadOnly } = useForm();
  return (
    <Button
      className={form.start}
      size="small"
      icon={<Add16Regular />}
      disabled={isReadOnly}
      data-action={action}
      onClick={onAdd}
    >
      {children}
    </Button>
  );
}
