import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { MarkRefusal } from '../../domain/appointment/marking.ts';
import type { Customer } from '../../domain/appointment/state.ts';
import type { Service } from '../../domain/book/configuration.ts';
import { adopt } from '../../domain/booking/adopt.ts';
import { markSettings } from '../../domain/day/mark-settings.ts';
import { newKey } from '../../graph/booking/new-key.ts';
import { changeEvent } from '../../graph/change-event.ts';
import { useMarks } from '../actions/marks.tsx';
import { useDesk, useOpenBook } from '../app/desk.ts';
import { replaceAppointment } from '../app/day-query.ts';
import { useText } from '../text/text.ts';

type MakeBooking = {
  readonly make: (service: Service, customer: Customer) => void;
  readonly isWriting: boolean;
};

/** Writes the record on the saved appointment, on condition that nobody wrote between. */
export function useMakeBooking(saved: Appointment): MakeBooking {
  const text = useText();
  const desk = useDesk();
  const client = useQueryClient();
  const { configuration } = useOpenBook();
  const marks = useMarks();
  const [isWriting, setIsWriting] = useState(false);
  const [key] = useState(newKey);

  async function write(service: Service, customer: Customer): Promise<void> {
    const by = desk.host.user?.name ?? desk.signIn.account()?.name ?? '';
    const adoption = { key, service: service.slug, customer, at: desk.now(), by };
    const settings = markSettings(configuration);
    setIsWriting(true);
    try {
      const outcome = await changeEvent<MarkRefusal>(
        desk.graph,
        { ref: saved.ref, known: saved, zone: configuration.organisation.timeZone },
        (fresh) => adopt(fresh, adoption, settings),
      );
      replaceAppointment(client, outcome.appointment);
      if (outcome.kind === 'written') marks.tell(text.organizerForm.make.done(service.name));
      else marks.fail([{ appointment: saved, cause: { kind: 'refused', reason: outcome.reason } }]);
    } catch (error) {
      marks.fail([{ appointment: saved, cause: { kind: 'error', error } }]);
    } finally {
      setIsWriting(false);
    }
  }

  return { isWriting, make: (service, customer) => void write(service, customer) };
}
