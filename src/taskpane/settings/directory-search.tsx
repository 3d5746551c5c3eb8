import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { DIRECTORY_SCOPES } from '../../graph/scopes.ts';
import { searchDirectory, type DirectorySearch } from '../../graph/search-directory.ts';
import { SignInError } from '../../outlook/sign-in/sign-in-error.ts';
import { useDesk } from '../app/desk.ts';
import { useText } from '../text/text.ts';
import { useFormStyles } from './form.tsx';

const useStyles = makeStyles({
  people: { display: 'flex', flexDirection: 'column', gap: '6px', margin: 0, padding: 0, listStyle: 'none' },
  person: { width: '100%', justifyContent: 'flex-start', textAlign: 'start', overflowWrap: 'anywhere' },
});

type Search =
  | { readonly kind: 'idle' | 'searching' | 'consent' | 'refused' }
  | { readonly kind: 'found'; readonly words: string; readonly found: DirectorySearch };

type DirectorySearchProps = {
  /** Those who are there already are not offered. */
  readonly isKnown: (mail: string) => boolean;
  readonly isBusy: boolean;
  readonly onChoose: (name: string, mail: string) => void;
};

/** The permission to search is asked for by whoever searches, and only then. */
export function DirectorySearchForm({ isKnown, isBusy, onChoose }: DirectorySearchProps) {
  const styles = useStyles();
  const form = useFormStyles();
  const { directory: words } = useText().settings;
  const { graph, signIn } = useDesk();
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState<Search>({ kind: 'idle' });
  const people = search.kind === 'found' ? search.found.people.filter(({ mail }) => !isKnown(mail)) : [];

  async function run(): Promise<void> {
    const wanted = typed.trim();
    if (wanted === '') return;
    setSearch({ kind: 'searching' });
    try {
      setSearch({ kind: 'found', words: wanted, found: await searchDirectory(graph, wanted) });
    } catch (error) {
      setSearch({ kind: isConsentMissing(error) ? 'consent' : 'refused' });
    }
  }

  async function allow(): Promise<void> {
    try {
      await signIn.signIn({ scopes: DIRECTORY_SCOPES });
      await run();
    } catch {
      setSearch({ kind: 'refused' });
    }
  }

  return (
    <form
      className={form.group}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <h2 className={form.subtitle}>{words.title}</h2>
      <div className={form.addRow}>
        <Field className={form.grow} label={words.label}>
          <Input
            className={form.control}
            value={typed}
            maxLength={80}
            autoComplete="off"
            onChange={(_event, data) => setTyped(data.value)}
          />
        </Field>
        <Button type="submit" disabledFocusable={search.kind === 'searching'}>
          {words.search}
        </Button>
      </div>
      <p className={form.hint} role="status">
        {statusOf(search, people.length, words)}
      </p>
      {search.kind === 'consent' && (
        <Button className={form.start} onClick={() => void allow()}>
          {words.allow}
        </Button>
      )}
      {people.length > 0 && (
        <ul className={styles.people}>
          {people.map(({ name, mail }) => (
            <li key={mail}>
              <Button
                className={styles.person}
                icon={<Add16Regular />}
                title={mail}
                disabledFocusable={isBusy}
                onClick={() => onChoose(name, mail)}
              >
                {name}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}

type Words = ReturnType<typeof useText>['settings']['directory'];

function statusOf(search: Search, count: number, words: Words): string {
  switch (search.kind) {
    case 'idle':
      return '';
    case 'searching':
      return words.searching;
    case 'consent':
      return words.allowText;
    case 'refused':
      return words.refused;
    case 'found':
      if (count === 0) return words.none(search.words);
      return [words.found(count), search.found.hasMore ? words.more : ''].join('. ').replace(/\. $/u, '');
  }
}

/** A person can settle these by agreeing, if the organisation lets them. */
function isConsentMissing(error: unknown): boolean {
  return (
    error instanceof SignInError && (error.code === 'consentRequired' || error.code === 'interactionRequired')
  );
}
