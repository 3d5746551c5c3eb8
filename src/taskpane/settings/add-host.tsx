import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sameMailbox } from '../../graph/calendar-address.ts';
import { useDesk } from '../app/desk.ts';
import { nameOfAddress } from './first-values.ts';
import { useText } from '../text/text.ts';
import { calendarsQuery, ownersOf } from './calendars-query.ts';
import { DirectorySearchForm } from './directory-search.tsx';
import { useFormStyles } from './form.tsx';
import { isMailAddress, readHours, type NewPerson } from './new-host.ts';
import { useSettings } from './settings-context.ts';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  people: { display: 'flex', flexDirection: 'column', gap: '6px', margin: 0, padding: 0, listStyle: 'none' },
  person: { width: '100%', justifyContent: 'flex-start', textAlign: 'start', overflowWrap: 'anywhere' },
});

type AddHostProps = { readonly onAdd: (person: NewPerson) => void; readonly onClose: () => void };

/** From the calendars shared with the person, or by address. */
export function AddHost({ onAdd, onClose }: AddHostProps) {
  const styles = useStyles();
  const form = useFormStyles();
  const text = useText();
  const desk = useDesk();
  const { draft } = useSettings();
  const calendars = useQuery(calendarsQuery(desk));
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [adding, setAdding] = useState<string | undefined>(undefined);
  const words = text.settings.hosts;
  const others = ownersOf(calendars.data ?? []).filter(
    (owner) => !draft.hosts.some((host) => sameMailbox(host.destination.mailbox, owner.address)),
  );

  async function add(name: string, mailbox: string): Promise<void> {
    setAdding(mailbox);
    const hours = await readHours(desk, mailbox);
    onAdd({ name, mailbox, hours });
  }

  function addTyped(): void {
    const typed = address.trim();
    const known = draft.hosts.find((host) => sameMailbox(host.destination.mailbox, typed));
    if (!isMailAddress(typed)) return setProblem(text.settings.problems.notAnAddress);
    if (known) return setProblem(words.already(known.name));
    void add(nameOfAddress(typed), typed);
  }

  return (
    <div className={styles.panel} role="group" aria-label={words.add}>
      {others.length > 0 && (
        <>
          <h2 className={form.subtitle}>{words.addFrom}</h2>
          <ul className={styles.people}>
            {others.map((owner) => (
              <li key={owner.address}>
                <Button
                  className={styles.person}
                  icon={<Add16Regular />}
                  title={owner.address}
                  disabledFocusable={adding !== undefined}
                  onClick={() => void add(owner.name, owner.address)}
                >
                  {owner.name}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <DirectorySearchForm
        isBusy={adding !== undefined}
        isKnown={(mail) => draft.hosts.some((host) => sameMailbox(host.destination.mailbox, mail))}
        onChoose={(name, mail) => void add(name, mail)}
      />
      <form
        className={form.group}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          addTyped();
        }}
      >
        <Field
          label={others.length > 0 ? words.addOther : words.address}
          hint={words.addressHint}
          {...(problem === undefined ? {} : { validationMessage: problem })}
        >
          <Input
            className={form.control}
            type="email"
            value={address}
            onChange={(_event, data) => {
              setAddress(data.value);
              setProblem(undefined);
            }}
          />
        </Field>
        <div className={form.row}>
          <Button type="submit" disabledFocusable={adding !== undefined}>
            {words.addButton}
          </Button>
          <Button appearance="subtle" onClick={onClose}>
            {text.settings.back}
          </Button>
        </div>
        <p className={form.hint} role="status">
          {adding === undefined ? '' : words.adding}
        </p>
        <p className={form.hint}>{text.settings.bookingPage}</p>
      </form>
    </div>
  );
}
