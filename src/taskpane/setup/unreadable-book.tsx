import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { BookProblem } from '../../domain/book/book-text.ts';
import type { CalendarAddress } from '../../graph/calendar-address.ts';
import { useDesk } from '../app/desk.ts';
import { Question } from '../look/question.tsx';
import { SetupView } from './setup-view.tsx';
import { useText, type Text } from '../text/text.ts';
import { BookChooser } from '../book/book-chooser.tsx';

const useStyles = makeStyles({
  view: {
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    maxWidth: '560px',
    textAlign: 'start',
    margin: '0 auto',
    padding: '24px 20px',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    // It takes the focus to be read out, and there is nothing to do with it.
    outlineStyle: 'none',
  },
  subtitle: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, overflowWrap: 'anywhere' },
  problems: { margin: 0, paddingInlineStart: '20px', overflowWrap: 'anywhere' },
  found: {
    width: '100%',
    '& textarea': {
      fontFamily: tokens.fontFamilyMonospace,
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
    },
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** A list that long helps nobody; the text has them all. */
const SHOWN = 8;

type UnreadableBookProps = {
  readonly address: CalendarAddress;
  readonly cause: BookProblem;
  readonly onDone: () => void;
};

/** What stands there is shown with its cause, and never written over unless a person says so. */
export function UnreadableBook({ address, cause, onDone }: UnreadableBookProps) {
  const styles = useStyles();
  const text = useText();
  const [step, setStep] = useState<'look' | 'choose' | 'ask' | 'replace'>('look');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { problems: problemWords, unreadable: words } = text.settings;
  const { mailbox } = address;
  const more = cause.problems.length - SHOWN;

  if (step === 'replace') {
    return <SetupView address={address} onDone={onDone} replaces={cause} />;
  }
  return (
    <main className={styles.view}>
      <h1 ref={heading} className={styles.title} tabIndex={-1}>
        {words.title}
      </h1>
      <p className={styles.text}>{`${words.reasons[cause.reason]} ${words.where(mailbox)}`}</p>
      <p className={styles.text}>{words.remedies[cause.reason]}</p>
      <div className={styles.row}>
        <Button appearance="primary" onClick={onDone}>
          {text.common.retry}
        </Button>
        {step !== 'choose' && <Button onClick={() => setStep('choose')}>{words.other}</Button>}
      </div>
      {step === 'choose' && <BookChooser onChosen={onDone} onBack={() => setStep('look')} />}
      <h2 className={styles.subtitle}>{words.problems}</h2>
      <ul className={styles.problems}>
        {cause.problems.slice(0, SHOWN).map(({ path, problem }) => (
          <li key={`${path} ${problem}`}>{words.problem(placeText(path, text), problemWords[problem])}</li>
        ))}
        {more > 0 && <li>{words.moreProblems(more)}</li>}
      </ul>
      <FoundText found={cause.text} />
      <div className={styles.row}>
        <Button onClick={() => setStep('ask')}>{words.replace}</Button>
      </div>
      {step === 'ask' && (
        <Question
          title={words.replaceTitle}
          lines={[words.replaceText(mailbox), words.replaceEverybody]}
          answers={[
            { label: words.keep, isPrimary: true, onChoose: () => setStep('look') },
            { label: words.replaceGo, onChoose: () => setStep('replace') },
          ]}
          onDismiss={() => setStep('look')}
        />
      )}
    </main>
  );
}

/** A part that is missing is named in words (domain/book/book-text.ts); a field by its name. */
function placeText(path: string, text: Text): string {
  const { part, count } = /^part (?<part>\d+) of (?<count>\d+)$/u.exec(path)?.groups ?? {};
  return part !== undefined && count !== undefined ? text.settings.unreadable.part(part, count) : path;
}

/** For a person who can mend it, or wants to keep it. */
function FoundText({ found }: { readonly found: string }) {
  const styles = useStyles();
  const text = useText();
  const { host } = useDesk();
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const words = text.settings.unreadable;
  if (found === '') {
    return (
      <p className={styles.text}>
        {text.common.labelled(words.found, words.nothing)}
      </p>
    );
  }
  return (
    <>
      <Field label={words.found}>
        <Textarea className={styles.found} value={found} readOnly rows={5} resize="vertical" />
      </Field>
      <div className={styles.row}>
        <Button
          size="small"
          onClick={() =>
            void host.copy(found).then((isCopied) => setCopied(isCopied ? 'yes' : 'failed'))
          }
        >
          {copied === 'yes' ? text.common.copied : words.copy}
        </Button>
        <Button size="small" onClick={() => download(found)}>
          {words.download}
        </Button>
      </div>
      <p role="status" className={styles.text}>
        {copied === 'failed' ? words.copyFailed : ''}
      </p>
    </>
  );
}

function download(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'frontdesk-book.txt';
  link.click();
  URL.revokeObjectURL(url);
}
