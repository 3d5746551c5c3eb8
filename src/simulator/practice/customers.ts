import type { Random } from './random.ts';

export type PracticeCustomer = {
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
};

const GIVEN_NAMES = [
  'Anna', 'Ben', 'Clara', 'David', 'Elif', 'Farid', 'Greta', 'Hannes', 'Ida', 'Jakob', 'Katharina',
  'Leo', 'Mehmet', 'Nora', 'Oskar', 'Paula', 'Quirin', 'Ruth', 'Samuel', 'Theresa', 'Ulrike',
  'Viktor', 'Wiebke', 'Yasmin', 'Zoran', 'Agnieszka', 'Björn', 'Çiğdem', 'Désirée', 'Grace',
] as const;

const SURNAMES = [
  'Albrecht', 'Baumann', 'Conrad', 'Dietrich', 'Engelmann', 'Fuchs', 'Graf', 'Hoffmann', 'Ivanov',
  'Jansen', 'Kowalski', 'Lorenz', 'Meyer', 'Neumann', 'Okafor', 'Petersen', 'Richter', 'Schäfer',
  'Thiel', 'Urban', 'Vogel', 'Wagner', 'Yıldız', 'Zimmermann', 'Whitfield', 'Ashworth',
] as const;

/** Names that ask something of whatever shows or stores them. */
const UNUSUAL: readonly (readonly [name: string, mailName: string])[] = [
  ['𠮷田 美咲', 'yoshida.misaki'],
  ['ليلى الخطيب', 'layla.alkhatib'],
  ['דוד לוי', 'david.levi'],
  ['Nguyễn Thị Ánh', 'anh.nguyen'],
  ['Zoë 🐢 Möller', 'zoe.moeller'],
  ['Maximiliane Freifrau von und zu Hohenstein-Wittgenstein', 'm.hohenstein'],
  ["Siobhán O'Brien", 'siobhan.obrien'],
  ['Łukasz Żółkiewski', 'lukasz.zolkiewski'],
];

const DOMAINS = ['example.com', 'example.org', 'example.net'] as const;

/** The unusual ones come first. Some have no e-mail address, some no telephone, a few neither. */
export function makeCustomers(random: Random, count: number): PracticeCustomer[] {
  const unusual = UNUSUAL.map(([name, mailName]) => ({
    name,
    email: `${mailName}@example.com`,
    phone: phone(random),
  }));
  const names = new Set<string>();
  while (names.size < count - unusual.length) {
    names.add(`${random.pick(GIVEN_NAMES)} ${random.pick(SURNAMES)}`);
  }
  const usual = [...names].map((name, index): PracticeCustomer => {
    if (index % 25 === 3) return { name };
    const email = `${plain(name)}@${random.pick(DOMAINS)}`;
    if (random.chance(0.12)) return { name, phone: phone(random) };
    return random.chance(0.1) ? { name, email } : { name, email, phone: phone(random) };
  });
  return [...unusual, ...usual];
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .normalize('NFKD')
    .replaceAll(/[^a-z ]/gu, '')
    .replaceAll(' ', '.');
}

/** Numbers that nobody has. */
function phone(random: Random): string {
  const digits = String(random.below(1000)).padStart(3, '0');
  return random.chance(0.85) ? `+49 30 5550 ${digits}` : `+44 20 7946 0${digits}`;
}
