import { Button } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import type { BookingConfiguration, Service } from '../../domain/book/configuration.ts';
import { newService } from '../../domain/book/defaults.ts';
import { useText, type Text } from '../text/text.ts';
import { useForm, useFormStyles } from './form.tsx';
import { RowList } from './row-list.tsx';
import { useSettings } from './settings-context.ts';
import { hostName } from './value-text.ts';

const USUAL_MINUTES = 30;

export function ServicesSection() {
  const form = useFormStyles();
  const text = useText();
  const { isReadOnly } = useForm();
  const { draft, change, go } = useSettings();
  const words = text.settings.services;

  function add(): void {
    change((c) => ({ ...c, services: [...c.services, emptyService(c)] }));
    go({ kind: 'service', index: draft.services.length });
  }

  return (
    <>
      <p className={form.hint}>{draft.services.length === 0 ? words.none : words.intro}</p>
      <RowList
        rows={draft.services.map((service, index) => ({
          key: `service.${index}`,
          title: service.name || words.newName,
          line: words.summary(
            text.common.minutes(service.durationMinutes),
            peopleText(service, draft, text),
          ),
          onOpen: () => go({ kind: 'service', index }),
        }))}
      />
      {!isReadOnly && (
        <Button className={form.start} icon={<Add20Regular />} onClick={add}>
          {words.add}
        </Button>
      )}
    </>
  );
}

/** Done by everybody until somebody says otherwise; the name is asked for. */
function emptyService({ hosts, services }: BookingConfiguration): Service {
  return newService({
    name: '',
    durationMinutes: USUAL_MINUTES,
    hosts: hosts.map((host) => host.id),
    others: services,
  });
}

function peopleText(service: Service, draft: BookingConfiguration, text: Text): string {
  const { hosts } = draft;
  if (service.hosts.length === 0) return text.settings.services.nobody;
  if (hosts.length > 1 && hosts.every((host) => service.hosts.includes(host.id))) {
    return text.settings.services.everybody;
  }
  return text.common.and(service.hosts.map((id) => hostName(draft, id)));
}
