import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Warning16Regular } from '@fluentui/react-icons';
import type { UnknownCalendar } from '../../graph/read-windows.ts';
import { useOpenBook } from '../app/desk.ts';
import { useToneStyles } from '../look/status-look.ts';
import { useText } from '../text/text.ts';

const useStyles = makeStyles({
  unknown: {
    display: 'flex',
    gap: '8px',
    padding: '8px 12px',
    fontSize: tokens.fontSizeBase200,
    '& > svg': { flexShrink: 0 },
  },
});

/** There may be more to send than is shown. */
export function UnreadCalendars({ unknown }: { readonly unknown: readonly UnknownCalendar[] }) {
  const styles = useStyles();
  const tones = useToneStyles();
  const text = useText();
  const { configuration } = useOpenBook();
  const [first] = unknown;
  if (!first) return null;
  const names = configuration.hosts
    .filter(({ destination }) =>
      unknown.some(({ address }) => address.mailbox.toLowerCase() === destination.mailbox.toLowerCase()),
    )
    .map((host) => host.name);
  return (
    <div role="alert" className={mergeClasses(styles.unknown, tones.bad)} data-unknown>
      <Warning16Regular aria-hidden />
      <span>
        {text.day.unreadableCalendar(names.join(', '))} {text.status.error[first.reason]}{' '}
        {text.day.unreadableHint}
      </span>
    </div>
  );
}
