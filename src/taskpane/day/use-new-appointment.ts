import type { Period } from '../../domain/time/period.ts';
import { useMarks } from '../actions/marks.tsx';
import { useDesk } from '../app/desk.ts';
import { useText } from '../text/text.ts';

/** Opens Outlook's form for a new appointment, and says where that did not work; absent where it cannot. */
export function useNewAppointment(): ((period: Period) => void) | undefined {
  const { host } = useDesk();
  const { tell } = useMarks();
  const text = useText();

  async function open({ start, end }: Period): Promise<void> {
    const { kind } = await host.newAppointment({ start, end });
    if (kind !== 'opened') tell(text.actions.notOpened.new);
  }

  return host.canOpenNewAppointment ? (period) => void open(period) : undefined;
}
