// Composes the regular part of pairs.tsv from persons.tsv and different.tsv and adds by-hand.tsv. The committed pairs.tsv
// is the truth: nearly all of it was read by eye. Usage: node scripts/run.js eval/names/historical/compose.ts [--write]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  FOLDER,
  fullName,
  initialled,
  initialsOf,
  OBLIQUE,
  readPersons,
  readTable,
  registerName,
  surnameFirst,
  wordsIn,
  type Person,
} from './forms.js';
import { slipIn } from './slips.js';

type Strength = 'STRONG' | 'MEDIUM' | 'WEAK';

interface Pair {
  left: string;
  right: string;
  isMatch: boolean;
  strength: Strength;
  category: string;
  note: string;
}

const persons = readPersons();
const pairs = new Map<string, Pair>();

function add(pair: Pair): void {
  if (pair.left === pair.right) return;
  const key = [pair.left, pair.right].sort().join('\t');
  if (pairs.has(key)) return;
  // Every second pair is turned round, so that no side is the plain one.
  const turned = pairs.size % 2 === 1 ? { ...pair, left: pair.right, right: pair.left } : pair;
  pairs.set(key, turned);
}

/** A surname with a first name or two initials decides; with one initial it is likely; alone it needs the context. */
function informationOf(name: string): number {
  const bare = name.replace(/^(?:[Тт]ов\.|т\.|проф\.|гр\.|г-н|г-жа|гражданка|Comrade)\s*/u, '');
  const initials = bare.match(/\p{L}{1,2}\./gu)?.length ?? 0;
  const words = bare.replaceAll(/\p{L}{1,2}\./gu, ' ').match(/[\p{L}\d'-]{2,}/gu)?.length ?? 0;
  if (words >= 2 || (words === 1 && initials >= 2)) return 3;
  return words === 1 && initials === 1 ? 2 : 1;
}
const STRENGTHS: readonly Strength[] = ['WEAK', 'MEDIUM', 'STRONG'];
const strengthOf = (left: string, right: string, most = 3): Strength =>
  STRENGTHS[Math.min(informationOf(left), informationOf(right), most) - 1];

function same(category: string, sides: readonly [string, string], note = '', most = 3): void {
  add({ left: sides[0], right: sides[1], isMatch: true, strength: strengthOf(...sides, most), category, note });
}
function other(category: string, sides: readonly [string, string], note: string, strength: Strength): void {
  add({ left: sides[0], right: sides[1], isMatch: false, strength, category, note });
}

const TITLES = ['тов.', 'т.', 'Тов.', 'проф.', 'гр.', 'г-н'];
const WOMENS_TITLES = ['тов.', 'т.', 'Тов.', 'гражданка', 'гр.', 'г-жа'];

/** The same person written twice, by the conventions of editions, registers and typescripts. */
function composeMatches(person: Person, i: number): void {
  const [first, second] = [OBLIQUE[i % 5], OBLIQUE[(i + 2) % 5]];
  const plain = initialled(person);
  same('case', [fullName(person, first), i % 2 ? registerName(person) : plain], first);
  if (i % 3 === 0) same('case', [initialled(person, second), i % 2 ? fullName(person) : surnameFirst(person)], second);
  if (i % 5 === 1) same('case', [wordsIn(person, second).surname, plain], second);
  if (i % 7 === 2) same('case', [surnameFirst(person, first), fullName(person, second)], `${first} ${second}`);
  composeInitials(person, i);
  const short = [wordsIn(person, 'nomn').given, person.surname].join(' ');
  if (person.patronymic && i % 3 === 1) same('patronymic', [short, i % 2 ? fullName(person) : registerName(person)]);
  const spelled = person.latin[i % person.latin.length];
  const cyrillic = [plain, fullName(person), surnameFirst(person), initialled(person, second)][i % 4];
  same('script', [spelled.name, cyrillic], '', spelled.sure ? 3 : 2);
  const next = person.latin[(i + 1) % person.latin.length];
  if (i % 2 === 0) same('script', [next.name, registerName(person)], '', next.sure ? 3 : 2);
  if (i % 5 === 3) {
    const sure = spelled.sure && next.sure;
    same('script', [spelled.name, next.name], 'two Latin spellings', sure ? 3 : 2);
  }
  composePrint(person, i);
}

function composeInitials(person: Person, i: number): void {
  const { surname } = person;
  const tight = `${initialsOf(person, '')} ${surname}`;
  const solid = `${initialsOf(person, '')}${surname}`;
  if (i % 4 === 0) same('initials', [tight, registerName(person)]);
  if (i % 4 === 1) same('initials', [`${surname} ${initialsOf(person, '')}`, fullName(person)]);
  if (i % 4 === 2) same('initials', [solid, surnameFirst(person)]);
  if (person.patronymic === '') return;
  const one = initialsOf(person).split(' ')[0];
  if (i % 4 === 3) same('initials', [`${one} ${surname}`, i % 8 === 3 ? initialled(person) : fullName(person)]);
  if (i % 6 === 4) same('initials', [`${surname} ${one}`, fullName(person)]);
  if (i % 16 === 5) same('initials', [initialsOf(person), initialled(person)], 'initials alone');
}

function composePrint(person: Person, i: number): void {
  const plain = initialled(person);
  const dative = wordsIn(person, 'datv').surname;
  const titles = person.gender === 'f' ? WOMENS_TITLES : TITLES;
  const title = titles[i % titles.length];
  if (i % 6 === 0) same('title', [`${title} ${plain}`, fullName(person)]);
  if (i % 12 === 5) same('title', [`${title} ${person.surname}`, plain]);
  if (i % 12 === 7) same('title', [`Comrade ${person.latin[0].name}`, plain], '', person.latin[0].sure ? 3 : 2);
  if (i % 10 === 1) same('glued', [`т.${dative}`, plain]);
  if (i % 10 === 6) same('glued', [`${initialsOf(person).split(' ')[0]}${person.surname}`, fullName(person)]);
  if (i % 10 === 8) same('glued', [`тов.${initialsOf(person, '')}${dative}`, fullName(person)]);
  if (i % 8 === 2) same('capitals', [fullName(person).toUpperCase(), plain]);
  if (i % 8 === 6) same('capitals', [`${wordsIn(person, 'gent').surname.toUpperCase()} ${initialsOf(person)}`, plain]);
  if (/ё/.test(fullName(person))) {
    same('yo', [fullName(person).replaceAll('ё', 'е'), i % 2 ? fullName(person) : registerName(person)]);
    if (/ё/.test(person.surname)) same('yo', [initialled(person).replaceAll('ё', 'е'), initialled(person, 'gent')]);
  }
  if (i % 3 === 2) {
    const slip = slipIn(person.surname, Math.floor(i / 3));
    if (slip) same('slip', [`${initialsOf(person)} ${slip.text}`, plain], slip.kind, slip.sure ? 3 : 2);
  }
}

const PATRONYMICS = ['Яковлевич', 'Семенович', 'Тимофеевич', 'Исаакович', 'Кузьмич', 'Леонтьевич', 'Прокофьевич'];
const LETTERS = 'БГДЗЛНРТФЭ';

/** Names that contradict each other and are written for nobody: an initial, a patronymic or the gender against. */
function composeContradictions(person: Person, i: number): void {
  const { surname, given, patronymic, gender } = person;
  const against = PATRONYMICS[Math.floor(i / 7) % PATRONYMICS.length];
  if (patronymic && gender === 'm' && i % 7 === 3 && against[0] !== patronymic[0])
    other('patronymic', [`${given} ${against} ${surname}`, fullName(person)], 'made', 'STRONG');
  const letter = LETTERS[i % LETTERS.length];
  if (letter !== given[0] && letter !== patronymic[0] && patronymic) {
    const initials = i % 2 ? `${given[0]}. ${letter}.` : `${letter}. ${patronymic[0]}.`;
    if (i % 6 === 2) other('initials', [`${initials} ${surname}`, initialled(person)], 'made', 'MEDIUM');
    if (i % 6 === 5) other('initials', [`${surname} ${initials}`, fullName(person)], 'made', 'MEDIUM');
  }
  if (gender === 'm' && /ский$|цкий$/.test(surname)) {
    const woman = surname.replace(/ий$/, 'ая');
    if (i % 2) other('gender', [`${initialsOf(person)} ${woman}`, initialled(person)], 'made', 'MEDIUM');
  } else if (gender === 'm' && /(?:ов|ев|ин)$/.test(surname) && i % 5 === 4)
    other('gender', [`${initialsOf(person)} ${surname}ой`, initialled(person, 'datv')], 'made', 'MEDIUM');
}

function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, j) => j);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++)
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (left[i - 1] === right[j - 1] ? 0 : 1));
    row = next;
  }
  return row[right.length];
}

/** Two real persons whose names are near. */
function composeDifferent(a: Person, b: Person, category: string, k: number): void {
  const oblique = OBLIQUE[k % 5];
  const note = `${a.id} ${b.id}`;
  const near = category === 'near';
  const initialsStrength = near ? 'STRONG' : 'MEDIUM';
  other(category, [initialled(a), initialled(b, oblique)], note, initialsStrength);
  const latin = b.latin[k % b.latin.length].name;
  if (near) {
    other(category, [latin, k % 2 ? initialled(a) : fullName(a)], note, 'STRONG');
    if (distance(a.surname, b.surname) > 2) other(category, [a.surname, wordsIn(b, oblique).surname], note, 'MEDIUM');
    other(category, [surnameFirst(a, oblique), fullName(b)], note, 'STRONG');
    return;
  }
  other(category, [registerName(a), fullName(b, oblique)], note, 'STRONG');
  other(category, [fullName(a), surnameFirst(b)], note, initialsStrength);
  if (a.given[0] !== b.given[0]) {
    other(category, [latin, fullName(a)], note, 'STRONG');
    const [one] = initialsOf(a).split(' ');
    other(category, [`${one} ${a.surname}`, initialled(b)], note, 'MEDIUM');
  }
}

[...persons.values()].forEach(composeMatches);
[...persons.values()].forEach(composeContradictions);
readTable('different.tsv').forEach(([left, right, category], k) => {
  const [a, b] = [persons.get(left), persons.get(right)];
  if (!a || !b) throw new Error(`different.tsv: no person ${left} or ${right}`);
  composeDifferent(a, b, category, k);
});
for (const [left, right, isMatch, strength, category, note] of readTable('by-hand.tsv'))
  add({ left, right, isMatch: isMatch === 'true', strength: strength as Strength, category, note: note ?? '' });

const rows = [...pairs.values()].sort((a, b) => (a.category < b.category ? -1 : a.category > b.category ? 1 : 0));
const text = [
  'left\tright\tis_match\tstrength\tcategory\tnote',
  ...rows.map((row) => [row.left, row.right, row.isMatch, row.strength, row.category, row.note].join('\t')),
].join('\n');
if (process.argv.includes('--write')) writeFileSync(join(FOLDER, 'pairs.tsv'), `${text}\n`);
const counts = new Map<string, [number, number]>();
for (const { category, isMatch } of rows) {
  const count = counts.get(category) ?? [0, 0];
  count[isMatch ? 0 : 1]++;
  counts.set(category, count);
}
process.stdout.write(`${rows.length} pairs\n`);
for (const [category, [yes, no]] of counts) process.stdout.write(`${category}\t${yes}\t${no}\n`);
