import type { CalendarAddress } from '../../graph/calendar-address.ts';
import { organisationName, sameAddress } from '../settings/first-values.ts';
import type { SetupStart } from './setup-query.ts';

export type Answers = {
  readonly organisation: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly hostMailbox: string;
  readonly hostName: string;
  readonly serviceName: string;
  /** NaN while it is no number. */
  readonly minutes: number;
};

type FirstAnswers = {
  readonly start: SetupStart;
  readonly address: CalendarAddress;
  readonly displayLanguage: string;
  readonly serviceName: string;
};

/** What the mailbox tells; the rest as it is usual. */
export function firstAnswers({
  start,
  address,
  displayLanguage,
  serviceName,
}: FirstAnswers): Answers {
  const { me, owners, settings } = start;
  const home = owners.find((owner) => sameAddress(owner.address, address.mailbox));
  const isOwn = sameAddress(address.mailbox, me.mail);
  // A shared mailbox is where people work together; who is booked is somebody else.
  const colleague = owners.find(
    (owner) => !owner.isOwn && !sameAddress(owner.address, address.mailbox),
  );
  const host = isOwn ? { name: me.name, address: me.mail } : (colleague ?? home ?? { name: me.name, address: me.mail });
  return {
    organisation: organisationName({ name: home?.name ?? me.name, address: address.mailbox }),
    timeZone: settings?.timeZone ?? Temporal.Now.timeZoneId(),
    locale: settings?.language ?? displayLanguage,
    hostMailbox: host.address,
    hostName: host.name,
    serviceName,
    minutes: 30,
  };
}
