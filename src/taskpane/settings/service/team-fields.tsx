import type { Service } from '../../../domain/book/configuration.ts';
import { useText } from '../../text/text.ts';
import { ChecksField } from '../checks-field.tsx';
import { useFormStyles } from '../form.tsx';
import { allGroups } from '../groups.ts';
import { RadioField } from '../radio-field.tsx';
import { useSettings } from '../settings-context.ts';
import { RotationFields } from './rotation-fields.tsx';
import { orUsual, type ServicePart } from './service-part.ts';

type TeamKind = NonNullable<Service['team']>['kind'];

export function TeamFields({ path, service, set }: ServicePart) {
  const form = useFormStyles();
  const { draft } = useSettings();
  const words = useText().settings.rules.team;
  const { team = { kind: 'any' as const } } = service;
  const groups = allGroups(draft);

  function choose(kind: TeamKind): void {
    set({ team: kind === 'groups' ? { kind, groups: [] } : orAny({ kind }) });
  }

  return (
    <>
      <RadioField<TeamKind>
        path={`${path}.team`}
        label={words.label}
        value={team.kind}
        options={[
          { value: 'any', label: words.any, hint: words.anyHint },
          { value: 'roundRobin', label: words.roundRobin, hint: words.roundRobinHint },
          { value: 'all', label: words.all, hint: words.allHint },
          { value: 'groups', label: words.groups, hint: words.groupsHint },
        ]}
        onChange={choose}
      />
      {team.kind === 'groups' && (
        <>
          <ChecksField
            path={`${path}.team.groups`}
            label={words.groupsLabel}
            options={groups.map(({ id, name }) => ({ value: id, label: name }))}
            chosen={team.groups}
            onChange={(chosen) => set({ team: { ...team, groups: chosen } })}
          />
          {groups.length === 0 && <p className={form.hint}>{words.noGroups}</p>}
        </>
      )}
      {team.kind === 'roundRobin' && <RotationFields path={path} service={service} set={set} />}
    </>
  );
}

function orAny(team: NonNullable<Service['team']>): Service['team'] {
  return orUsual(team.kind, 'any') && team;
}
