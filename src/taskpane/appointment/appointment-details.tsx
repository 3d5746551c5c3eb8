import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Edit16Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import { guests, type Appointment } from '../../domain/appointment/appointment.ts';
import { detailsWithheld } from '../../domain/appointment/marking.ts';
import { GraphError } from '../../graph/graph-error.ts';
import { UndoBar } from '../actions/undo-bar.tsx';
import { useEntryActions, type Action } from '../actions/use-entry-actions.ts';
import { useNow, useOpenBook } from '../app/desk.ts';
import { ChangeRules } from '../cancelling/change-rules.tsx';
import { ProposalBanner } from '../moving/proposal-banner.tsx';
import { StatusBanner } from '../status/status-banner.tsx';
import { useText } from '../text/text.ts';
import { BookNext } from './book-next.tsx';
import { CancelMeetingOffer } from './cancel-meeting-offer.tsx';
import { ConflictList } from './conflict-list.tsx';
import { ContactSection } from './contact-section.tsx';
import { HistorySection } from './history-section.tsx';
import { isOther } from './is-other.ts';
import { MarkActions } from './mark-actions.tsx';
import { Note } from '../look/note.tsx';
import { ReminderSection } from './reminder-section.tsx';
import { StateBanner } from './state-banner.tsx';
import { Summary } from '../reading/summary.tsx';
import { UnreadableRecords } from './unreadable-records.tsx';
import { useActionKeys } from './use-action-keys.ts';
import { useCanEdit } from './use-can-edit.ts';
import { useHostDay } from '../reading/use-host-day.ts';

const useStyles = makeStyles({
  body: {
    flex: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    padding: '8px 12px 16px',
  },
  content: { maxWidth: '560px' },
  edit: { marginTop: '8px', marginInlineStart: '-8px', color: tokens.colorBrandForegroundLink },
});

const EditDetails = lazy(async () => ({
  default: (await import('./edit-details.tsx')).EditDetails,
}));
const VisitsSection = lazy(async () => ({
  default: (await import('./visits-section.tsx')).VisitsSection,
}));

type AppointmentDetailsProps = {
  readonly appointment: Appointment;
  readonly error: unknown;
  readonly onRetry: () => void;
  /** What only one of the views has to say about the actions. */
  readonly children?: React.ReactNode;
};

/** Everything about one appointment: the state and what to do first, then what is known of it. */
export function AppointmentDetails(props: AppointmentDetailsProps) {
  const { appointment, error, onRetry, children } = props;
  const styles = useStyles();
  const text = useText();
  const act = useEntryActions();
  const { host, conflicts, failure } = useHostDay(appointment);
  const canEdit = useCanEdit(appointment);
  const isGone = error instanceof GraphError && error.code === 'notFound';
  const isWithheld = detailsWithheld(appointment);
  // What only keeps a time for somebody is no appointment to be marked.
  const isKept = appointment.kind === 'hold' || appointment.kind === 'claim';
  const canMark = !isKept && canEdit && !isGone && !isWithheld && !appointment.isCancelled;
  const [isEditing, setIsEditing] = useState(false);
  const isAhead = appointment.period.start > useNow();
  const isOnlyTime = isOther(appointment, useOpenBook().configuration);
  // A mark would be refused: the record has to be replaced first.
  const isReadable = appointment.state.kind !== 'malformed';
  useActionKeys((action: Action) => {
    if (action === 'openInOutlook' ? !isGone : canMark) act.run(action, [{ appointment }]);
  });

  return (
    <>
      {!isGone && <StatusBanner failure={error ?? failure} onRetry={onRetry} />}
      <div className={styles.body} data-appointment={appointment.ref.eventId}>
        <div className={styles.content}>
          <Summary appointment={appointment} host={host} />
          {isGone && <Note name="gone">{text.appointment.gone}</Note>}
          {isWithheld && <Note name="withheld">{text.appointment.withheld}</Note>}
          {!canEdit && (
            <Note name="readOnly">
              {text.appointment.readOnly(host?.destination.name ?? appointment.ref.mailbox)}
            </Note>
          )}
          {!isWithheld && (
            <StateBanner appointment={appointment}>
              {canMark && <CancelMeetingOffer appointment={appointment} />}
            </StateBanner>
          )}
          {!isGone && (
            <ProposalBanner appointment={appointment} host={host} canChange={canMark} />
          )}
          <UnreadableRecords appointment={appointment} canWrite={canMark} />
          <ConflictList
            appointment={appointment}
            host={host}
            conflicts={conflicts}
            canFix={canEdit && !isGone}
          />
          {canMark && isReadable && <MarkActions appointment={appointment} />}
          {canMark && isAhead && <ChangeRules appointment={appointment} />}
          {canMark && appointment.isOrganizer && !isEditing && (
            <Button
              appearance="transparent"
              size="small"
              className={styles.edit}
              icon={<Edit16Regular />}
              data-action="editDetails"
              onClick={() => setIsEditing(true)}
            >
              {text.appointment.details.change}
            </Button>
          )}
          <Suspense>
            {canMark && isEditing && (
              <EditDetails appointment={appointment} onClose={() => setIsEditing(false)} />
            )}
          </Suspense>
          {canMark && children}
          {!isWithheld && (
            <>
              {(!isOnlyTime || guests(appointment).length > 0) && (
                <ContactSection appointment={appointment} />
              )}
              {!isOnlyTime && <ReminderSection appointment={appointment} />}
              <HistorySection appointment={appointment} />
              <Suspense>
                <VisitsSection appointment={appointment} />
              </Suspense>
            </>
          )}
        </div>
      </div>
      <UndoBar />
      {!isWithheld && <BookNext appointment={appointment} host={host} />}
    </>
  );
}
