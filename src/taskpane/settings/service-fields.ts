import type { BookingConfiguration, Service } from '../../domain/book/configuration.ts';
import { mapKnown, plain, type FieldName, type Lens, type SettingField } from './setting-field.ts';

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
  ];
}
