import { Button } from '@fluentui/react-components';
import { Delete16Regular } from '@fluentui/react-icons';
import { useText } from '../text/text.ts';
import { TextField } from './fields.tsx';
import { useForm, useFormStyles } from './form.tsx';
import { allGroups, withGroupName, withoutGroup } from './groups.ts';
import { useSettings } from './settings-context.ts';

/** Every group with who is in it; its name is changed by writing another. */
export function GroupsList() {
  const form = useFormStyles();
  const text = useText();
  const { isReadOnly } = useForm();
  const { draft, change } = useSettings();
  const words = text.settings.groups;
  const groups = allGroups(draft);
  if (groups.length === 0) return null;
  return (
    <fieldset className={form.group}>
      <legend className={form.legend}>{words.title}</legend>
      <p className={form.hint}>{words.hint}</p>
      {groups.map(({ id, name }, index) => {
        const members = draft.hosts.filter((host) => host.groups?.includes(id));
        return (
          <div key={id} className={form.apart}>
            <div className={form.grow}>
              <TextField
                path={`groups.${index}.name`}
                label={words.name}
                hint={
                  members.length === 0
                    ? words.nobody
                    : text.common.and(members.map((host) => host.name))
                }
                value={name}
                maxLength={80}
                onChange={(changed) => change((c) => withGroupName(c, { id, name: changed }))}
              />
            </div>
            <div className={form.tools}>
              <Button
                appearance="subtle"
                size="small"
                icon={<Delete16Regular />}
                aria-label={words.remove(name)}
                title={words.remove(name)}
                disabled={isReadOnly}
                onClick={() => change((c) => withoutGroup(c, id))}
              />
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}
