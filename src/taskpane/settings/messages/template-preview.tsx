import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import { customerOf, type Appointment } from '../../../domain/appointment/appointment.ts';
import type { BookingConfiguration, Host } from '../../../domain/book/configuration.ts';
import { HOUR, MINUTE, type Instant } from '../../../domain/time/period.ts';
import { appointmentValues } from '../../../messages/appointment-values.ts';
import type { MessageKind, MessageTemplate, MessageValues } from '../../../messages/message.ts';
import { renderMessage } from '../../../messages/render-message.ts';
import { renderSms } from '../../../messages/sms.ts';
import { useDesk } from '../../app/desk.ts';
import type { DayReads } from '../../app/day-query.ts';
import { useFormat } from '../../format/format.ts';
import { useText } from '../../text/text.ts';
import { useFormStyles } from '../form.tsx';

const useStyles = makeStyles({
  sheet: {
    padding: '10px 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  subject: { margin: '0 0 8px', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  text: { margin: 0, font: 'inherit', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  sms: { marginTop: '8px' },
});

type TemplatePreviewProps = {
  readonly template: MessageTemplate;
  readonly kind: MessageKind;
  readonly locale: string;
  readonly configuration: BookingConfiguration;
};

/** As a customer would read it, with an example or with somebody of the days that are at hand. */
export function TemplatePreview({ template, kind, locale, configuration }: TemplatePreviewProps) {
  const styles = useStyles();
  const form = useFormStyles();
  const text = useText();
  const format = useFormat();
  const { now } = useDesk();
  const id = useId();
  const words = text.templates;
  const real = useRealOnes(configuration);
  const [chosen, setChosen] = useState('');
  const found = real.find(({ appointment }) => appointment.ref.eventId === chosen);
  const [at] = useState(() => Math.ceil(now() / HOUR) * HOUR + 24 * HOUR);
  const values = useMemo(() => {
    const base = found ? appointmentValues({ ...found, configuration }) : sampleValues(configuration, at);
    return kind === 'moved' ? { ...base, previous: earlier(base) } : base;
  }, [found, configuration, at, kind]);
  const { subject, text: body } = renderMessage({ template, kind, locale, values });
  const sms = renderSms({ template, kind, locale, values });
  return (
    <section className={form.group} aria-labelledby={id} data-preview>
      <h2 id={id} className={form.subtitle}>
        {words.preview}
      </h2>
      {real.length > 0 && (
        <Select
          aria-label={words.previewOf}
          value={chosen}
          onChange={(_event, data) => setChosen(data.value)}
        >
          <option value="">{words.sample}</option>
          {real.map(({ appointment }) => (
            <option key={appointment.ref.eventId} value={appointment.ref.eventId}>
              {`${customerOf(appointment).name ?? ''}, ${format.moment(appointment.period.start, now())}`}
            </option>
          ))}
        </Select>
      )}
      <div className={styles.sheet} lang={locale}>
        <p className={styles.subject}>{subject}</p>
        <pre className={styles.text}>{body}</pre>
      </div>
      <div className={styles.sheet} lang={locale}>
        <pre className={styles.text}>{sms.text}</pre>
      </div>
      <p className={form.hint}>{words.smsSegments(sms.segments)}</p>
    </section>
  );
}

type RealOne = { readonly appointment: Appointment; readonly host: Host };

const MOST_OFFERED = 10;

/** Of the days that were read already: nothing is read for a preview. */
function useRealOnes({ hosts }: BookingConfiguration): readonly RealOne[] {
  const client = useQueryClient();
  const { now } = useDesk();
  const [found] = useState(() => {
    const days = client.getQueriesData<DayReads>({ queryKey: ['day'] });
    const ones = days.flatMap(([, day]) =>
      (day?.reads ?? []).flatMap((read): RealOne[] => {
        const host = hosts.find(({ destination }) => destination.mailbox === read.address.mailbox);
        if (read.kind === 'unknown' || !host) return [];
        return read.appointments.map((appointment) => ({ appointment, host }));
      }),
    );
    const byId = new Map(ones.map((one) => [one.appointment.ref.eventId, one]));
    return [...byId.values()]
      .filter(({ appointment }) => appointment.kind === 'booking' && customerOf(appointment).name)
      .filter(({ appointment }) => appointment.period.start > now())
      .toSorted((a, b) => a.appointment.period.start - b.appointment.period.start)
      .slice(0, MOST_OFFERED);
  });
  return found;
}

function sampleValues(configuration: BookingConfiguration, start: Instant): MessageValues {
  const { organisation, hosts, services } = configuration;
  const [host] = hosts;
  const [service] = services;
  const minutes = service?.durationMinutes ?? 30;
  return {
    organisation,
    service: { name: service?.name ?? '' },
    host: {
      name: host?.name ?? organisation.name,
      timeZone: host?.workingHours.timeZone ?? organisation.timeZone,
    },
    customer: { name: 'Ada Lovelace' },
    period: { start, end: start + minutes * MINUTE },
    ...(service?.location === undefined ? {} : { location: service.location }),
  };
}

function earlier({ period: { start, end } }: MessageValues): MessageValues['period'] {
  return { start: start - 24 * HOUR, end: end - 24 * HOUR };
}
