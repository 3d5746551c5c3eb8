import { useFormat } from '../../format/format.ts';
import { useText } from '../../text/text.ts';
import { ChecksField } from '../checks-field.tsx';
import { Fold } from '../fold.tsx';
import { useFormStyles } from '../form.tsx';
import { awayText, elsewhereText, groupsText, turnsText } from '../host-text.ts';
import { useSettings } from '../settings-context.ts';
import { AwayEditor } from './away-editor.tsx';
import { ElsewhereEditor } from './elsewhere-editor.tsx';
import { GroupsFields } from './groups-fields.tsx';
import { TurnsFields, type HostPart } from './turns-fields.tsx';

type HostFoldsProps = HostPart & { readonly index: number };

/** What is seldom needed of somebody, each folded away behind what it says now. */
export function HostFolds({ index, ...part }: HostFoldsProps) {
  const { path, host, set } = part;
  const text = useText();
  const format = useFormat();
  const { draft: configuration } = useSettings();
  const saying = { text, format, configuration };
  const words = text.settings;
  const hours = `${path}.workingHours`;
  return (
    <div>
      <ServicesFold {...part} />
      <Fold
        title={words.away.title}
        summary={awayText(host.workingHours.awayDays, saying)}
        paths={[`${hours}.awayDays`]}
      >
        <AwayEditor
          path={`${hours}.awayDays`}
          hours={host.workingHours}
          onChange={(workingHours) => set({ workingHours })}
        />
      </Fold>
      <Fold
        title={words.elsewhere.title}
        summary={elsewhereText(host.workingHours.zoneChanges, saying)}
        paths={[`${hours}.zoneChanges`]}
      >
        <ElsewhereEditor
          path={`${hours}.zoneChanges`}
          hours={host.workingHours}
          onChange={(workingHours) => set({ workingHours })}
        />
      </Fold>
      <Fold
        title={words.turns.title}
        summary={turnsText(host, saying)}
        paths={[`${path}.priority`, `${path}.weight`, `${path}.since`]}
      >
        <TurnsFields {...part} />
      </Fold>
      <Fold
        title={words.groups.title}
        summary={groupsText(host.groups, saying)}
        paths={[`${path}.groups`]}
      >
        <GroupsFields {...part} index={index} />
      </Fold>
    </div>
  );
}

/** The same as what stands with each service, seen from the person. */
function ServicesFold({ host }: HostPart) {
  const form = useFormStyles();
  const text = useText();
  const { draft, change } = useSettings();
  const words = text.settings.does;
  const done = draft.services.filter(({ hosts }) => hosts.includes(host.id));

  function show(slugs: readonly string[]): void {
    change((configuration) => ({
      ...configuration,
      services: configuration.services.map((service) => {
        const others = service.hosts.filter((id) => id !== host.id);
        if (slugs.includes(service.slug) === service.hosts.includes(host.id)) return service;
        return { ...service, hosts: slugs.includes(service.slug) ? [...others, host.id] : others };
      }),
    }));
  }

  return (
    <Fold
      title={words.title}
      summary={done.length === 0 ? words.nothing : text.common.and(done.map(({ name }) => name))}
      paths={[]}
    >
      {draft.services.length === 0 ? (
        <p className={form.hint}>{words.none}</p>
      ) : (
        <ChecksField
          path={`does.${host.id}`}
          label={text.settings.sections.services}
          options={draft.services.map(({ slug, name }) => ({
            value: slug,
            label: name || text.settings.services.newName,
          }))}
          chosen={done.map(({ slug }) => slug)}
          onChange={show}
        />
      )}
    </Fold>
  );
}
