import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { parseConfiguration, type BookingConfiguration } from '../../domain/book/configuration.ts';
import { useDesk, useOpenBook } from '../app/desk.ts';
import { useNavigation } from '../app/navigation.ts';
import { useLeaveGuard } from '../app/use-leave-guard.ts';
import { bookAccessQuery } from '../book/book-query.ts';
import { useText } from '../text/text.ts';
import { ConflictView } from './conflict-view.tsx';
import { CurrentSection, titleOf } from './current-section.tsx';
import { FormProvider, useFormCheck, useFormStyles } from './form.tsx';
import { Frame } from './frame.tsx';
import { LeaveQuestions, type LeaveQuestion } from './leave-questions.tsx';
import { SaveBar } from './save-bar.tsx';
import { SectionList } from './section-list.tsx';
import { keyOf, placeAbove, placeOfHost } from './sections.ts';
import { SettingsProvider, type Settings } from './settings-context.ts';
import { useDraft, type Base } from './use-draft.ts';
import { useFreshBase } from './use-fresh-base.ts';
import { usePlace } from './use-place.ts';
import { useSaving } from './use-saving.ts';

/** A list of choices is open, or something was typed to find one. */
const SEARCHING = '[role="combobox"][aria-expanded="true"], [data-typing]';

/** The whole configuration as forms. Nothing is written before Save. */
export function SettingsView({ host }: { readonly host?: string | undefined }) {
  const desk = useDesk();
  const book = useOpenBook();
  const navigation = useNavigation();
  const text = useText();
  const styles = useFormStyles();
  const access = useQuery(bookAccessQuery(desk, book.address));
  const draft = useDraft(book);
  const saving = useSaving(book.address, draft);
  useFreshBase(access.data, draft);

  const isReadOnly = access.data?.canEdit === false;
  const isDirty = draft.changes.length > 0;
  const check = useFormCheck(draft.configuration, isReadOnly);
  const [isAttempted, setIsAttempted] = useState(false);
  const [question, setQuestion] = useState<LeaveQuestion | undefined>(undefined);
  const { place, go, up, heading, showField } = usePlace(placeOfHost(book.configuration, host));
  const isConflict = saving.state.kind === 'conflict';
  useEffect(() => heading.current?.focus(), [isConflict, heading]);

  async function write(configuration: BookingConfiguration, revision: number): Promise<boolean> {
    const parsed = parseConfiguration(configuration);
    const first = parsed.kind === 'invalid' ? parsed.problems[0] : undefined;
    setIsAttempted(first !== undefined);
    if (first) {
      check.showAll();
      showField(first.path);
      return false;
    }
    return saving.save({ configuration, intent: { editedRevision: revision } });
  }

  function save(): Promise<boolean> {
    if (isReadOnly || !isDirty || isConflict) return Promise.resolve(false);
    return write(draft.configuration, draft.base.revision);
  }

  const saveWhole = useRef((_configuration: BookingConfiguration) => {});
  useEffect(() => {
    saveWhole.current = (configuration) => {
      draft.rebase(draft.base, configuration);
      void write(configuration, draft.base.revision);
    };
  });

  /** What was chosen between mine and theirs. */
  function settle(theirs: Base, chosen: BookingConfiguration): void {
    draft.rebase(theirs, chosen);
    saving.forget();
    if (chosen === theirs.configuration) saving.take(theirs);
    else void write(chosen, theirs.revision);
  }

  function discard(): void {
    draft.rebase(draft.base);
    check.reset();
    saving.forget();
    setIsAttempted(false);
    // What was added is gone with the rest.
    if (place.kind === 'host' || place.kind === 'service') go(placeAbove(place));
  }

  function leave(proceed: () => void): void {
    if (isDirty) setQuestion({ kind: 'leave', proceed });
    else proceed();
  }

  useLeaveGuard({
    isHeld: isDirty,
    place: 'settings',
    ask: leave,
    escapesFirst: SEARCHING,
    isFinishing: ({ key, ctrlKey, metaKey }) => key.toLowerCase() === 's' && (ctrlKey || metaKey),
    onFinish: () => void save(),
    onEscape() {
      if (isConflict) saving.forget();
      else if (place.kind !== 'list') up();
      else if (isDirty) leave(() => navigation.back());
      else return false;
      return true;
    },
  });

  const settings = useMemo<Settings>(
    () => ({
      address: book.address,
      access: access.data,
      draft: draft.configuration,
      base: draft.base,
      change: draft.change,
      go,
      saveWhole: (configuration) => saveWhole.current(configuration),
      leave: (proceed) => (isDirty ? setQuestion({ kind: 'leave', proceed }) : proceed()),
    }),
    [book.address, access.data, draft.configuration, draft.base, draft.change, isDirty, go],
  );
  const problems = isAttempted ? check.problems : [];

  return (
    <SettingsProvider value={settings}>
      <FormProvider value={check.form}>
        {saving.state.kind === 'conflict' ? (
          <ConflictView
            theirs={saving.state.theirs}
            draft={draft}
            saving={saving}
            heading={heading}
            onSettle={settle}
          />
        ) : (
          <Frame
            title={titleOf(place, draft.configuration, text)}
            heading={heading}
            onBack={() => (place.kind === 'list' ? leave(() => navigation.back()) : up())}
            footer={
              <SaveBar
                changes={draft.changes}
                state={saving.state}
                problemCount={problems.length}
                onSave={() => void save()}
                onDiscard={() => setQuestion({ kind: 'discard' })}
              />
            }
          >
            <div className={styles.form} key={`${keyOf(place)} ${draft.generation}`}>
              {isReadOnly && <ReadOnlyBar mailbox={book.address.mailbox} />}
              {access.isError && (
                <MessageBar intent="warning" layout="multiline">
                  <MessageBarBody>{text.settings.notFresh}</MessageBarBody>
                </MessageBar>
              )}
              {place.kind === 'list' ? (
                <SectionList problemPaths={problems.map(({ path }) => path)} />
              ) : (
                <CurrentSection place={place} />
              )}
            </div>
          </Frame>
        )}
        {question && (
          <LeaveQuestions
            question={question}
            changeCount={draft.changes.length}
            onSave={save}
            onDiscard={discard}
            onClose={() => setQuestion(undefined)}
          />
        )}
      </FormProvider>
    </SettingsProvider>
  );
}

function ReadOnlyBar({ mailbox }: { readonly mailbox: string }) {
  const { readOnly } = useText().settings;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {readOnly.bar} {readOnly.remedy(mailbox)}
      </MessageBarBody>
    </MessageBar>
  );
}
