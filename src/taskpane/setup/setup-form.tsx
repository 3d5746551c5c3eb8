import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { BookProblem } from '../../domain/book/book-text.ts';
import { defaultWorkingHours, firstConfiguration } from '../../domain/book/defaults.ts';
import type { WorkingHours } from '../../domain/time/working-hours.ts';
import type { CalendarAddress } from '../../graph/calendar-address.ts';
import { useDesk } from '../app/desk.ts';
import { useFormat } from '../format/format.ts';
import { SelectField, TextField } from '../settings/fields.tsx';
import { NumberField } from '../settings/number-field.tsx';
import { focusField, FormProvider, useFormCheck, useFormStyles } from '../settings/form.tsx';
import { hoursQuery } from '../settings/hours-query.ts';
import { weeklyText } from '../settings/weekly-text.ts';
import { ZoneField } from '../settings/zone-field.tsx';
import { useText, type Text } from '../text/text.ts';
import { firstAnswers, type Answers } from './first-answers.ts';
import { languageChoices, languageName, sameAddress } from '../settings/first-values.ts';
import { runSetup, type SetupOutcome } from './run-setup.ts';
import { SetupFailure, type Failure } from './setup-failure.tsx';
import type { SetupStart } from './setup-query.ts';

type SetupFormProps = {
  readonly address: CalendarAddress;
  readonly start: SetupStart;
  readonly replaces: BookProblem | undefined;
  readonly onDone: (outcome: Extract<SetupOutcome, { kind: 'done' }>) => void;
  readonly onOpenTheirs: () => void;
};

export function SetupForm({ address, start, replaces, onDone, onOpenTheirs }: SetupFormProps) {
  const styles = useFormStyles();
  const text = useText();
  const format = useFormat();
  const desk = useDesk();
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const { displayLanguage } = desk.host;
  const words = text.setup;
  const [answers, setAnswers] = useState<Answers>(() =>
    firstAnswers({ start, address, displayLanguage, serviceName: words.defaultService }),
  );
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const told = useQuery(hoursQuery(desk, answers.hostMailbox));
  const configuration = useMemo(
    () => toConfiguration(answers, told.data?.hours, text),
    [answers, told.data?.hours, text],
  );
  const { categories } = configuration;
  const check = useFormCheck(configuration, isBusy);
  const hours = told.data?.hours ?? defaultWorkingHours(answers.timeZone);

  function set(part: Partial<Answers>): void {
    setAnswers((before) => ({ ...before, ...part }));
  }

  async function submit(): Promise<void> {
    check.showAll();
    setFailure(undefined);
    if (check.problems.length > 0) {
      setFailure({ kind: 'invalid' });
      // Once what is wrong stands there: it moves what is below.
      setTimeout(() => {
        check.problems.some(({ path }) => focusField(path, form.current ?? document));
      });
      return;
    }
    setIsBusy(true);
    try {
      const { hours: latest } = await client.ensureQueryData(hoursQuery(desk, answers.hostMailbox));
      const outcome = await runSetup(desk, {
        address,
        configuration: toConfiguration(answers, latest, text),
        replaces,
      });
      if (outcome.kind === 'done') onDone(outcome);
      else setFailure(outcome);
    } catch (error) {
      setFailure({ kind: 'error', error });
    } finally {
      setIsBusy(false);
    }
  }

  return (
    <FormProvider value={check.form}>
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) void submit();
        }}
      >
        <p className={styles.hint}>{words.advice}</p>
        <p className={styles.hint}>{words.where(address.mailbox)}</p>
        {!start.settings && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{words.mailboxSilent}</MessageBarBody>
          </MessageBar>
        )}
        <TextField
          path="organisation.name"
          label={words.organisation}
          hint={words.organisationHint}
          value={answers.organisation}
          maxLength={120}
          onChange={(organisation) => set({ organisation })}
        />
        <ZoneField
          path="organisation.timeZone"
          label={words.timeZone}
          value={answers.timeZone}
          onChange={(timeZone) => set({ timeZone })}
        />
        <SelectField
          path="organisation.locale"
          label={words.language}
          value={answers.locale}
          options={languageChoices([start.settings?.language, answers.locale, displayLanguage]).map(
            (tag) => ({ value: tag, label: languageName(tag, displayLanguage) }),
          )}
          onChange={(locale) => set({ locale })}
        />
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{words.host}</legend>
          {start.owners.length > 1 && (
            <SelectField
              path="hosts.0.destination.mailbox"
              label={words.calendarOf}
              value={answers.hostMailbox}
              options={start.owners.map(({ name, address: mailbox, isOwn }) => ({
                value: mailbox,
                label: isOwn ? words.ownCalendar(name) : name,
              }))}
              onChange={(hostMailbox) => {
                const owner = start.owners.find((one) => sameAddress(one.address, hostMailbox));
                set({ hostMailbox, hostName: owner?.name ?? answers.hostName });
              }}
            />
          )}
          <TextField
            path="hosts.0.name"
            label={words.hostName}
            hint={words.hostHint}
            value={answers.hostName}
            maxLength={80}
            onChange={(hostName) => set({ hostName })}
          />
          <div>
            <div>{text.common.labelled(words.hours, weeklyText(hours.weekly, { text, format }))}</div>
            <p className={styles.hint}>
              {told.data && !told.data.hours ? words.hoursDefault : words.hoursHint}
            </p>
          </div>
        </fieldset>
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{words.service}</legend>
          <TextField
            path="services.0.name"
            label={words.serviceName}
            value={answers.serviceName}
            maxLength={80}
            onChange={(serviceName) => set({ serviceName })}
          />
          <NumberField
            path="services.0.durationMinutes"
            label={words.minutes}
            min={1}
            max={1440}
            value={answers.minutes}
            onChange={(minutes) => set({ minutes })}
          />
        </fieldset>
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{words.categories}</legend>
          <p className={styles.hint}>
            {words.categoriesText(categories.confirmed.name, categories.cancelled.name)}{' '}
            {words.prefixesOff}
          </p>
        </fieldset>
        <p className={styles.hint}>{text.settings.bookingPage}</p>
        {failure && (
          <SetupFailure failure={failure} mailbox={address.mailbox} onOpenTheirs={onOpenTheirs} />
        )}
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {isBusy ? words.busy : words.submit}
        </Button>
        <span role="status" className={styles.hidden}>
          {isBusy ? words.busy : ''}
        </span>
      </form>
    </FormProvider>
  );
}

function toConfiguration(
  answers: Answers,
  workingHours: WorkingHours | undefined,
  { common: { status } }: Text,
) {
  return firstConfiguration({
    organisation: answers.organisation.trim(),
    timeZone: answers.timeZone,
    locale: answers.locale,
    host: { name: answers.hostName.trim(), mailbox: answers.hostMailbox },
    service: { name: answers.serviceName.trim(), durationMinutes: answers.minutes },
    marks: { confirmed: status.confirmed, cancelled: status.cancelled },
    ...(workingHours === undefined ? {} : { workingHours }),
  });
}
