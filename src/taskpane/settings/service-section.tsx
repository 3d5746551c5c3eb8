import { Button, Checkbox } from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { BookingConfiguration, Service } from '../../domain/book/configuration.ts';
import { freshSlug } from '../../domain/book/defaults.ts';
import { useText } from '../text/text.ts';
import { NumberField, TextField } from './fields.tsx';
import { useForm, useFormStyles } from './form.tsx';
import { Question } from '../look/question.tsx';
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
        onChange={(durationMinutes) => set((s) => ({ ...s, durationMinutes }))}
      />
      <HostChoice path={`${path}.hosts`} service={service} onChange={(hosts) => set((s) => ({ ...s, hosts }))} />
      <TextField
        path={`${path}.slug`}
        label={text.settings.fields.slug}
        hint={words.slugHint}
        value={service.slug}
        maxLength={40}
        onChange={(slug) => set((s) => ({ ...s, slug }))}
      />
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

type HostChoiceProps = {
  readonly path: string;
  readonly service: Service;
  readonly onChange: (hosts: Service['hosts']) => void;
};

function HostChoice({ path, service, onChange }: HostChoiceProps) {
  const form = useFormStyles();
  const text = useText();
  const { isReadOnly, problemAt, touch } = useForm();
  const { draft } = useSettings();
  const problem = problemAt(path);
  return (
    <fieldset className={form.group} data-path={path}>
      <legend className={form.plainLegend}>{text.settings.fields.serviceHosts}</legend>
      <div>
        {draft.hosts.map(({ id, name }) => (
          <div key={id}>
            <Checkbox
              label={name}
              checked={service.hosts.includes(id)}
              disabled={isReadOnly}
              onBlur={() => touch(path)}
              onChange={(_event, { checked }) =>
                onChange(
                  checked === true
                    ? [...service.hosts, id]
                    : service.hosts.filter((host) => host !== id),
                )
              }
            />
          </div>
        ))}
      </div>
      {problem !== undefined && (
        <p role="alert" className={form.problem}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}
