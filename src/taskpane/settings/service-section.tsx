import { Button } from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { BookingConfiguration, Service } from '../../domain/book/configuration.ts';
import { freshSlug } from '../../domain/book/defaults.ts';
import { useText } from '../text/text.ts';
import { ChecksField } from './checks-field.tsx';
import { TextField } from './fields.tsx';
import { NumberField } from './number-field.tsx';
import { useForm, useFormStyles } from './form.tsx';
import { Question } from '../look/question.tsx';
import { ServiceFolds } from './service/service-folds.tsx';
import { useSettings, withService } from './settings-context.ts';

export function ServiceSection({ index }: { readonly index: number }) {
  const form = useFormStyles();
  const text = useText();
  const { isReadOnly } = useForm();
  const { base, draft, change, go } = useSettings();
  const [isAsking, setIsAsking] = useState(false);
  const service = draft.services[index];
  if (!service) return null;
  const path = `services.${index}`;
  const words = text.settings.services;
  const name = service.name || words.newName;

  function set(update: (service: Service) => Service): void {
    change((configuration) => withService(configuration, index, update));
  }

  function setPart(part: Partial<Service>): void {
    set((s) => ({ ...s, ...part }));
  }

  return (
    <>
      <TextField
        path={`${path}.name`}
        label={text.settings.fields.serviceName}
        value={service.name}
        maxLength={80}
        onChange={(changed) => {
          const slug = slugFor(changed, service, { base: base.configuration, draft });
          set((s) => ({ ...s, name: changed, slug }));
        }}
      />
      <NumberField
        path={`${path}.durationMinutes`}
        label={text.settings.fields.minutes}
        min={1}
        max={1440}
        value={service.durationMinutes}
        onChange={(durationMinutes) => setPart({ durationMinutes })}
      />
      <ChecksField
        path={`${path}.hosts`}
        label={text.settings.fields.serviceHosts}
        options={draft.hosts.map(({ id, name: label }) => ({ value: id, label }))}
        chosen={service.hosts}
        onChange={(hosts) => setPart({ hosts })}
      />
      <div>
        <ServiceFolds path={path} service={service} set={setPart} />
      </div>
      {!isReadOnly && (
        <Button className={form.start} icon={<Delete20Regular />} onClick={() => setIsAsking(true)}>
          {words.remove}
        </Button>
      )}
      {isAsking && (
        <Question
          title={words.removeTitle(name)}
          lines={[words.removeText, text.settings.hosts.removed]}
          answers={[
            {
              label: words.remove,
              isPrimary: true,
              onChoose() {
                setIsAsking(false);
                go({ kind: 'section', section: 'services' });
                change((c) => ({ ...c, services: c.services.toSpliced(index, 1) }));
              },
            },
            { label: text.settings.back, onChoose: () => setIsAsking(false) },
          ]}
          onDismiss={() => setIsAsking(false)}
        />
      )}
    </>
  );
}

type Configurations = {
  readonly base: BookingConfiguration;
  readonly draft: BookingConfiguration;
};

/** A new service's address follows its name; one that was saved is known outside and stays. */
function slugFor(name: string, service: Service, { base, draft }: Configurations): string {
  const isSaved = base.services.some(({ slug }) => slug === service.slug);
  const others = draft.services.filter((other) => other !== service).map(({ slug }) => slug);
  const isUntouched = service.slug === freshSlug(service.name, others);
  return isSaved || !isUntouched ? service.slug : freshSlug(name, others);
}
