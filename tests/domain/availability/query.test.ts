import { groupsOf, teamZone, type Team } from '../../../src/domain/availability/query.ts';
import { host, mondays } from './support/plain.ts';

function inZones(...zones: string[]) {
  return zones.map((timeZone, index) => host(`h${index}`, { hours: mondays('09:00-12:00', { timeZone }) }));
}

test.each<{ name: string; zones: string[]; zone?: string; is: string }>([
  { name: 'the one that is asked for', zones: ['Europe/Berlin'], zone: 'Asia/Tokyo', is: 'Asia/Tokyo' },
  { name: 'that of most hosts', zones: ['America/New_York', 'Europe/Berlin', 'Europe/Berlin'], is: 'Europe/Berlin' },
  { name: 'that of most hosts, also where another comes first by name', zones: ['Europe/Berlin', 'America/New_York', 'Europe/Berlin'], is: 'Europe/Berlin' },
  { name: 'of as many the first by name', zones: ['Europe/Berlin', 'America/New_York'], is: 'America/New_York' },
  { name: 'of as many the first by name, in whatever order', zones: ['America/New_York', 'Europe/Berlin'], is: 'America/New_York' },
  { name: 'where there is nobody, UTC', zones: [], is: 'UTC' },
])('the clock of a team is $name', ({ zones, zone, is }) => {
  expect(teamZone({ hosts: inZones(...zones), zone })).toBe(is);
});

test.each<{ team: Team; is: number[][] }>([
  { team: { kind: 'any' }, is: [[0, 1, 2]] },
  { team: { kind: 'all' }, is: [[0], [1], [2]] },
  { team: { kind: 'groups', groups: [['h2', 'h0'], ['h1'], []] }, is: [[0, 2], [1], []] },
])('a team $team.kind is groups of which one each is needed', ({ team, is }) => {
  expect(groupsOf({ team, hosts: inZones('UTC', 'UTC', 'UTC') })).toEqual(is);
});
