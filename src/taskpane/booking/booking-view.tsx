import { Button } from '@fluentui/react-components';
import type { Service } from '../../domain/book/configuration.ts';
import { useOpenBook } from '../app/desk.ts';
import { useNavigation, type BookingStart } from '../app/navigation.ts';
import { StatusScreen } from '../status/status-screen.tsx';
import { useText } from '../text/text.ts';
import { BookingWork } from './booking-work.tsx';
import { useDraft } from './use-draft.ts';

/** A booking from the service to the invitation. */
export function BookingView({ start }: { readonly start: BookingStart }) {
  const { configuration } = useOpenBook();
  const work = useDraft(start);
  const services = bookable(configuration.services);
  const service = services.find(({ slug }) => slug === work.draft.service) ?? services[0];
  if (!service) return <NoServices />;
  return <BookingWork work={work} service={service} shown={start.shown} />;
}

/** What nobody does cannot be booked. */
function bookable(services: readonly Service[]): readonly Service[] {
  return services.filter(({ hosts }) => hosts.length > 0);
}

function NoServices() {
  const { go } = useNavigation();
  const words = useText().booking;
  return (
    <StatusScreen title={words.noServices} text={words.problem.noService}>
      <Button appearance="primary" onClick={() => go({ kind: 'settings' })}>
        {words.toSettings}
      </Button>
    </StatusScreen>
  );
}
