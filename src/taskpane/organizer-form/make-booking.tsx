import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { guests, type Appointment } from '../../domain/appointment/appointment.ts';
import { knownState, type Customer } from '../../domain/appointment/state.ts';
import type { Service } from '../../domain/book/configuration.ts';
import { useOpenBook } from '../app/desk.ts';
import { useText } from '../text/text.ts';
import { useMakeBooking } from './use-make-booking.ts';

const useStyles = makeStyles({
  make: {
    marginTop: '16px',
    paddingTop: '12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  customer: { maxWidth: '320px', marginBottom: '8px' },
});

type MakeBookingProps = {
  readonly saved: Appointment;
  readonly service: Service;
  /** The form has another time than what is saved. */
  readonly isChanged: boolean;
};

/** What was entered in Outlook becomes a booking: recorded on the saved appointment. */
export function MakeBooking({ saved, service, isChanged }: MakeBookingProps) {
  const styles = useStyles();
  const text = useText();
  const { configuration } = useOpenBook();
  const words = text.organizerForm.make;
  const ours = new Set(configuration.hosts.map(({ destination }) => destination.mailbox.toLowerCase()));
  const invited = guests(saved).filter(({ address }) => !ours.has(address.toLowerCase()));
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const address = chosen ?? invited[0]?.address ?? '';
  const person = invited.find((one) => one.address === address);
  const customer: Customer = person
    ? { name: person.name || person.address, email: person.address }
    : knownState(saved.state).customer;
  const { make, isWriting } = useMakeBooking(saved);

  return (
    <div className={styles.make} data-make-booking>
      <p className={styles.text}>{isChanged ? words.saveFirst : words.text}</p>
      {invited.length > 0 && (
        <Field className={styles.customer} label={words.customer} size="small">
          <Select value={address} data-field="formCustomer" onChange={(_event, data) => setChosen(data.value)}>
            {invited.map((one) => (
              <option key={one.address} value={one.address}>
                {one.name && one.name !== one.address ? `${one.name} (${one.address})` : one.address}
              </option>
            ))}
            <option value="">{words.nobody}</option>
          </Select>
        </Field>
      )}
      <Button
        appearance="secondary"
        disabledFocusable={isChanged || isWriting}
        data-action="makeBooking"
        onClick={() => make(service, customer)}
      >
        {words.button}
      </Button>
    </div>
  );
}
