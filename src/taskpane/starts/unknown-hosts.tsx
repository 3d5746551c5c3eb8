import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Warning16Regular } from '@fluentui/react-icons';
import type { UnknownHostCalendar } from '../../graph/read-availability.ts';
import { useToneStyles } from '../look/status-look.ts';
import { useText } from '../text/text.ts';

const useStyles = makeStyles({
  note: {
    display: 'flex',
    gap: '8px',
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& > svg': { flexShrink: 0 },
  },
});

/** Unknown is not free, and it is said whose time is missing. */
export function UnknownHosts({ unknown }: { readonly unknown: readonly UnknownHostCalendar[] }) {
  const styles = useStyles();
  const tones = useToneStyles();
  const text = useText();
  const [first] = unknown;
  if (!first) return null;
  const names = [...new Set(unknown.map(({ host }) => host.name))];
  const reasons = [...new Set(unknown.map(({ reason }) => text.status.error[reason]))];
  return (
    <div role="alert" className={mergeClasses(styles.note, tones.bad)} data-unknown>
      <Warning16Regular aria-hidden />
      <span>
        {text.starts.unknown(text.common.and(names))} {reasons.join(' ')}
      </span>
    </div>
  );
}
