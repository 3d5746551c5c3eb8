import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Checkmark16Regular, Warning16Regular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { explain } from '../../domain/availability/explain.ts';
import type { Host, Service } from '../../domain/book/configuration.ts';
import { dateAt, startOfDay } from '../../domain/time/civil.ts';
import { MINUTE, minutesOf, type Period } from '../../domain/time/period.ts';
import { useNow } from '../app/desk.ts';
import { useFormat } from '../format/format.ts';
import { useToneStyles } from '../look/status-look.ts';
import { UnknownHosts } from '../starts/unknown-hosts.tsx';
import { useExplanation } from '../starts/use-explanation.ts';
import { useStarts } from '../starts/use-starts.ts';
import { StatusBanner } from '../status/status-banner.tsx';
import { useText } from '../text/text.ts';
import { askAboutForm, hostsAreChosen, nearestStarts } from './form-question.ts';
import { NearestStarts } from './nearest-starts.tsx';
import { useSetTime } from './use-set-time.ts';

/** One before and three after. */
const NEAREST = 4;

const useStyles = makeStyles({
  answer: {
    display: 'flex',
    gap: '8px',
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    '& > svg': { flexShrink: 0, marginTop: '2px' },
    '& p': { margin: 0 },
  },
  quiet: { margin: '8px 0 0', color: tokens.colorNeutralForeground2 },
  length: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '8px' },
  told: { margin: '8px 0 0', ':empty': { margin: 0 } },
});

type TimeAnswerProps = {
  /** Of the form. */
  readonly period: Period;
  readonly hosts: readonly Host[];
  readonly service: Service;
  readonly ownEventId: string | undefined;
  readonly readAgain: () => void;
};

/** Whether the form’s time is free by the rules of a service, why not, and what is near it. */
export function TimeAnswer({ period, hosts, service, ownEventId, readAgain }: TimeAnswerProps) {
  const styles = useStyles();
  const tones = useToneStyles();
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const asked = hosts.filter(({ id }) => service.hosts.includes(id));
  const { set, told } = useSetTime(readAgain);
  const state = useStarts({
    service,
    hosts: hostsAreChosen(service) ? asked.map(({ id }) => id) : 'any',
    from: startOfDay(dateAt(Math.max(period.start, now), format.zone), format.zone),
  });
  const ids = asked.map(({ id }) => id).join(' ');
  const found = useMemo(() => {
    const of = hosts.filter(({ id }) => ids.split(' ').includes(id));
    return state.found && askAboutForm(state.found, { service, hosts: of, ownEventId });
  }, [state.found, service, hosts, ids, ownEventId]);
  const sentencesOf = useExplanation(found);

  const { durationMinutes } = service;
  const slot = { start: period.start, end: period.start + durationMinutes * MINUTE };
  if (!found) {
    return state.failure === undefined ? (
      <p className={styles.quiet} role="status">
        {text.starts.reading}
      </p>
    ) : (
      <StatusBanner failure={state.failure} onRetry={state.retry} />
    );
  }
  const { isOffered, alignment } = explain(found.query, period.start);
  const answer = isOffered ? 'free' : alignment ? 'betweenStarts' : 'notFree';
  const when = format.moment(period.start, now);
  const names = text.common.and((hostsAreChosen(service) ? asked : hosts).map(({ name }) => name));
  const nearest = nearestStarts(found.starts.starts, period.start, NEAREST);
  const minutes = minutesOf(period);
  return (
    <div data-form-answer={answer}>
      {state.failure !== undefined && <StatusBanner failure={state.failure} onRetry={state.retry} />}
      <UnknownHosts unknown={found.unknown} />
      <div role="status" className={mergeClasses(styles.answer, isOffered ? tones.good : tones.waiting)}>
        {isOffered ? <Checkmark16Regular aria-hidden /> : <Warning16Regular aria-hidden />}
        <div>
          {answer === 'free' && <p>{text.organizerForm.isFree(names, when)}</p>}
          {answer === 'notFree' && <p>{text.organizerForm.notFree(when)}</p>}
          {sentencesOf(period.start).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </div>
      {minutes !== durationMinutes && (
        <div className={styles.length} data-form-length>
          <span>
            {text.organizerForm.lasts(
              service.name,
              text.common.minutes(durationMinutes),
              text.common.minutes(minutes),
            )}
          </span>
          <Button size="small" data-action="setLength" onClick={() => set(slot)}>
            {text.organizerForm.makeItLast(text.common.minutes(durationMinutes))}
          </Button>
        </div>
      )}
      <NearestStarts
        starts={nearest}
        onChoose={(start) => set({ start, end: start + durationMinutes * MINUTE })}
      />
      <p className={styles.told} role="status" data-form-told>
        {told}
      </p>
    </div>
  );
}
