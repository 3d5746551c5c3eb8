import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { compare, readBaselines, toBaseline, withBaseline } from '../../domain/sync-check/baseline.ts';
import { isPassed, type CheckReport } from '../../domain/sync-check/check-report.ts';
import { useDesk, useNow } from '../app/desk.ts';
import { useFormat } from '../format/format.ts';
import { useFormStyles } from '../settings/form.tsx';
import { midSentence } from '../text/mid-sentence.ts';
import { useText, type Text } from '../text/text.ts';
import { secondsText } from './sight-text.ts';

/** Key among the person's preferences: in the mailbox, or in the browser. */
const BASELINES = 'syncCheckBaselines';

type CheckResultProps = {
  readonly report: CheckReport;
  /** The same for the same calendar, whatever it is called. */
  readonly calendarKey: string;
};

/** All in one sentence, what was left, and how it compares with a check that is known to be good. */
export function CheckResult({ report, calendarKey }: CheckResultProps) {
  const form = useFormStyles();
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const words = text.syncCheck;
  const isGood = isPassed(report);
  const date = report.date === undefined ? '' : format.longDate(Temporal.PlainDate.from(report.date));
  return (
    <>
      <MessageBar intent={isGood ? 'success' : 'error'} layout="multiline" data-check-result>
        <MessageBarBody>{verdictText(report, text)}</MessageBarBody>
      </MessageBar>
      <p className={form.hint}>
        {date !== '' && `${words.result.when(midSentence(format.moment(report.at, now), text.common), date)}. `}
        {cleanupText(report, date, text)}
      </p>
      {isGood && <Baseline report={report} calendarKey={calendarKey} />}
    </>
  );
}

function verdictText(report: CheckReport, text: Text): string {
  const { result } = text.syncCheck;
  if (isPassed(report)) return result.passed(report.calendar);
  if (report.stopped === undefined) {
    const failed = report.steps.filter(({ verdict }) => verdict === 'failed').length;
    return failed === 0 ? result.stopped : result.failed(failed);
  }
  switch (report.stopped) {
    case 'aborted':
      return result.aborted;
    case 'noFreeDay':
      return result.noFreeDay;
    case 'failed':
      return result.stopped;
  }
}

function cleanupText({ cleanup }: CheckReport, date: string, text: Text): string {
  const words = text.syncCheck.cleanup;
  if (cleanup.left > 0) return words.left(cleanup.left, date === '' ? '' : ` (${date})`);
  return cleanup.removed === 0 ? words.none : words.removed(cleanup.removed);
}

function Baseline({ report, calendarKey }: CheckResultProps) {
  const form = useFormStyles();
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const { preferences } = useDesk().host;
  const [kept, setKept] = useState<'no' | 'yes' | 'failed'>('no');
  // As it was before this check: what is kept now is for the next one.
  const [before] = useState(() => readBaselines(preferences.get(BASELINES))[calendarKey]);
  const words = text.syncCheck.baseline;

  async function keep(): Promise<void> {
    const baseline = toBaseline(report);
    try {
      const stored = preferences.get(BASELINES);
      await preferences.set(BASELINES, withBaseline(stored, { calendar: calendarKey, baseline }));
      setKept('yes');
    } catch {
      // Outlook keeps no more for this person; the check itself was good.
      setKept('failed');
    }
  }

  const slower = before ? compare(report, before).filter(({ isSlower }) => isSlower) : [];
  return (
    <section className={form.group} data-baseline>
      <p className={form.hint}>
        {before ? words.before(midSentence(format.moment(before.at, now), text.common)) : words.none}
      </p>
      {before && slower.length === 0 && <p className={form.hint}>{words.asBefore}</p>}
      {slower.map(({ step, now: took, before: usual }) => (
        <p key={step} className={form.hint}>
          {words.slower(text.syncCheck.steps[step], secondsText(took, format), secondsText(usual, format))}
        </p>
      ))}
      <Button
        className={form.start}
        disabledFocusable={kept === 'yes'}
        title={words.keepHint}
        onClick={() => void keep()}
      >
        {words.keep}
      </Button>
      <p role="status" className={form.hint}>
        {kept === 'yes' ? words.kept : kept === 'failed' ? words.notKept : words.keepHint}
      </p>
    </section>
  );
}
