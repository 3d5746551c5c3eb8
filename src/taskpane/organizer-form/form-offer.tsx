import { Button, Field, makeStyles, Select } from '@fluentui/react-components';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import { knownState } from '../../domain/appointment/state.ts';
import { DAY } from '../../domain/time/period.ts';
import type { OutlookAppointment } from '../../outlook/host.ts';
import { useOpenBook } from '../app/desk.ts';
import { useOpenItem } from '../app/open-item.tsx';
import { Note } from '../look/note.tsx';
import { Section } from '../look/section.tsx';
import { useText } from '../text/text.ts';
import { hostsOfForm, servicesOf } from './concerned.ts';
import { MakeBooking } from './make-booking.tsx';
import { TimeAnswer } from './time-answer.tsx';
import { useFormService } from './use-form-service.ts';

const useStyles = makeStyles({
  service: { maxWidth: '320px', marginBottom: '8px' },
});

type FormOfferProps = {
  readonly item: OutlookAppointment;
  /** As it was last saved; `undefined` for one that never was. */
  readonly saved?: Appointment;
};

/** The service’s rules for the appointment that is open in the organizer’s form. */
export function FormOffer({ item, saved }: FormOfferProps) {
  const text = useText();
  const { configuration } = useOpenBook();
  const hosts = hostsOfForm(configuration, item);
  const services = servicesOf(configuration, hosts);
  const { service, choose } = useFormService(services, saved && knownState(saved.state).service);
  // What is booked and stands as it was saved has said all of it already.
  if (saved && saved.kind !== 'foreign' && !isChanged(item, saved)) return null;
  return (
    <Section title={text.organizerForm.title} name="organizerForm">
      {hosts.length === 0 ? (
        <Note name="nobody">{text.organizerForm.nobody(item.mailbox)}</Note>
      ) : !service ? (
        <Note name="noService">
          {text.organizerForm.noService(text.common.and(hosts.map(({ name }) => name)))}
        </Note>
      ) : (
        <>
          <ServiceChoice
            services={services}
            value={service.slug}
            onChange={choose}
          />
          <Time item={item} hosts={hosts} service={service} ownEventId={saved?.ref.eventId} />
          {saved?.kind === 'foreign' && saved.series.kind === 'single' && (
            <MakeBooking key={saved.ref.eventId} saved={saved} service={service} isChanged={isChanged(item, saved)} />
          )}
        </>
      )}
    </Section>
  );
}

type ServiceChoiceProps = {
  readonly services: readonly { readonly slug: string; readonly name: string }[];
  readonly value: string;
  readonly onChange: (slug: string) => void;
};

function ServiceChoice({ services, value, onChange }: ServiceChoiceProps) {
  const styles = useStyles();
  const text = useText();
  return (
    <Field className={styles.service} label={text.organizerForm.service} size="small">
      <Select value={value} data-field="formService" onChange={(_event, data) => onChange(data.value)}>
        {services.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

type TimeProps = Omit<React.ComponentProps<typeof TimeAnswer>, 'period' | 'readAgain'> & {
  readonly item: OutlookAppointment;
};

function Time({ item: { start, end }, ...question }: TimeProps) {
  const text = useText();
  const { readAgain } = useOpenItem();
  if (start === undefined || end === undefined) {
    return (
      <>
        <Note name="noTime">{text.organizerForm.noTime}</Note>
        <Button size="small" onClick={readAgain}>
          {text.common.retry}
        </Button>
      </>
    );
  }
  if (end - start >= DAY) return <Note name="allDay">{text.organizerForm.allDay}</Note>;
  return <TimeAnswer period={{ start, end }} readAgain={readAgain} {...question} />;
}

function isChanged({ start, end }: OutlookAppointment, { period }: Appointment): boolean {
  return start !== period.start || end !== period.end;
}
