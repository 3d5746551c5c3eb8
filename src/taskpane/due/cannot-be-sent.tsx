import { makeStyles, tokens } from '@fluentui/react-components';
import type { DueMessage, Readiness } from '../../domain/reminders/due.ts';
import { useOpenBook } from '../app/desk.ts';
import { Section } from '../look/section.tsx';
import { nameOf } from '../look/entry-text.ts';
import { useText } from '../text/text.ts';

const useStyles = makeStyles({
  cannot: { padding: '0 12px 16px' },
  line: {
    margin: '0 0 6px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

const REASONS = ['noAddress', 'needsService', 'unclear'] as const satisfies readonly Readiness['kind'][];

/** Who would be reminded, but not from here: said, so that nobody is forgotten. */
export function CannotBeSent({ messages }: { readonly messages: readonly DueMessage[] }) {
  const styles = useStyles();
  const text = useText();
  const { configuration } = useOpenBook();
  const words = text.due.cannot;
  const groups = REASONS.flatMap((reason) => {
    const found = messages.filter(({ readiness }) => readiness.kind === reason);
    const names = found.map(({ appointment }) => nameOf(appointment, configuration.titlePrefixes, text));
    return names.length > 0 ? [{ reason, names: [...new Set(names)].join(', ') }] : [];
  });
  if (groups.length === 0) return null;
  return (
    <div className={styles.cannot}>
      <Section title={words.title} name="cannot">
        {groups.map(({ reason, names }) => (
          <p key={reason} className={styles.line} data-cannot={reason}>
            {words[reason](names)}
          </p>
        ))}
      </Section>
    </div>
  );
}
