import { Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useNow } from '../app/desk.ts';
import { useFormat } from '../format/format.ts';
import { useText } from '../text/text.ts';
import type { FoundCustomer } from './found-customers.ts';

const useStyles = makeStyles({
  around: { position: 'relative' },
  visits: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  list: {
    position: 'absolute',
    insetInline: 0,
    top: '100%',
    zIndex: 2,
    maxHeight: '260px',
    overflowY: 'auto',
    padding: '4px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  option: { display: 'block', padding: '4px 8px', borderRadius: tokens.borderRadiusMedium, cursor: 'pointer' },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Hover,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  first: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
  who: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  how: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

type CustomerNameProps = {
  readonly name: string;
  readonly people: readonly FoundCustomer[];
  /** Who was picked, while the name still says so. */
  readonly picked: FoundCustomer | undefined;
  readonly problem: string | undefined;
  readonly onName: (name: string) => void;
  readonly onPick: (person: FoundCustomer) => void;
  /** Enter where nobody of the list is meant. */
  readonly onDone: () => void;
};

/** The customer's name, with those who may be meant as it is typed. */
export function CustomerName(props: CustomerNameProps) {
  const { name, people, picked, problem, onName, onPick, onDone } = props;
  const styles = useStyles();
  const text = useText();
  const listId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const shown = isOpen ? people : [];
  const current = active < shown.length ? active : -1;

  function pick(person: FoundCustomer): void {
    setIsOpen(false);
    setActive(-1);
    onPick(person);
  }

  function onKeyDown(event: React.KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        if (people.length === 0) return;
        setIsOpen(true);
        const step = event.key === 'ArrowDown' ? 1 : -1;
        setActive(current < 0 ? (step > 0 ? 0 : people.length - 1) : (current + step + people.length) % people.length);
        break;
      }
      case 'Enter': {
        if (event.ctrlKey || event.metaKey) return;
        const person = shown[current];
        if (person) pick(person);
        else {
          setIsOpen(false);
          onDone();
        }
        break;
      }
      case 'Escape':
        if (shown.length === 0) return;
        setIsOpen(false);
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  const status = picked && (picked.isContact ? text.booking.contact : text.booking.visits(picked.visits));
  return (
    <div className={styles.around} data-path="name">
      <Field label={text.booking.name} required {...(problem !== undefined && { validationMessage: problem })}>
        <Input
          value={name}
          autoComplete="off"
          spellCheck={false}
          maxLength={120}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={shown.length > 0}
          aria-controls={shown.length > 0 ? listId : undefined}
          aria-activedescendant={current >= 0 ? `${listId}-${current}` : undefined}
          contentAfter={status === undefined ? null : <span className={styles.visits}>{status}</span>}
          onChange={(_event, data) => {
            onName(data.value);
            setIsOpen(true);
            setActive(-1);
          }}
          onBlur={() => setIsOpen(false)}
          onKeyDown={onKeyDown}
        />
      </Field>
      <span className={styles.hidden} role="status">
        {isOpen && people.length > 0 ? text.booking.found(people.length) : ''}
      </span>
      {shown.length > 0 && (
        <div id={listId} role="listbox" aria-label={text.booking.foundList} className={styles.list}>
          {shown.map((person, index) => (
            <div
              key={`${person.name} ${person.email ?? ''} ${person.phone ?? ''}`}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === current}
              className={mergeClasses(styles.option, index === current && styles.active)}
              // Before the field loses the focus, which closes the list.
              onMouseDown={(event) => {
                event.preventDefault();
                pick(person);
              }}
            >
              <Person person={person} />
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function Person({ person }: { readonly person: FoundCustomer }) {
  const styles = useStyles();
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const { name, email, phone, visits, last, isContact } = person;
  const came = [
    isContact ? text.booking.contact : visits > 0 ? text.booking.visits(visits) : '',
    last === undefined ? '' : text.booking.lastVisit(format.day(last, now)),
  ].filter(Boolean);
  return (
    <>
      <span className={styles.first}>
        <bdi className={styles.who}>{name}</bdi>
        <span className={styles.visits}>{came.join(' · ')}</span>
      </span>
      <span className={styles.how}>{[email, phone].filter(Boolean).join(' · ')}</span>
    </>
  );
}
