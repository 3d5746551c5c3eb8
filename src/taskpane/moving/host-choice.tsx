import { Field, Select } from '@fluentui/react-components';
import type { Host, Service } from '../../domain/book/configuration.ts';
import { useOpenBook } from '../app/desk.ts';
import { useText } from '../text/text.ts';

/** Id of a host, or whoever is free. */
export type HostChosen = string;

type HostChoiceProps = {
  readonly service: Service;
  readonly current: Host;
  readonly value: HostChosen;
  readonly onChange: (value: HostChosen) => void;
};

/** With whom; no question where the service has nobody else or takes several at once. */
export function HostChoice({ service, current, value, onChange }: HostChoiceProps) {
  const text = useText();
  const { hosts } = useOpenBook().configuration;
  const others = hosts.filter(({ id }) => id !== current.id && service.hosts.includes(id));
  const isTeam = service.team?.kind === 'all' || service.team?.kind === 'groups';
  if (others.length === 0 || isTeam) return null;
  return (
    <Field label={text.moving.host}>
      <Select value={value} data-field="host" onChange={(_event, data) => onChange(data.value)}>
        <option value={current.id}>{current.name}</option>
        <option value="any">{text.moving.anyone}</option>
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
