import { makeStyles } from '@fluentui/react-components';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import { hostsOf } from '../../domain/book/hosts-of.ts';
import { useAppointment } from '../reading/use-appointment.ts';
import { Summary } from '../reading/summary.tsx';
import { ViewHeader } from '../reading/view-header.tsx';
import { UndoBar } from '../actions/undo-bar.tsx';
import { useOpenBook } from '../app/desk.ts';
import { StatusBanner } from '../status/status-banner.tsx';
import { useText } from '../text/text.ts';
import { CancelForm } from './cancel-form.tsx';
import { RuleNotice } from './rule-notice.tsx';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  body: { flex: 1, minHeight: 0, overflowY: 'auto', padding: '8px 12px 16px' },
  content: { maxWidth: '560px' },
});

type CancellingViewProps = { readonly appointment: Appointment };

/** One appointment, or one occurrence of a series: its rule, the mark, and the meeting in Outlook. */
export function CancellingView({ appointment }: CancellingViewProps) {
  return <Cancelling key={appointment.ref.eventId} known={appointment} />;
}

function Cancelling({ known }: { readonly known: Appointment }) {
  const styles = useStyles();
  const text = useText();
  const { configuration } = useOpenBook();
  const { appointment = known, error, readAgain } = useAppointment(known.ref, known);
  return (
    <div className={styles.view} data-cancelling={known.ref.eventId}>
      <ViewHeader title={text.cancelling.title} hasBack />
      <StatusBanner failure={error} onRetry={readAgain} />
      <div className={styles.body}>
        <div className={styles.content}>
          <Summary appointment={appointment} host={hostsOf(appointment, configuration)[0]} />
          <RuleNotice appointment={appointment} changing="cancellation" />
          <CancelForm appointment={appointment} />
        </div>
      </div>
      <UndoBar />
    </div>
  );
}
