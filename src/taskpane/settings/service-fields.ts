import type { BookingConfiguration, Service } from '../../domain/book/configuration.ts';
import {
  buffersText,
  latestText,
  limitsText,
  noticeText,
  planText,
  questionsText,
  rotationText,
  startsText,
  teamText,
  windowText,
  type Saying,
} from './rule-text.ts';
import { mapKnown, plain, type FieldName, type Lens, type SettingField } from './setting-field.ts';
import { weeklyText } from './weekly-text.ts';

export function serviceFields(
  slugs: readonly string[],
  before: BookingConfiguration,
  after: BookingConfiguration,
): SettingField[] {
  function isIt({ slug }: Service): boolean {
    return slugs.includes(slug);
  }
  function serviceOf({ services }: BookingConfiguration): Service | undefined {
    return services.find(isIt);
  }
  const owner = (serviceOf(after) ?? serviceOf(before))?.name ?? '';
  const key = `services.${slugs.join('|')}`;
  if (!serviceOf(before) || !serviceOf(after)) {
    return [
      {
        key,
        name: 'service',
        section: 'services',
        owner,
        value: (c) => ({ kind: 'presence', isThere: serviceOf(c) !== undefined }),
        copy(from, to) {
          const kept = to.services.filter((service) => !isIt(service));
          const service = serviceOf(from);
          return { ...to, services: service ? [...kept, service] : kept };
        },
      },
    ];
  }
  function of<T>(name: FieldName, lens: Lens<Service, T>): SettingField {
    const { get, set, show } = lens;
    return {
      key: `${key}.${name}`,
      name,
      section: 'services',
      owner,
      value: (c) => mapKnown(serviceOf(c), (service) => show(get(service))),
      copy(from, to) {
        const source = serviceOf(from);
        if (!source) return to;
        const services = to.services.map((s) => (isIt(s) ? set(s, get(source)) : s));
        return { ...to, services };
      },
    };
  }
  function rule(name: FieldName, keys: readonly (keyof Service)[], speak: RuleText): SettingField {
    function partOf(service: Service): Record<string, unknown> {
      return Object.fromEntries(keys.map((part) => [part, service[part]]));
    }
    return {
      key: `${key}.${name}`,
      name,
      section: 'services',
      owner,
      value: (c) =>
        mapKnown(serviceOf(c), (service) => ({
          kind: 'spoken',
          value: partOf(service),
          speak: (saying) => speak(service, saying),
        })),
      copy(from, to) {
        const source = serviceOf(from);
        if (!source) return to;
        const services = to.services.map((s) => (isIt(s) ? { ...s, ...partOf(source) } : s));
        return { ...to, services };
      },
    };
  }
  return [
    of('serviceName', { get: (s) => s.name, set: (s, name) => ({ ...s, name }), show: plain }),
    of('slug', { get: (s) => s.slug, set: (s, slug) => ({ ...s, slug }), show: plain }),
    of('minutes', {
      get: (s) => s.durationMinutes,
      set: (s, durationMinutes) => ({ ...s, durationMinutes }),
      show: (minutes) => ({ kind: 'minutes', minutes }),
    }),
    of('serviceHosts', {
      get: (s) => s.hosts,
      set: (s, hosts) => ({ ...s, hosts }),
      show: (ids) => ({ kind: 'hosts', ids }),
    }),
    rule('team', ['team'], teamText),
    rule('rotation', ['rotation'], rotationText),
    rule('serviceHours', ['hours'], hoursText),
    rule('starts', ['stepMinutes', 'alignment'], startsText),
    rule('buffers', ['bufferBeforeMinutes', 'bufferAfterMinutes'], buffersText),
    rule('notice', ['minimumNoticeMinutes'], noticeText),
    rule('bookingWindow', ['bookingWindow'], windowText),
    rule('limits', ['limits'], limitsText),
    rule('location', ['location'], ({ location = '' }, { text }) => location || text.settings.values.none),
    rule('onlineMeeting', ['onlineMeeting'], ({ onlineMeeting }, { text }) =>
      onlineMeeting ? text.settings.values.on : text.settings.values.off,
    ),
    rule('questions', ['questions'], questionsText),
    rule('cancellation', ['cancellation'], ({ cancellation }, saying) => latestText(cancellation, saying)),
    rule('serviceMessages', ['messages'], ({ messages = 'outlook' }, { text }) => text.templates.service.kinds[messages]),
    rule('serviceReminders', ['reminderPlan'], planText),
    rule('moving', ['moving'], ({ moving }, saying) => latestText(moving, saying)),
  ];
}

type RuleText = (service: Service, saying: Saying) => string;

/** The same words as those of a host's hours. */
function hoursText({ hours }: Service, { text, format }: Saying): string {
  return hours === undefined
    ? text.settings.rules.hours.none
    : weeklyText(hours.weekly, { text, format });
}
