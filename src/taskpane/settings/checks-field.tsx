import { Checkbox } from '@fluentui/react-components';
import type { Option } from './fields.tsx';
import { useForm, useFormStyles } from './form.tsx';

type ChecksFieldProps = {
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
};

/** Several of a list. What is chosen and no longer offered stays chosen. */
export function ChecksField({ path, label, hint, options, chosen, onChange }: ChecksFieldProps) {
  const form = useFormStyles();
  const { isReadOnly, problemAt, touch } = useForm();
  const problem = problemAt(path);
  return (
    <fieldset className={form.group} data-path={path}>
      <legend className={form.plainLegend}>{label}</legend>
      {hint !== undefined && <p className={form.hint}>{hint}</p>}
      <div>
        {options.map((option) => (
          <div key={option.value}>
            <Checkbox
              label={option.label}
              checked={chosen.includes(option.value)}
              disabled={isReadOnly}
              onBlur={() => touch(path)}
              onChange={(_event, { checked }) =>
                onChange(
                  checked === true
                    ? [...chosen, option.value]
                    : chosen.filter((value) => value !== option.value),
                )
              }
            />
          </div>
        ))}
      </div>
      {problem !== undefined && (
        <p role="alert" className={form.problem}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}
