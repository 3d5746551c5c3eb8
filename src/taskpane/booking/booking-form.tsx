import { Field, Link, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { Service } from '../../domain/book/configuration.ts';
import { useOpenBook } from '../app/desk.ts';
import { StartChoice } from '../starts/start-choice.tsx';
import { useText } from '../text/text.ts';
import { BookingSummary } from './booking-summary.tsx';
import { CustomerFields } from './customer-fields.tsx';
import { isInvited, withHost, type BookingDraft, type DraftProblem } from './draft.ts';
import { HostField } from './host-field.tsx';
import { QuestionFields } from './question-fields.tsx';
import { FIRST_REPEAT } from './repeat.ts';
import type { Planned } from './use-plan.ts';
import type { Series } from './use-series.ts';

const RepeatSection = lazy(async () => ({ default: (await import('./repeat-section.tsx')).RepeatSection }));

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
  control: { minWidth: 0, width: '100%' },
  two: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))', gap: '8px 12px' },
  link: { alignSelf: 'flex-start' },
  problem: { margin: '4px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorPaletteRedForeground1 },
});

export const SUMMARY = 'booking-summary';

type BookingFormProps = {
  readonly draft: BookingDraft;
  readonly service: Service;
  readonly planned: Planned;
  readonly problems: ReadonlyMap<string, DraftProblem>;
  readonly change: (change: Partial<BookingDraft>) => void;
  readonly onSeries: (series: Series | undefined) => void;
  /** To the field that is to be filled in next, or to Book. */
  readonly onDone: (from: 'start' | 'customer') => void;
};

/** From the service to what will happen, in the order in which it is asked on the phone. */
export function BookingForm(props: BookingFormProps) {
  const { draft, service, planned, problems, change, onSeries, onDone } = props;
  const styles = useStyles();
  const text = useText();
  const { services } = useOpenBook().configuration;
  const { question, state, order, preference, isOffered, facts } = planned;
  const startProblem = problems.get('start');

  return (
    <div className={styles.form}>
      <div className={styles.two}>
        <Field label={text.booking.service} data-path="service">
          <Select
            className={styles.control}
            value={draft.service}
            data-action="chooseService"
            onChange={(_event, data) => change(withHost({ ...draft, service: data.value, leftOut: [] }, draft.host, services))}
          >
            {services.map(({ slug, name, durationMinutes }) => (
              <option key={slug} value={slug}>
                {text.booking.serviceOption(name, durationMinutes)}
              </option>
            ))}
          </Select>
        </Field>
        <HostField
          service={service}
          host={draft.host}
          preference={preference}
          onHost={(host) => change(withHost(draft, host, services))}
        />
      </div>
      <div data-path="start">
        <StartChoice
          question={question}
          state={state}
          order={order}
          value={draft.start}
          onChoose={(start, means) => {
            change({ start, leftOut: [] });
            if (means === 'key') onDone('start');
          }}
        />
        {startProblem && (
          <p role="alert" className={styles.problem}>
            {text.booking.problem[startProblem]}
          </p>
        )}
      </div>
      <CustomerFields draft={draft} service={service} problems={problems} change={change} onDone={() => onDone('customer')} />
      {service.questions && service.questions.length > 0 && (
        <QuestionFields questions={service.questions} draft={draft} problems={problems} change={change} />
      )}
      <Field label={text.booking.note} {...(isInvited(draft, service) && { hint: text.booking.noteHint })}>
        <Textarea
          className={styles.control}
          value={draft.note}
          maxLength={2000}
          rows={2}
          data-action="note"
          onChange={(_event, data) => change({ note: data.value })}
        />
      </Field>
      {draft.start !== undefined && isOffered && draft.repeat ? (
        <Suspense>
          <RepeatSection
            draft={draft}
            repeat={draft.repeat}
            service={service}
            start={draft.start}
            preference={preference}
            change={change}
            onSeries={onSeries}
          />
        </Suspense>
      ) : preference.needs === 'all' ? null : (
        <Link
          as="button"
          type="button"
          className={styles.link}
          disabled={!isOffered}
          data-action="repeat"
          onClick={() => change({ repeat: FIRST_REPEAT })}
        >
          {text.booking.repeat.offer}
        </Link>
      )}
      {facts && <BookingSummary id={SUMMARY} facts={facts} />}
    </div>
  );
}
