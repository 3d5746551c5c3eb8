import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { Service } from '../../domain/book/configuration.ts';
import type { Reason } from '../../domain/rotation/criteria.ts';
import { useOpenBook } from '../app/desk.ts';
import type { Preference } from '../starts/use-host-order.ts';
import { useText, type Text } from '../text/text.ts';
import { ANYONE } from './draft.ts';

const useStyles = makeStyles({
  control: { minWidth: 0, width: '100%' },
  why: { margin: '2px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

type HostFieldProps = {
  readonly service: Service;
  readonly host: string;
  readonly preference: Preference;
  readonly onHost: (host: string) => void;
};

/** With whom: anyone who is free, or one of them; whose turn it is, with what decided. */
export function HostField({ service, host, preference, onHost }: HostFieldProps) {
  const styles = useStyles();
  const text = useText();
  const { configuration } = useOpenBook();
  const hosts = configuration.hosts.filter(({ id }) => service.hosts.includes(id));
  if (service.team?.kind === 'all') {
    return <p className={styles.why}>{text.booking.everyone(text.common.and(hosts.map(({ name }) => name)))}</p>;
  }
  const [first, second] = preference.ranked ?? [];
  function nameOf(id: string): string {
    return hosts.find((one) => one.id === id)?.name ?? id;
  }
  return (
    <div>
      <Field label={text.booking.with}>
        <Select className={styles.control} value={host} data-action="chooseHost" onChange={(_event, data) => onHost(data.value)}>
          <option value={ANYONE}>{text.booking.anyone}</option>
          {hosts.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {host === ANYONE && first && (
        <p className={styles.why} data-turn={first.hostId}>
          {text.booking.turn(nameOf(first.hostId))}{' '}
          {second ? reasonText(second.reason, nameOf(second.hostId), text) : text.booking.why.first}
        </p>
      )}
    </div>
  );
}

/** What put the second behind the first. */
function reasonText(reason: Reason | { readonly criterion: 'first' }, other: string, { booking }: Text): string {
  return reason.criterion === 'first' ? '' : booking.why[reason.criterion](other);
}
