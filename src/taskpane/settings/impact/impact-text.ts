import { sumOf, type ServiceImpact, type StartsChange } from '../../../domain/availability/impact.ts';
import type { Host } from '../../../domain/book/configuration.ts';
import { firstName } from '../../look/entry-text.ts';
import type { Text } from '../../text/text.ts';

/** More would not be read. */
const NAMED = 4;

type ImpactWords = {
  readonly text: Text;
  /** Those before and after the change. */
  readonly hosts: readonly Host[];
  readonly days: number;
};

/** As in "Follow-up: 37 starts fewer in the next 7 days (Lena −20, Tom −17)". */
export function impactText(impacts: readonly ServiceImpact[], { text, hosts, days }: ImpactWords): string {
  const words = text.settings.impact;
  const changed = impacts.filter(({ change }) => change.gone + change.added > 0);
  const [first] = changed;
  if (!first) return words.none(days);
  const all = words.within(changeText(sumOf(changed.map(({ change }) => change)), text), days);
  const line = changed.length === 1 ? words.ofService(first.name, all) : words.ofServices(all, changed.length);
  const people = peopleOf(changed).map(([id, change]) => words.person(nameOf(id, hosts), signed(change)));
  if (people.length === 0) return line;
  const named = people.length > NAMED ? [...people.slice(0, NAMED), '…'] : people;
  return words.whose(line, text.common.and(named));
}

export function unknownText(impacts: readonly ServiceImpact[], { text, hosts }: Omit<ImpactWords, 'days'>): string {
  const ids = [...new Set(impacts.flatMap(({ unknown }) => unknown))];
  if (ids.length === 0) return '';
  return text.settings.impact.unknown(text.common.and(ids.map((id) => nameOf(id, hosts))));
}

function changeText({ gone, added }: StartsChange, { settings: { impact: words } }: Text): string {
  if (gone > 0 && added > 0) return words.goneToo(gone, added);
  return gone > 0 ? words.gone(gone) : words.added(added);
}

/** Over all services, who is concerned most first. */
function peopleOf(impacts: readonly ServiceImpact[]): [string, StartsChange][] {
  const ids = [...new Set(impacts.flatMap(({ hosts }) => [...hosts.keys()]))];
  return ids
    .map((id): [string, StartsChange] => [id, sumOf(impacts.flatMap(({ hosts }) => hosts.get(id) ?? []))])
    .toSorted(([, a], [, b]) => b.gone + b.added - a.gone - a.added);
}

function signed({ gone, added }: StartsChange): string {
  return [gone > 0 ? `−${gone}` : '', added > 0 ? `+${added}` : ''].filter((part) => part !== '').join(' ');
}

/** The first name where nobody else has it. */
function nameOf(id: string, hosts: readonly Host[]): string {
  const name = hosts.find((host) => host.id === id)?.name ?? id;
  const short = firstName(name);
  const isShared = hosts.some((host) => host.id !== id && firstName(host.name) === short);
  return isShared ? name : short;
}
