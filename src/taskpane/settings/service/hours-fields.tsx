import { copyHours, defaultWorkingHours } from '../../../domain/book/defaults.ts';
import { useText } from '../../text/text.ts';
import { SwitchField } from '../fields.tsx';
import { HoursEditor } from '../hours-editor.tsx';
import { useSettings } from '../settings-context.ts';
import type { ServicePart } from './service-part.ts';

export function HoursFields({ path, service, set }: ServicePart) {
  const { draft, base } = useSettings();
  const words = useText().settings.rules.hours;

  /** Turned off and on again they are as they were saved; new ones begin with those of a person. */
  function turn(isOn: boolean): void {
    if (!isOn) return set({ hours: undefined });
    const saved = base.configuration.services.find(({ slug }) => slug === service.slug)?.hours;
    const person = draft.hosts.find(({ id }) => service.hosts.includes(id));
    const usual = person?.workingHours ?? defaultWorkingHours(draft.organisation.timeZone);
    set({ hours: saved ?? copyHours({ ...usual, overrides: [] }) });
  }

  return (
    <>
      <SwitchField
        path={`${path}.hours`}
        label={words.own}
        hint={words.ownHint}
        isOn={service.hours !== undefined}
        onChange={turn}
      />
      {service.hours && (
        <HoursEditor
          path={`${path}.hours`}
          hours={service.hours}
          onChange={(hours) => set({ hours })}
        />
      )}
    </>
  );
}
