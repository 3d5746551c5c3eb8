import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle20Filled,
  Circle20Regular,
  CircleHalfFill20Regular,
  DismissCircle20Filled,
  SubtractCircle20Regular,
} from '@fluentui/react-icons';
import { CHECK_STEPS, type CheckStep, type StepReport } from '../../domain/sync-check/check-report.ts';
import { useFormat } from '../format/format.ts';
import { useText } from '../text/text.ts';
import { secondsText, sightLines } from './sight-text.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '10px', margin: 0, padding: 0, listStyle: 'none' },
  step: { display: 'flex', gap: '10px', alignItems: 'flex-start' },
  icon: { flexShrink: 0, marginTop: '1px', color: tokens.colorNeutralForeground3 },
  passed: { color: tokens.colorPaletteGreenForeground1 },
  failed: { color: tokens.colorPaletteRedForeground1 },
  running: { color: tokens.colorBrandForeground1 },
  words: { flex: 1, minWidth: 0 },
  line: { display: 'flex', gap: '8px', alignItems: 'baseline' },
  title: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  took: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  sights: {
    margin: '2px 0 0',
    padding: 0,
    listStyle: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  bad: { color: tokens.colorPaletteRedForeground1 },
  verdict: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
});

type Verdict = StepReport['verdict'] | 'running' | 'open';

const ICONS = {
  passed: CheckmarkCircle20Filled,
  failed: DismissCircle20Filled,
  skipped: SubtractCircle20Regular,
  running: CircleHalfFill20Regular,
  open: Circle20Regular,
} as const;

type CheckStepsProps = {
  readonly reports: readonly StepReport[];
  readonly current: CheckStep | undefined;
  /** The host's. */
  readonly zone: string;
};

/** The five steps with what came of each, as far as it has come. */
export function CheckSteps({ reports, current, zone }: CheckStepsProps) {
  const styles = useStyles();
  const text = useText();
  const format = useFormat();
  return (
    <ol className={styles.list} data-check-steps>
      {CHECK_STEPS.map((step) => {
        const report = reports.find((one) => one.step === step);
        const verdict: Verdict = report?.verdict ?? (current === step ? 'running' : 'open');
        const Icon = ICONS[verdict];
        return (
          <li key={step} className={styles.step} data-step={step} data-verdict={verdict}>
            <Icon
              aria-hidden
              className={mergeClasses(
                styles.icon,
                verdict === 'passed' && styles.passed,
                verdict === 'failed' && styles.failed,
                verdict === 'running' && styles.running,
              )}
            />
            <div className={styles.words}>
              <div className={styles.line}>
                <span className={styles.title}>
                  {text.syncCheck.steps[step]}
                  <span className={styles.verdict}>{`. ${text.syncCheck.verdicts[verdict]}`}</span>
                </span>
                {report && report.verdict !== 'skipped' && (
                  <span className={styles.took}>
                    {text.syncCheck.took(secondsText(report.took, format))}
                  </span>
                )}
              </div>
              {report && <Sights report={report} zone={zone} />}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function Sights({ report, zone }: { readonly report: StepReport; readonly zone: string }) {
  const styles = useStyles();
  const text = useText();
  const format = useFormat();
  const lines = sightLines(report, { text, format, zone });
  if (report.verdict === 'skipped') return <p className={styles.sights}>{text.syncCheck.verdicts.skipped}</p>;
  return (
    <ul className={styles.sights} aria-label={text.syncCheck.details(text.syncCheck.steps[report.step])}>
      {lines.map((line, index) => (
        <li key={line} className={mergeClasses(report.sights[index]?.isRight !== true && styles.bad)}>
          {line}
        </li>
      ))}
    </ul>
  );
}
