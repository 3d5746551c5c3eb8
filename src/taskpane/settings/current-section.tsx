import type { BookingConfiguration } from '../../domain/book/configuration.ts';
import { CalendarsSection } from './calendars/calendars-section.tsx';
import type { Text } from '../text/text.ts';
import { AccountSection } from './account-section.tsx';
import { BookSection } from './book-section.tsx';
import { BusyRulesSection } from './busy-rules-section.tsx';
import { CategoriesSection } from './categories-section.tsx';
import { HostSection } from './host-section.tsx';
import { HostsSection } from './hosts-section.tsx';
import { OrganisationSection } from './organisation-section.tsx';
import { PrefixesSection } from './prefixes-section.tsx';
import { TemplatesSection } from './messages/templates-section.tsx';
import { RemindersSection } from './reminders-section.tsx';
import type { Place, SectionKind } from './sections.ts';
import { ServiceSection } from './service-section.tsx';
import { ServicesSection } from './services-section.tsx';

type Inner = Exclude<Place, { kind: 'list' }>;

export function CurrentSection({ place }: { readonly place: Inner }) {
  switch (place.kind) {
    case 'section':
      return <Section section={place.section} />;
    case 'host':
      return (
        <HostSection index={place.index} areHoursGuessed={place.areHoursGuessed ?? false} />
      );
    case 'service':
      return <ServiceSection index={place.index} />;
  }
}

function Section({ section }: { readonly section: SectionKind }) {
  switch (section) {
    case 'organisation':
      return <OrganisationSection />;
    case 'hosts':
      return <HostsSection />;
    case 'calendars':
      return <CalendarsSection />;
    case 'services':
      return <ServicesSection />;
    case 'busyRules':
      return <BusyRulesSection />;
    case 'categories':
      return <CategoriesSection />;
    case 'prefixes':
      return <PrefixesSection />;
    case 'reminders':
      return <RemindersSection />;
    case 'templates':
      return <TemplatesSection />;
    case 'book':
      return <BookSection />;
    case 'account':
      return <AccountSection />;
  }
}

export function titleOf(place: Place, { hosts, services }: BookingConfiguration, text: Text): string {
  switch (place.kind) {
    case 'list':
      return text.settings.title;
    case 'section':
      return text.settings.sections[place.section];
    case 'host':
      return hosts[place.index]?.name || text.settings.fields.host;
    case 'service':
      return services[place.index]?.name || text.settings.services.newName;
  }
}
