import { makeStyles, tokens } from '@fluentui/react-components';
import { useNow } from '../app/desk.ts';
import { useFormat } from '../format/format.ts';
import { useText } from '../text/text.ts';
import { summaryText, type SummaryFacts } from './summary-text.ts';

const useStyles = makeStyles({
  box: {
    padding: '8px 12px',
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorBrandBackground2,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
    '& p': { margin: 0 },
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
});

/** In plain words what happens and who gets mail, before anything is sent. */
export function BookingSummary({ id, facts }: { readonly id: string; readonly facts: SummaryFacts }) {
  const styles = useStyles();
  const text = useText();
  const format = useFormat();
  const now = useNow();
  return (
    <section id={id} className={styles.box} aria-label={text.booking.summary.title} aria-live="polite" data-summary>
      {summaryText(facts, { text, format, now }).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}
