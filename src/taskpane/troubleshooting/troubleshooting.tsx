import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { ALL_SCOPES } from '../../graph/scopes.ts';
import { adminConsentUrl } from '../../outlook/sign-in/admin-consent.ts';
import { useDesk } from '../app/desk.ts';
import { useText } from '../text/text.ts';
import { TOPICS, type Topic } from './topics.ts';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '6px', minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  start: { alignSelf: 'flex-start' },
  lines: { margin: 0, paddingInlineStart: '18px', overflowWrap: 'anywhere' },
  panel: { display: 'flex', flexDirection: 'column', gap: '8px', paddingBottom: '8px' },
});

const FOR_IT: ReadonlySet<Topic> = new Set(['adminApproval', 'blocked', 'stoppedSyncing']);

type TroubleshootingProps = {
  /** All where not given. */
  readonly topics?: readonly Topic[];
};

/** What people say when something is wrong, and what to do about it. */
export function Troubleshooting({ topics = TOPICS }: TroubleshootingProps) {
  const styles = useStyles();
  const words = useText().diagnosis.help;
  const [open, setOpen] = useState<readonly unknown[]>(topics.length <= 2 ? topics : []);
  return (
    <section className={styles.section} aria-label={words.title} data-troubleshooting>
      <h2 className={styles.title}>{words.title}</h2>
      <Accordion
        multiple
        collapsible
        openItems={[...open]}
        onToggle={(_event, { openItems }) => setOpen(openItems)}
      >
        {topics.map((topic) => (
          <AccordionItem key={topic} value={topic} data-topic={topic}>
            <AccordionHeader as="h3">{words.topics[topic].title}</AccordionHeader>
            <AccordionPanel>
              <div className={styles.panel}>
                <ul className={styles.lines}>
                  {words.topics[topic].lines.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
                {FOR_IT.has(topic) && <CopyForIt />}
              </div>
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </section>
  );
}

/** For somebody else to read: what Frontdesk is, what it asks for, and where it is allowed. */
function CopyForIt() {
  const styles = useStyles();
  const text = useText();
  const { environment, host } = useDesk();
  const [isCopied, setIsCopied] = useState(false);
  const { clientId } = environment;
  const url = adminConsentUrl({
    clientId,
    scopes: ALL_SCOPES,
    redirectUri: `${location.origin}/redirect.html`,
  });
  const words = text.diagnosis.help;
  return (
    <Button
      className={styles.start}
      size="small"
      data-action="copyForIt"
      onClick={() =>
        void host.copy(words.itText(clientId, ALL_SCOPES.join(', '), url)).then(setIsCopied)
      }
    >
      {isCopied ? text.common.copied : words.forIt}
    </Button>
  );
}
