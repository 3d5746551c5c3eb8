import type { Service } from './configuration.ts';

/**
 * The same service before and after by its page name; where that was changed, by its name. Each
 * pair holds one slug where nothing changed or only one side has it.
 */
export function pairServices(before: readonly Service[], after: readonly Service[]): string[][] {
  const afterSlugs = new Set(after.map((service) => service.slug));
  const beforeSlugs = new Set(before.map((service) => service.slug));
  const renamed = after.filter((service) => !beforeSlugs.has(service.slug));
  const pairs = before.map(({ slug, name }) => {
    if (afterSlugs.has(slug)) return [slug];
    const at = renamed.findIndex((service) => service.name === name);
    const [now] = at < 0 ? [] : renamed.splice(at, 1);
    return now ? [slug, now.slug] : [slug];
  });
  return [...pairs, ...renamed.map((service) => [service.slug])];
}
