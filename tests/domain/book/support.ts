import type { BookingConfiguration } from '../../../src/domain/book/configuration.ts';
import { firstConfiguration } from '../../../src/domain/book/defaults.ts';

export function configuration(): BookingConfiguration {
  return firstConfiguration({
    organisation: 'Nordlicht Physiotherapie',
    timeZone: 'Europe/Berlin',
    locale: 'en-GB',
    host: { name: 'Lena Marek', mailbox: 'lena@example.com' },
    service: { name: 'Follow-up', durationMinutes: 30 },
  });
}
