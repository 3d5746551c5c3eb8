import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { Host } from '../../domain/book/configuration.ts';
import { samePeriod } from '../../domain/booking/claim.ts';
import { movingService, withService } from '../../domain/rules-of-change/moving-service.ts';
import type { Period } from '../../domain/time/period.ts';
import { masterId } from '../actions/use-entry-actions.ts';
import { BookProvider, useNow, useOpenBook } from '../app/desk.ts';
import { useNavigation, type MoveTarget } from '../app/navigation.ts';
import { noticeView } from '../due/notice-view.ts';
import { Note } from '../look/note.tsx';
import { ReasonField } from '../actions/reason-field.tsx';
import { RuleNotice } from '../cancelling/rule-notice.tsx';
import { ruleOf } from '../actions/rule-text.ts';
import { useFormat } from '../format/format.ts';
import { StartPicker, type ChosenStart } from '../starts/start-picker.tsx';
import { useText } from '../text/text.ts';
import { FromTo } from './from-to.tsx';
import { HostChoice, type HostChosen } from './host-choice.tsx';
import { MoveFooter } from './move-footer.tsx';
import { useMoving } from './use-moving.ts';

const useStyles = makeStyles({
  body: { flex: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden', padding: '8px 12px 16px' },
  content: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '560px' },
  // Kept in the page, so that what comes into it is announced; without it there is no gap.
  alert: { ':empty': { marginTop: '-12px' } },
  failure: {
    margin: 0,
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorPaletteRedBackground1,
    overflowWrap: 'anywhere',
  },
});

type Wanted = { readonly start: number; readonly host: string };

type MoveFormProps = {
  readonly appointment: Appointment;
  /** As it was when this was begun. */
  readonly known: Appointment;
  readonly from: Host;
  readonly to?: MoveTarget;
};

export function MoveForm({ appointment, known, from, to }: MoveFormProps) {
  const styles = useStyles();
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const book = useOpenBook();
  const { configuration } = book;
  const { back, go } = useNavigation();
  const { move, step } = useMoving();
  const [wanted, setWanted] = useState<Wanted | undefined>(to);
  const [isChoosing, setIsChoosing] = useState(to === undefined);
  const [hosts, setHosts] = useState<HostChosen>(from.id);
  const [reason, setReason] = useState('');
  const [isMissed, setIsMissed] = useState(false);
  const [failure, setFailure] = useState('');
  const submit = useRef<HTMLElement>(null);
  const isLate = ruleOf(appointment, 'moving', { configuration, now }).kind === 'tooLate';
  const { service, withIt } = useMovingService(appointment, from);
  const host = configuration.hosts.find(({ id }) => id === wanted?.host);
  const slot = wanted && slotAt(wanted.start, appointment);

  async function moveNow(): Promise<void> {
    if (!slot || !host) return;
    if (isLate && reason.trim() === '') return setIsMissed(true);
    setFailure('');
    const result = await move(appointment, {
      from,
      to: host,
      slot,
      ...(isLate && { reason: reason.trim() }),
    });
    if (result.kind === 'moved') {
      back();
      const notice = { kind: 'moved', previous: appointment.period } as const;
      const next = noticeView(result.appointment, notice, { configuration, now });
      if (next) go(next);
      return;
    }
    setFailure(result.words);
    // The nearest free ones stand there then.
    if (result.isTaken) setIsChoosing(true);
  }

  function choose({ start, hosts: order, means }: ChosenStart): void {
    const [first = from.id] = order;
    setWanted({ start, host: first });
    setFailure('');
    if (means === 'key') submit.current?.focus();
  }

  return (
    <>
      <div className={styles.body}>
        <div className={styles.content}>
          <FromTo appointment={appointment} from={from} slot={slot} to={host} />
          {masterId(appointment) !== undefined && <Note name="occurrence">{text.moving.occurrence}</Note>}
          {!samePeriod(appointment.period, known.period) && (
            <Note name="changed">
              {text.moving.failed.bookingChanged(format.moment(appointment.period.start, now))}
            </Note>
          )}
          <div role="alert" className={styles.alert}>
            {failure !== '' && (
              <p className={styles.failure} data-failure>
                {failure}
              </p>
            )}
          </div>
          <RuleNotice appointment={appointment} changing="moving" />
          {isLate && <ReasonField value={reason} onChange={setReason} isMissed={isMissed} />}
          {isChoosing ? (
            <>
              <HostChoice service={service} current={from} value={hosts} onChange={setHosts} />
              <BookProvider value={withIt}>
                <StartPicker
                  service={service}
                  hosts={hosts === 'any' ? 'any' : [hosts]}
                  excludeKey={appointment.key}
                  value={wanted?.start}
                  onChange={choose}
                />
              </BookProvider>
            </>
          ) : (
            <div>
              <Button size="small" data-action="chooseOther" onClick={() => setIsChoosing(true)}>
                {text.moving.chooseOther}
              </Button>
            </div>
          )}
        </div>
      </div>
      <MoveFooter
        appointment={appointment}
        to={host}
        step={step}
        submit={(button) => {
          submit.current = button;
        }}
        onMove={() => void moveNow()}
        onBack={back}
      />
    </>
  );
}

/** As long as it is now, wherever it goes. */
function slotAt(start: number, { period }: Appointment): Period {
  return { start, end: start + period.end - period.start };
}

/** What is looked for, and the book in which it can be looked for. */
function useMovingService(appointment: Appointment, from: Host) {
  const book = useOpenBook();
  const { configuration } = book;
  const length = appointment.period.end - appointment.period.start;
  return useMemo(() => {
    const service = movingService({ appointment, host: from.id }, configuration);
    return { service, withIt: { ...book, configuration: withService(configuration, service) } };
    // Another read of the same appointment is no reason to look for starts anew.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [appointment.ref.eventId, length, from.id, book, configuration]);
}
