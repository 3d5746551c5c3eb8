import { useQueryClient } from '@tanstack/react-query';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import { confirmationOf } from '../../domain/appointment/confirmation.ts';
import { REMINDERS_PROPERTY } from '../../domain/appointment/properties.ts';
import type { RecordedStatus } from '../../domain/appointment/state.ts';
import { markSettings } from '../../domain/day/mark-settings.ts';
import { changeEvent } from '../../graph/change-event.ts';
import { useMarks } from '../actions/marks.tsx';
import { useDesk, useOpenBook } from '../app/desk.ts';
import { replaceAppointment } from '../app/day-query.ts';
import { useText } from '../text/text.ts';

export type RecordKind = 'state' | 'reminders';

type Replacement = {
  /** What it does, to be asked first. */
  readonly words: string;
  replace(): Promise<void>;
};

export function useReplaceRecord(appointment: Appointment, record: RecordKind): Replacement {
  const text = useText();
  const desk = useDesk();
  const client = useQueryClient();
  const { configuration } = useOpenBook();
  const marks = useMarks();
  const words = text.appointment.unreadable;
  const { status } = confirmationOf(appointment, markSettings(configuration));

  if (record === 'state') {
    const kept = recordable(status);
    return {
      words: words.askState(text.appointment.state[kept]),
      async replace() {
        await marks.markAll([appointment], kept, { replaceUnreadableState: true });
      },
    };
  }
  return {
    words: words.askReminders,
    async replace() {
      try {
        const zone = configuration.organisation.timeZone;
        const { appointment: fresh } = await changeEvent(
          desk.graph,
          { ref: appointment.ref, known: appointment, zone },
          // Somebody may have mended it since it was shown.
          ({ reminders }) => ({
            kind: 'change',
            change: reminders.kind === 'malformed' ? { properties: { [REMINDERS_PROPERTY]: '' } } : {},
          }),
        );
        replaceAppointment(client, fresh);
        marks.tell(words.replaced);
      } catch (error) {
        marks.fail([{ appointment, cause: { kind: 'error', error } }]);
      }
    },
  };
}

/** What its category says is kept; where that says nothing, it starts again. */
function recordable(status: ReturnType<typeof confirmationOf>['status']): RecordedStatus {
  return status === 'conflicting' || status === 'unknown' ? 'awaiting' : status;
}
