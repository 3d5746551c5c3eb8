import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sameMailbox, type CalendarAddress } from '../../graph/calendar-address.ts';
import { ownMailbox } from '../../graph/read-me.ts';
import { useDesk } from '../app/desk.ts';
import { messageOf } from '../status/error-message.ts';
import { useText } from '../text/text.ts';
import { chooseBook, sharedBooks } from './book-query.ts';
import { lookForBook, type BookLook } from './look-for-book.ts';

const useStyles = makeStyles({
  chooser: { display: 'flex', flexDirection: 'column', gap: '12px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  books: { display: 'flex', flexDirection: 'column', gap: '6px', margin: 0, padding: 0, listStyle: 'none' },
  book: {
    width: '100%',
    justifyContent: 'flex-start',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightRegular,
  },
  input: { minWidth: 0, width: '100%' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

type BookChooserProps = {
  /** The one in use, if there is one. */
  readonly current?: CalendarAddress;
  readonly onChosen: () => void;
  readonly onBack: () => void;
};

/** Books in calendars shared with the person, or the address of a mailbox. */
export function BookChooser({ current, onChosen, onBack }: BookChooserProps) {
  const styles = useStyles();
  const text = useText();
  const desk = useDesk();
  const [isNotRemembered, setIsNotRemembered] = useState(false);
  const words = text.setup.chooser;

  async function choose(address: CalendarAddress): Promise<void> {
    try {
      await chooseBook(desk, address);
    } catch {
      return setIsNotRemembered(true);
    }
    onChosen();
  }

  return (
    <section className={styles.chooser} aria-label={words.title}>
      <p className={styles.hint}>{words.intro}</p>
      <SharedBooks current={current} onChoose={(address) => void choose(address)} />
      <ByAddress onChoose={(address) => void choose(address)} />
      <p role="alert" className={styles.hint}>
        {isNotRemembered ? words.notRemembered : ''}
      </p>
      <div>
        <Button onClick={onBack}>
          {words.back}
        </Button>
      </div>
    </section>
  );
}

type SharedBooksProps = {
  readonly current: CalendarAddress | undefined;
  readonly onChoose: (address: CalendarAddress) => void;
};

function SharedBooks({ current, onChoose }: SharedBooksProps) {
  const styles = useStyles();
  const desk = useDesk();
  const { chooser: words } = useText().setup;
  const books = useQuery({
    queryKey: ['sharedBooks'],
    queryFn: async ({ signal }) => {
      const own = await ownMailbox(desk.graph, { signal });
      return sharedBooks(desk, { except: own, signal });
    },
  });
  return (
    <>
      <h2 className={styles.title}>{words.shared}</h2>
      {!books.data?.length && (
        <p className={styles.hint} role="status">
          {books.isPending ? words.searching : books.isError ? words.searchFailed : words.none}
        </p>
      )}
      <ul className={styles.books}>
        {books.data?.map(({ address, configuration }) => {
          const isCurrent = current !== undefined && isSameAddress(current, address);
          return (
            <li key={`${address.mailbox} ${address.calendarId ?? ''}`}>
              <Button
                className={styles.book}
                disabledFocusable={isCurrent}
                onClick={() => onChoose(address)}
              >
                {words.bookOf(configuration.organisation.name, address.mailbox)}
                {isCurrent && ` · ${words.current}`}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function ByAddress({ onChoose }: { readonly onChoose: (address: CalendarAddress) => void }) {
  const styles = useStyles();
  const text = useText();
  const desk = useDesk();
  const [mailbox, setMailbox] = useState('');
  const [look, setLook] = useState<BookLook | 'looking' | undefined>(undefined);
  const words = text.setup.chooser;
  const isLooking = look === 'looking';
  const address = { mailbox: mailbox.trim() };

  async function open(): Promise<void> {
    setLook('looking');
    const found = await lookForBook(desk, address);
    if (found.kind === 'book') onChoose(address);
    setLook(found);
  }

  function problem(): string | undefined {
    if (look === undefined || look === 'looking') return undefined;
    switch (look.kind) {
      case 'notAnAddress':
        return text.settings.problems.notAnAddress;
      case 'notFound':
        return words.notFound(address.mailbox);
      case 'failed':
        return messageOf(look.error, text);
      case 'book':
      case 'empty':
      case 'unreadable':
        return undefined;
    }
  }

  const found = typeof look === 'object' ? look : undefined;
  const message = problem();
  return (
    <form
      className={styles.chooser}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isLooking) void open();
      }}
    >
      <Field
        label={words.address}
        hint={words.addressHint}
        {...(message === undefined ? {} : { validationMessage: message })}
      >
        <Input
          className={styles.input}
          type="email"
          value={mailbox}
          onChange={(_event, data) => {
            setMailbox(data.value);
            setLook(undefined);
          }}
        />
      </Field>
      <div className={styles.row}>
        <Button type="submit" disabledFocusable={isLooking}>
          {isLooking ? words.opening : words.open}
        </Button>
      </div>
      <div role="status">
        {found?.kind === 'empty' && (
          <>
            <p className={styles.hint}>
              {words.empty(address.mailbox)} {found.canEdit ? '' : words.emptyReadOnly}
            </p>
            {found.canEdit && (
              <Button onClick={() => onChoose(address)}>{words.setUpHere}</Button>
            )}
          </>
        )}
        {found?.kind === 'unreadable' && (
          <>
            <p className={styles.hint}>{words.unreadable(address.mailbox)}</p>
            <Button onClick={() => onChoose(address)}>{words.openAnyway}</Button>
          </>
        )}
      </div>
    </form>
  );
}

function isSameAddress(a: CalendarAddress, b: CalendarAddress): boolean {
  return sameMailbox(a.mailbox, b.mailbox) && a.calendarId === b.calendarId;
}
