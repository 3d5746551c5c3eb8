import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { AppointmentRef } from '../../domain/appointment/appointment.ts';
import { GraphError } from '../../graph/graph-error.ts';
import { resolveEventId } from '../../graph/resolve-event-id.ts';
import type { OutlookAppointment } from '../../outlook/host.ts';
import { useDesk } from '../app/desk.ts';
import { LOOK_INTERVAL } from '../day/use-look.ts';
import { CopyDetails } from '../status/error-screen.tsx';
import { StatusScreen } from '../status/status-screen.tsx';
import { useText } from '../text/text.ts';
import { AppointmentDetails } from './appointment-details.tsx';
import { DetailsSkeleton } from '../look/details-skeleton.tsx';
import { FailureScreen } from '../status/failure-screen.tsx';
import { ItemHead } from './item-head.tsx';
import { Note } from '../look/note.tsx';
import { FormOffer } from '../organizer-form/form-offer.tsx';
import { useAppointment } from '../reading/use-appointment.ts';

/** Exchange may know a saved item only after a while. */
const SAVING_TIME = 30_000;
/** An answer that takes longer than this is worth a word. */
const SLOW = 2500;

type SavedAppointmentProps = {
  readonly item: OutlookAppointment;
  readonly itemId: string;
};

/** Finds the open item in its mailbox, then shows it as any other appointment. */
export function SavedAppointment({ item, itemId }: SavedAppointmentProps) {
  const desk = useDesk();
  const { mailbox } = item;
  const isPatient = !useElapsed(SAVING_TIME);
  const found = useQuery({
    queryKey: ['openItem', mailbox.toLowerCase(), itemId],
    queryFn: ({ signal }) => resolveEventId(desk.graph, { mailbox, itemId, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    // It may arrive long after it was saved; until then it is asked for now and then.
    refetchInterval: ({ state }) => (isNotFound(state.error) ? LOOK_INTERVAL : false),
  });
  if (found.isSuccess) {
    return <Found item={item} eventRef={{ mailbox, eventId: found.data }} isPatient={isPatient} />;
  }
  if (found.isPending || (isPatient && isNotFound(found.error))) return <Waiting item={item} />;
  return <Failed item={item} error={found.error} onRetry={() => void found.refetch()} />;
}

type FoundProps = {
  readonly item: OutlookAppointment;
  readonly eventRef: AppointmentRef;
  readonly isPatient: boolean;
};

function Found({ item, eventRef, isPatient }: FoundProps) {
  const text = useText();
  const { appointment, error, readAgain } = useAppointment(eventRef);
  if (appointment) {
    return (
      <AppointmentDetails appointment={appointment} error={error} onRetry={readAgain}>
        {item.form === 'organizer' && (
          <>
            <Note name="savedOnly">{text.appointment.open.savedOnly}</Note>
            <FormOffer item={item} saved={appointment} />
          </>
        )}
      </AppointmentDetails>
    );
  }
  if (error === undefined || (isPatient && isNotFound(error))) return <Waiting item={item} />;
  return <Failed item={item} error={error} onRetry={readAgain} />;
}

function Waiting({ item }: { readonly item: OutlookAppointment }) {
  const text = useText();
  const isSlow = useElapsed(SLOW);
  return (
    <DetailsSkeleton>
      <ItemHead item={item} />
      {isSlow && <Note name="saving">{text.appointment.open.saving}</Note>}
    </DetailsSkeleton>
  );
}

type FailedProps = {
  readonly item: OutlookAppointment;
  readonly error: unknown;
  readonly onRetry: () => void;
};

function Failed({ item, error, onRetry }: FailedProps) {
  const text = useText();
  const words = text.appointment.open;
  const isForbidden = error instanceof GraphError && error.code === 'forbidden';
  if (!isForbidden && !isNotFound(error)) return <FailureScreen error={error} onRetry={onRetry} />;
  return (
    <StatusScreen
      title={isForbidden ? words.forbiddenTitle : words.notFoundTitle}
      text={isForbidden ? words.forbidden(item.mailbox) : words.notFound(item.mailbox)}
    >
      <Button appearance="primary" onClick={onRetry}>
        {text.common.retry}
      </Button>
      <CopyDetails error={error} />
    </StatusScreen>
  );
}

function isNotFound(error: unknown): boolean {
  return error instanceof GraphError && error.code === 'notFound';
}

function useElapsed(ms: number): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsOver(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return isOver;
}
