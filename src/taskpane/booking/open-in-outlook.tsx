import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Service } from '../../domain/book/configuration.ts';
import { useDesk } from '../app/desk.ts';
import { useText } from '../text/text.ts';
import { isInvited, toCustomer, type BookingDraft } from './draft.ts';
import { slotOf } from './summary-text.ts';

const useStyles = makeStyles({
  link: { display: 'inline-block', marginTop: '12px', fontSize: tokens.fontSizeBase200 },
});

type OpenInOutlookProps = { readonly draft: BookingDraft; readonly service: Service };

/** The other way: Outlook's own form, with what is known already. */
export function OpenInOutlook({ draft, service }: OpenInOutlookProps) {
  const styles = useStyles();
  const text = useText();
  const { host } = useDesk();
  const [isRefused, setIsRefused] = useState(false);
  const { start } = draft;
  if (!host.canOpenNewAppointment || start === undefined) return null;
  const slot = slotOf(start, service);

  async function open(): Promise<void> {
    const { name, email } = toCustomer(draft);
    const { kind } = await host.newAppointment({
      ...slot,
      subject: name === undefined ? service.name : `${service.name}: ${name}`,
      ...(service.location && { location: service.location }),
      ...(email !== undefined && isInvited(draft, service) && { requiredAttendees: [email] }),
    });
    setIsRefused(kind !== 'opened');
  }

  return (
    <>
      <Link as="button" type="button" className={styles.link} data-action="openInOutlook" onClick={() => void open()}>
        {text.booking.openInOutlook}
      </Link>
      {isRefused && <p role="alert">{text.actions.notOpened.new}</p>}
    </>
  );
}
