import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useText } from '../../text/text.ts';
import { ChecksField } from '../checks-field.tsx';
import { useForm, useFormStyles } from '../form.tsx';
import { allGroups, orNone, sameGroupName, withNewGroup } from '../groups.ts';
import { useSettings } from '../settings-context.ts';
import type { HostPart } from './turns-fields.tsx';

type GroupsFieldsProps = HostPart & { readonly index: number };

/** In which groups somebody is; a new one is made by writing its name. */
export function GroupsFields({ path, host, set, index }: GroupsFieldsProps) {
  const form = useFormStyles();
  const words = useText().settings.groups;
  const { isReadOnly } = useForm();
  const { draft, change } = useSettings();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const groups = allGroups(draft);

  function add(): void {
    const written = name.trim();
    if (written === '') return;
    if (groups.some((group) => sameGroupName(group.name, written))) {
      return setProblem(words.exists(written));
    }
    change((configuration) => withNewGroup(configuration, { name: written, host: index }));
    setName('');
  }

  return (
    <>
      {groups.length > 0 && (
        <ChecksField
          path={`${path}.groups`}
          label={words.title}
          hint={words.hint}
          options={groups.map((group) => ({ value: group.id, label: group.name }))}
          chosen={host.groups ?? []}
          onChange={(chosen) => set({ groups: orNone(chosen) })}
        />
      )}
      {groups.length === 0 && <p className={form.hint}>{words.hint}</p>}
      {!isReadOnly && (
        <form
          className={form.addRow}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <Field
            className={form.grow}
            label={words.add}
            {...(problem === undefined ? {} : { validationMessage: problem })}
          >
            <Input
              className={form.control}
              value={name}
              maxLength={80}
              autoComplete="off"
              onChange={(_event, data) => {
                setName(data.value);
                setProblem(undefined);
              }}
            />
          </Field>
          <Button type="submit">{words.addButton}</Button>
        </form>
      )}
    </>
  );
}
