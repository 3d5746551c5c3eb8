import { useText } from '../../text/text.ts';
import { TextField } from '../fields.tsx';
import { useFormStyles } from '../form.tsx';
import { useSettings } from '../settings-context.ts';
import type { ServicePart } from './service-part.ts';

type AddressFieldsProps = ServicePart & {
  /** As it was saved; `undefined` for a service that is new. */
  readonly saved: string | undefined;
};

export function AddressFields({ path, service, set, saved }: AddressFieldsProps) {
  const form = useFormStyles();
  const { rules, services, fields } = useText().settings;
  return (
    <>
      <TextField
        path={`${path}.slug`}
        label={fields.slug}
        hint={services.slugHint}
        value={service.slug}
        maxLength={40}
        onChange={(slug) => set({ slug })}
      />
      <p className={form.problem} role="status">
        {saved === undefined || saved === service.slug ? '' : rules.address.warning(`/book/${saved}`)}
      </p>
    </>
  );
}

/** The page name under which this one of the list was saved. */
export function useSavedSlug(slug: string, name: string): string | undefined {
  const { base, draft } = useSettings();
  const saved = base.configuration.services;
  if (saved.some((service) => service.slug === slug)) return slug;
  const taken = new Set(draft.services.map((service) => service.slug));
  return saved.find((service) => service.name === name && !taken.has(service.slug))?.slug;
}
