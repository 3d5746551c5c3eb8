import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle20Regular, Info20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import type { Host } from '../../domain/book/configuration.ts';
import { diagnose } from '../../domain/diagnosis/diagnose.ts';
import type { Finding } from '../../domain/diagnosis/finding.ts';
import { useDesk, useOpenBook } from '../app/desk.ts';
import { useFormat } from '../format/format.ts';
import { useFormStyles } from '../settings/form.tsx';
import { useCountdown } from '../status/use-countdown.ts';
import { useText } from '../text/text.ts';
import { findingText, fixText } from './finding-text.ts';
import { factsKey, gatherFacts } from './gather-facts.ts';
import { useFix, type Fixing } from './use-fix.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '10px', margin: 0, padding: 0, listStyle: 'none' },
  finding: { display: 'flex', gap: '10px', alignItems: 'flex-start' },
  icon: { flexShrink: 0, marginTop: '1px', color: tokens.colorNeutralForeground3 },
  problem: { color: tokens.colorPaletteRedForeground1 },
  words: {
    flex: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    alignItems: 'flex-start',
    overflowWrap: 'anywhere',
  },
});

/** The usual causes as they are right now, each with what can be done about it. */
export function FindingsSection({ host }: { readonly host: Host | undefined }) {
  const styles = useStyles();
  const form = useFormStyles();
  const text = useText();
  const desk = useDesk();
  const book = useOpenBook();
  const facts = useQuery({
    queryKey: ['facts', host?.id, book.revision, factsKey(host)],
    queryFn: ({ signal }) => gatherFacts(desk, book, { host, signal }),
    staleTime: 0,
    // What was found stays until more is known, unless it was about somebody else.
    placeholderData: (before, query) => (query?.queryKey[1] === host?.id ? before : undefined),
  });
  const fixing = useFix(() => void facts.refetch());
  const words = text.diagnosis;
  const findings = facts.data ? diagnose(facts.data) : [];
  const isLooking = facts.isFetching;

  return (
    <section className={form.group} aria-label={words.title} data-findings>
      <h2 className={form.subtitle}>{words.title}</h2>
      <p className={form.hint}>{words.hint}</p>
      <p role="status" className={form.hint} data-findings-status>
        {isLooking ? words.looking : findings.length === 0 && facts.data ? words.nothing : ''}
        {fixing.said}
      </p>
      <ul className={styles.list}>
        {findings.map((finding) => (
          <FindingRow key={keyOf(finding)} finding={finding} fixing={fixing} />
        ))}
      </ul>
      <Button
        className={form.start}
        size="small"
        disabledFocusable={isLooking}
        onClick={() => void facts.refetch()}
      >
        {words.again}
      </Button>
    </section>
  );
}

type FindingRowProps = { readonly finding: Finding; readonly fixing: Fixing };

function FindingRow({ finding, fixing }: FindingRowProps) {
  const styles = useStyles();
  const form = useFormStyles();
  const text = useText();
  const format = useFormat();
  const { fix, weight } = finding;
  const isProblem = weight === 'problem';
  const Icon = isProblem ? ErrorCircle20Regular : Info20Regular;
  return (
    <li className={styles.finding} data-cause={finding.cause}>
      <Icon
        className={mergeClasses(styles.icon, isProblem && styles.problem)}
        aria-label={isProblem ? text.diagnosis.problem : text.diagnosis.notice}
      />
      <div className={styles.words}>
        <span>{findingText(finding, { text, format })}</span>
        {fix?.kind === 'wait' && <Wait until={fix.until} onOver={() => fixing.fix(finding)} />}
        {fix && (
          <Button
            className={form.start}
            size="small"
            disabledFocusable={fixing.isBusy}
            onClick={() => fixing.fix(finding)}
          >
            {fixText(fix, text)}
          </Button>
        )}
      </div>
    </li>
  );
}

/** A pause that was asked for counts down by itself. */
function Wait({ until, onOver }: { readonly until: number | undefined; readonly onOver: () => void }) {
  const form = useFormStyles();
  const words = useText().diagnosis.fixes;
  const seconds = useCountdown(until, onOver);
  return seconds > 0 ? <span className={form.hint}>{words.waiting(seconds)}</span> : null;
}

function keyOf(finding: Finding): string {
  return 'calendar' in finding
    ? `${finding.cause} ${finding.calendar.mailbox} ${finding.calendar.calendarId ?? ''}`
    : finding.cause;
}
