import { useState } from 'react';
import type { Service } from '../../domain/book/configuration.ts';
import { useDesk } from '../app/desk.ts';

const PREFERENCE = 'formService';

/** The service that the form is checked by: as recorded, else as chosen last, else the first. */
export function useFormService(
  services: readonly Service[],
  recorded: string | undefined,
): { readonly service: Service | undefined; readonly choose: (slug: string) => void } {
  const { host } = useDesk();
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const wanted = [chosen, recorded, host.preferences.get(PREFERENCE)];
  const service = wanted
    .map((slug) => services.find((one) => one.slug === slug))
    .find((one) => one !== undefined);
  return {
    service: service ?? services[0],
    choose(slug) {
      setChosen(slug);
      // Where it cannot be remembered it is chosen again next time.
      host.preferences.set(PREFERENCE, slug).catch(() => undefined);
    },
  };
}
