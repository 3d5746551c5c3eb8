import type { Service } from '../../../domain/book/configuration.ts';
import { useText } from '../../text/text.ts';
import { useFormStyles } from '../form.tsx';
import { OptionalNumberField } from '../number-field.tsx';
import type { ServicePart } from './service-part.ts';

type Limits = NonNullable<Service['limits']>;

const PERIODS = ['perDay', 'perWeek'] as const;
const LABELS = {
  perDay: { bookings: 'dayBookings', minutes: 'dayMinutes' },
  perWeek: { bookings: 'weekBookings', minutes: 'weekMinutes' },
} as const;
const MOST = { bookings: 10_000, minutes: 10_080 } as const;

export function LimitsFields({ path, service, set }: ServicePart) {
  const form = useFormStyles();
  const words = useText().settings.rules.limits;
  const { limits = {} } = service;

  function change(period: (typeof PERIODS)[number], what: 'bookings' | 'minutes', value: number | undefined): void {
    const limit = { ...limits[period], [what]: value };
    const isNone = limit.bookings === undefined && limit.minutes === undefined;
    set({ limits: orNone({ ...limits, [period]: isNone ? undefined : limit }) });
  }

  return (
    <>
      <p className={form.hint}>{words.hint}</p>
      {PERIODS.flatMap((period) =>
        (['bookings', 'minutes'] as const).map((what) => (
          <OptionalNumberField
            key={`${period}.${what}`}
            path={`${path}.limits.${period}.${what}`}
            label={words[LABELS[period][what]]}
            min={0}
            max={MOST[what]}
            value={limits[period]?.[what]}
            onChange={(value) => change(period, what, value)}
          />
        )),
      )}
    </>
  );
}

function orNone(limits: Limits): Limits | undefined {
  return limits.perDay === undefined && limits.perWeek === undefined ? undefined : limits;
}
