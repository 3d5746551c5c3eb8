import { Checkbox, Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useText } from '../text/text.ts';
import { CustomerName } from './customer-name.tsx';
import type { Service } from '../../domain/book/configuration.ts';
import { customerFields, isInvited, type BookingDraft, type DraftProblem } from './draft.ts';
import type { FoundCustomer } from './found-customers.ts';
import { useFoundCustomers } from './use-found-customers.ts';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  control: { minWidth: 0, width: '100%' },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  link: { alignSelf: 'flex-start', fontSize: tokens.fontSizeBase200 },
});

type CustomerFieldsProps = {
  readonly draft: BookingDraft;
  readonly service: Service;
  readonly problems: ReadonlyMap<string, DraftProblem>;
  readonly change: (change: Partial<BookingDraft>) => void;
  readonly onDone: () => void;
};

/** Who it is for and how to reach them. */
export function CustomerFields({ draft, service, problems, change, onDone }: CustomerFieldsProps) {
  const styles = useStyles();
  const text = useText();
  const { people, isSearching, unsearched, searchContacts, contactsFailure } = useFoundCustomers(draft.name);
  const [picked, setPicked] = useState<FoundCustomer | undefined>(undefined);

  function rename(name: string): void {
    if (!picked || name === picked.name) return change({ name });
    setPicked(undefined);
    // What belongs to somebody else does not stay: it would be mailed.
    change({
      name,
      ...(draft.email === (picked.email ?? '') && { email: '' }),
      ...(draft.phone === (picked.phone ?? '') && { phone: '' }),
    });
  }
  function problemAt(path: string): { readonly validationMessage?: string } {
    const problem = problems.get(path);
    return problem === undefined ? {} : { validationMessage: text.booking.problem[problem] };
  }
  function goOn(event: React.KeyboardEvent): void {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onDone();
  }

  return (
    <div className={styles.fields}>
      <CustomerName
        name={draft.name}
        people={people}
        picked={picked}
        problem={problemAt('name').validationMessage}
        onName={rename}
        onPick={(person) => {
          setPicked(person);
          change(customerFields(person));
        }}
        onDone={onDone}
      />
      {isSearching && people.length === 0 && (
        <p className={styles.quiet} role="status">
          {text.booking.searching}
        </p>
      )}
      {unsearched.length > 0 && (
        <p className={styles.quiet} role="status">
          {text.booking.notSearched(text.common.and(unsearched))}
        </p>
      )}
      {contactsFailure !== undefined && (
        <p className={styles.quiet} role="alert">
          {text.booking.contactsRefused}
        </p>
      )}
      {searchContacts && draft.name.trim() !== '' && !picked && (
        <Link as="button" type="button" className={styles.link} data-action="searchContacts" onClick={searchContacts}>
          {text.booking.searchContacts}
        </Link>
      )}
      <Field label={text.booking.email} data-path="email" {...problemAt('email')}>
        <Input
          className={styles.control}
          type="email"
          value={draft.email}
          autoComplete="off"
          spellCheck={false}
          maxLength={120}
          onChange={(_event, data) => change({ email: data.value })}
          onKeyDown={goOn}
        />
      </Field>
      {draft.email.trim() !== '' && (
        <Checkbox
          label={text.booking.invite}
          checked={isInvited(draft, service)}
          data-action="invite"
          onChange={(_event, data) => change({ invites: data.checked === true })}
        />
      )}
      <Field label={text.booking.phone} data-path="phone">
        <Input
          className={styles.control}
          type="tel"
          value={draft.phone}
          autoComplete="off"
          maxLength={40}
          onChange={(_event, data) => change({ phone: data.value })}
          onKeyDown={goOn}
        />
      </Field>
    </div>
  );
}
