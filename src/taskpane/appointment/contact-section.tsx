import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { Mail16Regular, Person16Regular, Phone16Regular } from '@fluentui/react-icons';
import { customerOf, guests, type Appointment } from '../../domain/appointment/appointment.ts';
import { useText } from '../text/text.ts';
import { CopyButton } from './copy-button.tsx';
import { Section } from '../look/section.tsx';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    minHeight: '28px',
    '& > svg': { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  },
  value: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** How to reach the customer; where it is not clear which guest that is, how to reach each. */
export function ContactSection({ appointment }: { readonly appointment: Appointment }) {
  const styles = useStyles();
  const text = useText();
  const { email, phone } = customerOf(appointment);
  const others = guests(appointment).filter(
    ({ address }) => address.toLowerCase() !== email?.toLowerCase(),
  );
  const words = text.appointment.contact;
  return (
    <Section title={words.title} name="contact">
      {!email && !phone && others.length === 0 && <p className={styles.none}>{words.none}</p>}
      {email && <EmailRow address={email} />}
      {phone && <PhoneRow phone={phone} />}
      {others.map(({ name, address }) => (
        <EmailRow key={address} address={address} name={name} />
      ))}
    </Section>
  );
}

function EmailRow({ address, name }: { readonly address: string; readonly name?: string }) {
  const styles = useStyles();
  const words = useText().appointment.contact;
  const isNamed = name !== undefined && name !== '' && name !== address;
  return (
    <div className={styles.row} data-email>
      {name === undefined ? <Mail16Regular aria-hidden /> : <Person16Regular aria-hidden />}
      <span className={styles.value}>
        {isNamed && <bdi>{name} </bdi>}
        {isAddress(address) ? (
          <Link href={`mailto:${encodeURIComponent(address)}`} title={words.write(address)}>
            {address}
          </Link>
        ) : (
          address
        )}
      </span>
      <CopyButton value={address} label={words.copyEmail(address)} />
    </div>
  );
}

function PhoneRow({ phone }: { readonly phone: string }) {
  const styles = useStyles();
  const words = useText().appointment.contact;
  const number = phone.replaceAll(/[^\d+]/gu, '');
  return (
    <div className={styles.row} data-phone>
      <Phone16Regular aria-hidden />
      <span className={styles.value}>
        {number === '' ? (
          phone
        ) : (
          <Link href={`tel:${number}`} title={words.call(phone)}>
            {phone}
          </Link>
        )}
      </span>
      <CopyButton value={phone} label={words.copyPhone(phone)} />
    </div>
  );
}

/** What was typed into a record need not be an address. */
function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/u.test(text);
}
