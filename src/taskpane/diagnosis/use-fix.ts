import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { applyChange } from '../../domain/diagnosis/apply-change.ts';
import type { BookChange, Finding } from '../../domain/diagnosis/finding.ts';
import { DAY_SCOPES } from '../../graph/scopes.ts';
import { SignInError } from '../../outlook/sign-in/sign-in-error.ts';
import { useDesk, useOpenBook } from '../app/desk.ts';
import { useNavigation } from '../app/navigation.ts';
import { bookAccessQuery, showBook } from '../book/book-query.ts';
import { saveSettings } from '../settings/save-settings.ts';
import { messageOf } from '../status/error-message.ts';
import { useText } from '../text/text.ts';

export type Fixing = {
  /** What came of the last one. */
  readonly said: string;
  readonly isBusy: boolean;
  readonly fix: (finding: Finding) => void;
};

/** Does what a finding's button says. A change of the book is a save like any other. */
export function useFix(lookAgain: () => void): Fixing {
  const desk = useDesk();
  const book = useOpenBook();
  const navigation = useNavigation();
  const client = useQueryClient();
  const text = useText();
  const [said, setSaid] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const words = text.diagnosis.fixes;

  async function change(wanted: BookChange): Promise<string> {
    const { address, revision } = book;
    const configuration = applyChange(book.configuration, wanted);
    const intent = { editedRevision: revision };
    const outcome = await saveSettings(desk, { address, configuration, intent });
    switch (outcome.kind) {
      case 'saved':
        showBook(client, desk, { address, configuration, revision: outcome.revision });
        void client.invalidateQueries(bookAccessQuery(desk, address));
        client.removeQueries({ queryKey: ['day'] });
        return outcome.isHistoryRefused ? text.bookHistory.history.notKept : words.done;
      case 'conflict':
      case 'refusedUnreadable':
        // What somebody saved meanwhile is what the next look is about.
        await client.refetchQueries({ queryKey: ['book'] });
        return words.conflict;
      case 'forbidden':
        return words.forbidden(address.mailbox);
      case 'tooLarge':
        return text.settings.save.tooLarge(outcome.units, outcome.limit);
      case 'invalid':
        return words.failed;
    }
  }

  async function signIn(): Promise<string> {
    try {
      await desk.signIn.signIn({ scopes: DAY_SCOPES });
      return '';
    } catch (error) {
      if (!(error instanceof SignInError)) throw error;
      return messageOf(error, text);
    }
  }

  async function run({ fix }: Finding): Promise<string> {
    switch (fix?.kind) {
      case undefined:
        return '';
      case 'signIn':
        return signIn();
      case 'copyConsentLink':
        return (await desk.host.copy(fix.url)) ? text.common.copied : words.failed;
      case 'reload':
        // Whoever shows the book shows it as it is then, or why it cannot be read.
        await client.refetchQueries({ queryKey: ['book'] });
        return '';
      case 'openHost':
        navigation.go({ kind: 'settings', host: fix.host });
        return '';
      case 'change':
        return change(fix.change);
      case 'wait':
      case 'lookAgain':
        return '';
    }
  }

  async function perform(finding: Finding): Promise<void> {
    setIsBusy(true);
    setSaid('');
    try {
      setSaid(await run(finding));
      if (finding.fix?.kind !== 'openHost' && finding.fix?.kind !== 'copyConsentLink') lookAgain();
    } catch (error) {
      setSaid(`${words.failed} ${messageOf(error, text)}`);
    } finally {
      setIsBusy(false);
    }
  }

  return { said, isBusy, fix: (finding) => void perform(finding) };
}
