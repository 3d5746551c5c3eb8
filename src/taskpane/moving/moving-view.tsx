import { makeStyles } from '@fluentui/react-components';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import { hostsOf } from '../../domain/book/hosts-of.ts';
import type { Host } from '../../domain/book/configuration.ts';
import { UndoBar } from '../actions/undo-bar.tsx';
import { useOpenBook } from '../app/desk.ts';
import type { MoveTarget } from '../app/navigation.ts';
import { DetailsSkeleton } from '../look/details-skeleton.tsx';
import { Note } from '../look/note.tsx';
import { useAppointment } from '../reading/use-appointment.ts';
import { useHostDay } from '../reading/use-host-day.ts';
import { ViewHeader } from '../reading/view-header.tsx';
import { StatusBanner } from '../status/status-banner.tsx';
import { useText } from '../text/text.ts';
import { MoveForm } from './move-form.tsx';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  none: { padding: '8px 12px' },
});

type MovingViewProps = {
  readonly appointment: Appointment;
  /** Where it was dropped, or what was proposed: then only that is asked. */
  readonly to?: MoveTarget;
};

/** One appointment, or one occurrence of a series: from where to where, with whom, who gets mail. */
export function MovingView({ appointment, to }: MovingViewProps) {
  const key = `${appointment.ref.eventId} ${to?.start ?? ''} ${to?.host ?? ''}`;
  return <Moving key={key} known={appointment} {...(to && { to })} />;
}

function Moving({ known, to }: { readonly known: Appointment; readonly to?: MoveTarget }) {
  const styles = useStyles();
  const text = useText();
  const { configuration } = useOpenBook();
  const { appointment = known, error, readAgain } = useAppointment(known.ref, known);
  const { host, conflicts } = useHostDay(appointment);
  const from: Host | undefined = host ?? hostsOf(appointment, configuration)[0];
  return (
    <div className={styles.view} data-moving={known.ref.eventId}>
      <ViewHeader title={text.moving.title} hasBack />
      <StatusBanner failure={error} onRetry={readAgain} />
      {from ? (
        <MoveForm appointment={appointment} known={known} from={from} {...(to && { to })} />
      ) : conflicts.kind === 'pending' ? (
        <DetailsSkeleton />
      ) : (
        <div className={styles.none}>
          <Note name="notMovable">{text.actions.notMovable}</Note>
        </div>
      )}
      <UndoBar />
    </div>
  );
}
