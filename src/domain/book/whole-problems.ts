import type { ProblemCode } from './problems.ts';

type Team = { readonly kind: string; readonly groups?: readonly string[] | undefined };

type Service = {
  readonly slug: string;
  readonly hosts: readonly string[];
  readonly team?: Team | undefined;
  readonly questions?: readonly { readonly id: string }[] | undefined;
};

type Whole = {
  readonly hosts: readonly { readonly id: string; readonly groups?: readonly string[] | undefined }[];
  readonly groups?: readonly { readonly id: string }[] | undefined;
  readonly services: readonly Service[];
  readonly categories: Readonly<Record<'confirmed' | 'cancelled', { readonly name: string }>>;
  readonly titlePrefixes: Readonly<Record<'confirmed' | 'cancelled', string>>;
};

type Problem = { readonly path: PropertyKey[]; readonly message: ProblemCode };

/** What only shows when the parts are seen together. */
export function wholeProblems({ hosts, groups = [], services, categories, titlePrefixes }: Whole): Problem[] {
  const problems: Problem[] = [
    ...standTwice(hosts.map(({ id }) => id), (index) => ['hosts', index, 'id']),
    ...standTwice(groups.map(({ id }) => id), (index) => ['groups', index, 'id']),
    ...standTwice(services.map(({ slug }) => slug), (index) => ['services', index, 'slug']),
    ...services.flatMap((service, index) =>
      serviceProblems(service, hosts).map(({ path, message }) => ({
        path: ['services', index, ...path],
        message,
      })),
    ),
  ];
  const same = 'sameAsConfirmed';
  if (isSame(categories.confirmed.name, categories.cancelled.name)) {
    problems.push({ path: ['categories', 'cancelled', 'name'], message: same });
  }
  if (isSame(titlePrefixes.confirmed, titlePrefixes.cancelled)) {
    problems.push({ path: ['titlePrefixes', 'cancelled'], message: same });
  }
  return problems;
}

function serviceProblems({ hosts: ids, team, questions = [] }: Service, hosts: Whole['hosts']): Problem[] {
  const known = ids.every((id) => hosts.some((host) => host.id === id));
  return [
    ...(known ? [] : [{ path: ['hosts'], message: 'noSuchHost' as const }]),
    ...teamProblems(team, hosts.filter(({ id }) => ids.includes(id))),
    ...standTwice(questions.map(({ id }) => id), (index) => ['questions', index, 'id']),
  ];
}

/** One of each group can only be had where each group has somebody who does the service. */
function teamProblems(team: Team | undefined, hosts: Whole['hosts']): Problem[] {
  if (team?.kind !== 'groups') return [];
  const { groups = [] } = team;
  if (groups.length === 0) return [{ path: ['team', 'groups'], message: 'noGroup' }];
  const isPeopled = groups.every((group) => hosts.some((host) => host.groups?.includes(group)));
  return isPeopled ? [] : [{ path: ['team', 'groups'], message: 'noSuchGroup' }];
}

/** Of names that stood earlier in the list already. */
function standTwice(names: readonly string[], pathOf: (index: number) => PropertyKey[]): Problem[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) < index ? [{ path: pathOf(index), message: 'standsTwice' as const }] : [],
  );
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
