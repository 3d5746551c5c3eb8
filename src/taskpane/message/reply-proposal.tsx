import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import { confirmationOf } from '../../domain/appointment/confirmation.ts';
import type { BookingConfiguration } from '../../domain/book/configuration.ts';
import { markSettings } from '../../domain/day/mark-settings.ts';
import { classifyReply } from '../../domain/replies/classify-reply.ts';
import { findAnswered } from '../../domain/replies/find-answered.ts';
import { newText } from '../../domain/replies/new-text.ts';
import { truncate } from '../../domain/text-length.ts';
import { composeMessage, type ComposedMessage } from '../../messages/compose-message.ts';
import { templateNames } from '../../messages/own-templates.ts';
import { KEY_OF_ACTION, useEntryActions } from '../actions/use-entry-actions.ts';
import { useDesk, useNow, useOpenBook } from '../app/desk.ts';
import { hostsOf } from '../../domain/book/hosts-of.ts';
import { useFormat } from '../format/format.ts';
import { nameOf } from '../look/entry-text.ts';
import { useText } from '../text/text.ts';

const useStyles = makeStyles({
  proposal: {
    margin: '4px 12px 8px',
    padding: '10px 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  quote: {
    margin: '4px 0 8px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});

const QUOTED = 160;

type ReplyProposalProps = {
  readonly itemId: string | undefined;
  readonly upcoming: readonly Appointment[];
};

/** What an answer says about an appointment, for the receptionist to decide; nothing is done by itself. */
export function ReplyProposal({ itemId, upcoming }: ReplyProposalProps) {
  const styles = useStyles();
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const { host } = useDesk();
  const { configuration } = useOpenBook();
  const act = useEntryActions();
  const [dismissed, setDismissed] = useState<string | undefined>(undefined);
  const message = useQuery({
    queryKey: ['messageText', itemId ?? ''],
    enabled: itemId !== undefined && host.readMessage !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => (await host.readMessage?.(itemId ?? '')) ?? null,
  });
  const proposal = useMemo(
    () => (message.data ? proposalFor(message.data, upcoming, configuration, now) : undefined),
    [message.data, upcoming, configuration, now],
  );
  if (!proposal || dismissed === itemId) return null;
  const { appointment, meaning, words: said } = proposal;
  const words = text.message.reply;
  const name = nameOf(appointment, configuration.titlePrefixes, text);
  const when = format.moment(appointment.period.start, now);
  return (
    <section className={styles.proposal} aria-label={words[meaning](name, when)} data-proposal={meaning}>
      <p className={styles.title}>{words[meaning](name, when)}</p>
      <p className={styles.quote}>
        <bdi>{words.quote(said)}</bdi>
      </p>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          size="small"
          title={`${text.actions[meaning]} (${KEY_OF_ACTION[meaning]})`}
          data-action={`reply-${meaning}`}
          onClick={() => act.run(meaning, [{ appointment }])}
        >
          {text.actions[meaning]}
        </Button>
        <Button size="small" onClick={() => setDismissed(itemId)}>
          {words.leave}
        </Button>
      </div>
    </section>
  );
}

type Proposal = {
  readonly appointment: Appointment;
  readonly meaning: 'confirm' | 'cancel';
  readonly words: string;
};

function proposalFor(
  { subject, text }: { readonly subject: string; readonly text: string },
  upcoming: readonly Appointment[],
  configuration: BookingConfiguration,
  now: number,
): Proposal | undefined {
  const appointment = findAnswered({
    subject,
    appointments: upcoming,
    subjectsOf: (one) => sentAbout(one, configuration, now).map((message) => message.subject),
    configuration,
    now,
  });
  if (!appointment) return undefined;
  const own = sentAbout(appointment, configuration, now).flatMap((message) => message.text.split('\n'));
  const meaning = classifyReply({ subject, body: text, own });
  const { status } = confirmationOf(appointment, markSettings(configuration));
  if (!meaning || (meaning === 'confirm' && status === 'confirmed')) return undefined;
  const words = newText(text, own).replaceAll(/\s+/gu, ' ');
  return { appointment, meaning, words: words.length > QUOTED ? `${truncate(words, QUOTED)}…` : words };
}

/** Every message that the customer may have had about it, as it would read. */
function sentAbout(
  appointment: Appointment,
  configuration: BookingConfiguration,
  now: number,
): ComposedMessage[] {
  const [host] = hostsOf(appointment, configuration);
  if (!host) return [];
  const base = { appointment, host, configuration, now };
  return [
    ...(['reminder', 'confirmation', 'moved'] as const).map((kind) => composeMessage({ ...base, kind })),
    ...templateNames(configuration.templates ?? []).map((template) =>
      composeMessage({ ...base, kind: 'reminder', template }),
    ),
  ];
}
