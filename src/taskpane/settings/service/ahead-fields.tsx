import type { Service } from '../../../domain/book/configuration.ts';
import { dateAt } from '../../../domain/time/civil.ts';
import { useDesk } from '../../app/desk.ts';
import { useText } from '../../text/text.ts';
import { DateField } from '../date-field.tsx';
import { DurationField } from '../duration-field.tsx';
import { SelectField } from '../fields.tsx';
import { NumberField } from '../number-field.tsx';
import { useSettings } from '../settings-context.ts';
import { orUsual, type ServicePart } from './service-part.ts';

type Window = NonNullable<Service['bookingWindow']>;
type Kind = Window['kind'];

const KINDS = ['none', 'rolling', 'bookable', 'dates'] as const satisfies readonly Kind[];
const COUNTS = ['days', 'workdays'] as const;
/** A month or two are what most want. */
const USUAL_DAYS = 60;

export function AheadFields({ path, service, set }: ServicePart) {
  const words = useText().settings.rules.ahead;
  const { now } = useDesk();
  const { draft } = useSettings();
  const { bookingWindow = { kind: 'none' as const } } = service;

  function choose(kind: Kind): void {
    if (kind === 'none') return set({ bookingWindow: undefined });
    if (kind === 'dates') {
      const today = dateAt(now(), draft.organisation.timeZone);
      const to = today.add({ days: USUAL_DAYS });
      return set({ bookingWindow: { kind, from: today.toString(), to: to.toString() } });
    }
    const before = bookingWindow.kind === 'rolling' || bookingWindow.kind === 'bookable' ? bookingWindow : undefined;
    const { days = USUAL_DAYS, count = 'days' } = before ?? {};
    set({ bookingWindow: { kind, days, count } });
  }

  return (
    <>
      <DurationField
        path={`${path}.minimumNoticeMinutes`}
        label={words.notice}
        hint={words.noticeHint}
        minutes={service.minimumNoticeMinutes ?? 0}
        onChange={(minutes) => set({ minimumNoticeMinutes: orUsual(minutes, 0) })}
      />
      <SelectField
        path={`${path}.bookingWindow.kind`}
        label={words.window}
        hint={words.explained[bookingWindow.kind]}
        value={bookingWindow.kind}
        options={KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        onChange={(value) => {
          const kind = KINDS.find((candidate) => candidate === value);
          if (kind) choose(kind);
        }}
      />
      <WindowFields
        path={`${path}.bookingWindow`}
        window={bookingWindow}
        onChange={(changed) => set({ bookingWindow: changed })}
      />
    </>
  );
}

type WindowFieldsProps = {
  readonly path: string;
  readonly window: Window;
  readonly onChange: (window: Window) => void;
};

function WindowFields({ path, window, onChange }: WindowFieldsProps) {
  const words = useText().settings.rules.ahead;
  switch (window.kind) {
    case 'none':
      return null;
    case 'rolling':
    case 'bookable':
      return (
        <>
          <NumberField
            path={`${path}.days`}
            label={words.days}
            min={1}
            max={366}
            value={window.days}
            onChange={(days) => onChange({ ...window, days })}
          />
          <SelectField
            path={`${path}.count`}
            label={words.count}
            value={window.count}
            options={COUNTS.map((count) => ({ value: count, label: words.counts[count] }))}
            onChange={(value) => {
              const count = COUNTS.find((candidate) => candidate === value);
              if (count) onChange({ ...window, count });
            }}
          />
        </>
      );
    case 'dates':
      return (
        <>
          <DateField
            path={`${path}.from`}
            label={words.from}
            value={window.from}
            onChange={(from) => onChange({ ...window, from })}
          />
          <DateField
            path={`${path}.to`}
            whole={path}
            label={words.to}
            value={window.to}
            onChange={(to) => onChange({ ...window, to })}
          />
        </>
      );
  }
}
