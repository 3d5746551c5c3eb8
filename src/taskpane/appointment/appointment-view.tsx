import { makeStyles } from '@fluentui/react-components';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import { useEntryActions } from '../actions/use-entry-actions.ts';
import { useText } from '../text/text.ts';
import { AppointmentDetails } from './appointment-details.tsx';
import { useAppointment } from '../reading/use-appointment.ts';
import { ViewHeader } from '../reading/view-header.tsx';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
});

type AppointmentViewProps = {
  /** As it was known where it was chosen. */
  readonly appointment: Appointment;
};

/** The appointment that was chosen in a list. */
export function AppointmentView({ appointment }: AppointmentViewProps) {
  // Stepping from one to another is entering anew: its own read, the focus on its own heading.
  return <Chosen key={appointment.ref.eventId} known={appointment} />;
}

function Chosen({ known }: { readonly known: Appointment }) {
  const styles = useStyles();
  const text = useText();
  const act = useEntryActions();
  const { appointment = known, error, readAgain } = useAppointment(known.ref, known);
  return (
    <div className={styles.view}>
      <ViewHeader
        title={text.appointment.title}
        hasBack
        onOpenInOutlook={() => act.run('openInOutlook', [{ appointment }])}
      />
      <AppointmentDetails appointment={appointment} error={error} onRetry={readAgain} />
    </div>
  );
}
