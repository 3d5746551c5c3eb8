import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CalendarArrowRight20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import { proposalOf, type Proposal } from '../../domain/appointment/proposal.ts';
import type { Host } from '../../domain/book/configuration.ts';
import { canMove } from '../../domain/day/fixes.ts';
import { useNow, useOpenBook } from '../app/desk.ts';
import { useNavigation } from '../app/navigation.ts';
import { dateText } from '../reading/when-text.ts';
import { ruleOf } from '../actions/rule-text.ts';
import { useFormat } from '../format/format.ts';
import { firstName } from '../look/entry-text.ts';
import { useToneStyles } from '../look/status-look.ts';
import { useText, type Text } from '../text/text.ts';
import { mailText } from '../look/mail-text.ts';
import { useMoving } from './use-moving.ts';
import { usePlaceCheck, type PlaceAnswer } from './use-place-check.ts';

const useStyles = makeStyles({
  banner: {
    display: 'flex',
    gap: '10px',
    marginTop: '8px',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    '& > svg': { flexShrink: 0 },
  },
  words: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  asks: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  check: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '8px' },
});

type ProposalBannerProps = {
  readonly appointment: Appointment;
  readonly host: Host | undefined;
  readonly canChange: boolean;
};

/** Another time that the customer asks for, checked before it is offered as a move. */
export function ProposalBanner({ appointment, host, canChange }: ProposalBannerProps) {
  const now = useNow();
  const proposal = proposalOf(appointment, now);
  if (!proposal || !host) return null;
  return <Proposed appointment={appointment} host={host} proposal={proposal} canChange={canChange} />;
}

type ProposedProps = {
  readonly appointment: Appointment;
  readonly host: Host;
  readonly proposal: Proposal;
  readonly canChange: boolean;
};

function Proposed({ appointment, host, proposal, canChange }: ProposedProps) {
  const styles = useStyles();
  const tones = useToneStyles();
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const { go } = useNavigation();
  const { configuration } = useOpenBook();
  const { move, step } = useMoving();
  const [failure, setFailure] = useState('');
  const { period, by } = proposal;
  const answer = usePlaceCheck({ appointment, period, host });
  const words = text.moving.proposal;
  const when = `${dateText(period.start, { format, now })}, ${format.period(period)}`;
  const isOffered = answer.kind === 'free' || answer.kind === 'unusual';
  const length = period.end - period.start;
  const isAsLong = length === appointment.period.end - appointment.period.start;
  const isLate = ruleOf(appointment, 'moving', { configuration, now }).kind === 'tooLate';

  async function moveThere(): Promise<void> {
    // Whoever sets the rule aside says why first.
    if (isLate) return go({ kind: 'moving', appointment, to: { start: period.start, host: host.id } });
    setFailure('');
    const result = await move(appointment, { from: host, to: host, slot: period });
    if (result.kind === 'failed') setFailure(result.words);
  }

  return (
    <section className={mergeClasses(styles.banner, tones.waiting)} aria-label={words.title} data-proposal={answer.kind}>
      <CalendarArrowRight20Regular aria-hidden />
      <div className={styles.words}>
        <strong className={styles.asks}>{words.asks(by, when)}</strong>
        <span className={styles.check} role="status">
          {step ? text.moving.working[step] : failure || checkText(answer, firstName(host.name), text)}
        </span>
        {canChange && isOffered && isAsLong && (
          <span className={styles.check}>{mailText(appointment, host, text)}</span>
        )}
        {canChange && canMove(appointment, configuration) && (
          <div className={styles.buttons}>
            {isOffered && isAsLong && (
              <Button
                size="small"
                appearance="primary"
                data-action="moveThere"
                disabledFocusable={step !== undefined}
                onClick={() => void moveThere()}
              >
                {words.move}
              </Button>
            )}
            <Button size="small" data-action="moveElsewhere" onClick={() => go({ kind: 'moving', appointment })}>
              {words.other}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}

function checkText(answer: PlaceAnswer, host: string, { moving }: Text): string {
  const words = moving.proposal;
  switch (answer.kind) {
    case 'checking':
      return words.checking;
    case 'free':
      return words.free(host);
    case 'unusual':
      return words.unusual(answer.why);
    case 'taken':
      return words.notFree(answer.why);
    case 'unknown':
    case 'unread':
      return words.unknown;
  }
}
