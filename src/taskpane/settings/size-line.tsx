import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { bookSize } from '../../domain/book/book-text.ts';
import type { BookingConfiguration } from '../../domain/book/configuration.ts';
import { useFormat, type Format } from '../format/format.ts';
import { useText } from '../text/text.ts';

const useStyles = makeStyles({
  line: { margin: '0 0 6px', fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  bad: { color: tokens.colorPaletteRedForeground1 },
});

/** From here on it is worth saying. */
const NEARLY_FULL = 0.8;

/** Whether the calendar can hold what is to be saved, before it is tried. */
export function SizeLine({ configuration }: { readonly configuration: BookingConfiguration }) {
  const styles = useStyles();
  const { size: words } = useText().settings;
  const format = useFormat();
  const share = shareOf(configuration);
  if (share < NEARLY_FULL) return null;
  const percent = percentText(share, format);
  return (
    <p role="status" className={mergeClasses(styles.line, share > 1 && styles.bad)}>
      {share > 1 ? words.over(percent) : words.nearlyFull(percent)}
    </p>
  );
}

export function shareOf(configuration: BookingConfiguration): number {
  const { units, limit } = bookSize(configuration);
  return units / limit;
}

/** What is too much is never said to be all of it. */
export function percentText(share: number, { locale }: Format): string {
  const rounded = share > 1 ? Math.ceil(share * 100) : Math.floor(share * 100);
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(rounded / 100);
}
