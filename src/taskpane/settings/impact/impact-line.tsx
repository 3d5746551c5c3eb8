import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useText } from '../../text/text.ts';
import { useSettings } from '../settings-context.ts';
import { impactText, unknownText } from './impact-text.ts';
import { useImpact, type Impact } from './use-impact.ts';

const useStyles = makeStyles({
  impact: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    margin: '0 0 6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  words: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  line: { margin: 0 },
  old: { color: tokens.colorNeutralForeground3 },
  days: { minWidth: 'auto', flexShrink: 0 },
});

const WEEK = 7;
const FOUR_WEEKS = 28;

/** What the changes do to free starts, before they are saved. */
export function ImpactLine() {
  const styles = useStyles();
  const { impact: words } = useText().settings;
  const { base, draft } = useSettings();
  const [days, setDays] = useState(WEEK);
  const impact = useImpact(base.configuration, draft, days);
  const lines = useLines(impact);
  if (impact.kind === 'none') return null;
  const isOld = impact.kind === 'looking' || (impact.kind === 'known' && impact.isOld);
  return (
    <section className={styles.impact} aria-label={words.region} data-impact={impact.kind}>
      <div className={styles.words} aria-live="polite" aria-busy={isOld}>
        {lines.map((line) => (
          <p key={line} className={mergeClasses(styles.line, isOld && styles.old)}>
            {line}
          </p>
        ))}
      </div>
      <Button
        size="small"
        appearance="transparent"
        className={styles.days}
        onClick={() => setDays(days === WEEK ? FOUR_WEEKS : WEEK)}
      >
        {days === WEEK ? words.longer : words.shorter}
      </Button>
    </section>
  );
}

function useLines(impact: Impact): string[] {
  const text = useText();
  const { base, draft } = useSettings();
  const hosts = [...draft.hosts, ...base.configuration.hosts];
  switch (impact.kind) {
    case 'none':
      return [];
    case 'looking':
      return [text.settings.impact.looking];
    case 'failed':
      return [text.settings.impact.failed];
    case 'known':
      return [
        impactText(impact.impacts, { text, hosts, days: impact.days }),
        unknownText(impact.impacts, { text, hosts }),
      ].filter((line) => line !== '');
  }
}
