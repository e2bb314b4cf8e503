// Makes eval/names/pairs.tsv from persons.tsv and homonyms.tsv by rule; the result is read and checked by eye and frozen.
//
//     node scripts/run.js eval/names/compose-pairs.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { inflectName, type NameForm, type RussianName } from '../../src/text/languages/ru/names.js';

interface Person {
  surname: string;
  given: string;
  patronymic: string;
  sex: 'm' | 'f';
  latin: string[];
  latinGiven: string[];
}

interface Pair {
  left: string;
  right: string;
  same: 0 | 1;
  strength: 'STRONG' | 'MEDIUM' | 'WEAK';
  category: string;
  note: string;
}

const rows = (file: string): string[][] =>
  readFileSync(`eval/names/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => line.split('\t').map((field) => field.trim()));

const persons = rows('persons.tsv').map(([surname, given, patronymic, sex, latin, latinGiven]): Person => ({
  surname,
  given,
  patronymic,
  sex: sex as 'm' | 'f',
  latin: latin.split('; '),
  latinGiven: latinGiven.split('; '),
}));

/** Letters that compositors, typists and scanners take for each other. */
const SLIPS: Readonly<Record<string, string>> = {
  о: 'а',
  а: 'о',
  е: 'с',
  и: 'н',
  н: 'п',
  в: 'з',
  л: 'я',
  ш: 'щ',
  к: 'х',
  р: 'п',
  д: 'л',
  т: 'г',
  м: 'н',
  с: 'е',
  у: 'и',
};
const CASES = ['gent', 'datv', 'accs', 'ablt', 'loct'] as const;
const LATIN_INITIALS: Readonly<Record<string, string>> = {
  А: 'A', Б: 'B', В: 'V', Г: 'G', Д: 'D', Е: 'E', Ж: 'Zh', З: 'Z', И: 'I', К: 'K', Л: 'L', М: 'M', Н: 'N', О: 'O', П: 'P', Р: 'R',
  С: 'S', Т: 'T', У: 'U', Ф: 'F', Х: 'Kh', Ц: 'Ts', Ч: 'Ch', Ш: 'Sh', Э: 'E', Ю: 'Yu', Я: 'Ya', Б_: 'B',
}; // prettier-ignore

function formOf(name: RussianName, grammaticalCase: (typeof CASES)[number]): NameForm {
  return inflectName(name).find((form) => form.grammaticalCase === grammaticalCase)!;
}

/** The surname with one letter slipped, not the first; undefined where no letter has a look-alike. */
function slipped(surname: string): string | undefined {
  for (let at = 2; at < surname.length - 2; at++) {
    const other = SLIPS[surname[at]];
    if (other) return surname.slice(0, at) + other + surname.slice(at + 1);
  }
  return undefined;
}

function pairsOf(person: Person, index: number): Pair[] {
  const { surname, given, patronymic, sex, latin, latinGiven } = person;
  const [i, p] = [given[0], patronymic[0]];
  const full: RussianName = { surname, given, patronymic, gender: sex };
  const short: RussianName = { surname, initials: [i, p], gender: sex };
  const nominative = `${given} ${patronymic} ${surname}`;
  const initials = `${i}. ${p}. ${surname}`;
  const [one, two] = [CASES[index % 5], CASES[(index + 2) % 5]];
  const [li, lp] = [LATIN_INITIALS[i], LATIN_INITIALS[p]];
  const found: Pair[] = [
    { left: nominative, right: formOf(full, one).full, same: 1, strength: 'STRONG', category: 'case', note: one },
    { left: initials, right: formOf(short, two).full, same: 1, strength: 'STRONG', category: 'case', note: two },
    {
      left: surname,
      right: formOf(short, two).surname!,
      same: 1,
      strength: 'MEDIUM',
      category: 'case-bare',
      note: two,
    },
    { left: nominative, right: `${surname} ${i}. ${p}.`, same: 1, strength: 'STRONG', category: 'initials', note: '' },
    {
      left: `${surname} ${given} ${patronymic}`,
      right: `${i}.${p}.${surname}`,
      same: 1,
      strength: 'STRONG',
      category: 'order',
      note: 'glued initials',
    },
    {
      left: `${given} ${surname}`,
      right: `${i}. ${surname}`,
      same: 1,
      strength: 'MEDIUM',
      category: 'one-initial',
      note: '',
    },
    {
      left: nominative,
      right: `${given} ${surname}`,
      same: 1,
      strength: 'STRONG',
      category: 'patronymic',
      note: 'left out',
    },
    { left: nominative, right: surname, same: 1, strength: 'WEAK', category: 'bare', note: '' },
    {
      left: initials,
      right: `${surname.toUpperCase()} ${i}.${p}.`,
      same: 1,
      strength: 'STRONG',
      category: 'capitals',
      note: '',
    },
    {
      left: initials,
      right: `${li}. ${lp}. ${latin[0]}`,
      same: 1,
      strength: 'STRONG',
      category: 'script',
      note: 'initials',
    },
    {
      left: `${given} ${surname}`,
      right: `${latinGiven[0]} ${latin.at(-1)!}`,
      same: 1,
      strength: 'MEDIUM',
      category: 'script',
      note: 'older or foreign spelling',
    },
    { left: surname, right: latin[0], same: 1, strength: 'MEDIUM', category: 'script-bare', note: '' },
  ];
  if (latin.length > 1)
    found.push({
      left: `${li}. ${lp}. ${latin[0]}`,
      right: `${li}. ${lp}. ${latin[1]}`,
      same: 1,
      strength: 'STRONG',
      category: 'latin-spelling',
      note: '',
    });
  const slip = slipped(surname);
  if (slip)
    found.push({
      left: initials,
      right: `${i}. ${p}. ${slip}`,
      same: 1,
      strength: 'MEDIUM',
      category: 'slip',
      note: 'one letter of the surname',
    });
  // Another bearer of the name: initials against.
  const other = persons[(index * 7 + 3) % persons.length];
  const [oi, op] = [other.given[0], other.patronymic[0]];
  if (oi !== i)
    found.push({
      left: initials,
      right: `${oi}. ${op}. ${surname}`,
      same: 0,
      strength: 'STRONG',
      category: 'initials-against',
      note: 'composed homonym',
    });
  if (oi !== i && other.sex === sex)
    found.push({
      left: nominative,
      right: `${other.given} ${surname}`,
      same: 0,
      strength: 'STRONG',
      category: 'given-against',
      note: 'composed homonym',
    });
  if (op !== p && other.sex === sex)
    found.push({
      left: nominative,
      right: `${given} ${other.patronymic} ${surname}`,
      same: 0,
      strength: 'MEDIUM',
      category: 'patronymic-against',
      note: 'composed homonym',
    });
  return found;
}

function distance(a: string, b: string): number {
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++)
      row.push(Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    last = row;
  }
  return last[b.length];
}

/** Each person against the one whose surname is nearest: they are two. */
function nearestOthers(): Pair[] {
  return persons.flatMap((person, index) => {
    const others = persons.filter(({ surname }) => surname !== person.surname);
    const nearest = others.reduce((a, b) =>
      distance(b.surname, person.surname) < distance(a.surname, person.surname) ? b : a,
    );
    const left = `${person.given[0]}. ${person.patronymic[0]}. ${person.surname}`;
    const oblique = formOf(
      { surname: nearest.surname, initials: [nearest.given[0], nearest.patronymic[0]], gender: nearest.sex },
      CASES[index % 5],
    ).full;
    return [
      {
        left,
        right: oblique,
        same: 0,
        strength: 'STRONG',
        category: 'other-surname',
        note: 'the nearest of the list',
      } as const,
      {
        left: person.surname,
        right: nearest.latin[0],
        same: 0,
        strength: 'MEDIUM',
        category: 'other-script',
        note: 'the nearest of the list',
      } as const,
    ];
  });
}

const listed = rows('homonyms.tsv').map(([left, right, strength, category, note = '']): Pair => {
  const same = ['same', 'double', 'pseudonym'].includes(category) ? 1 : 0;
  return { left, right, same, strength: strength as Pair['strength'], category, note };
});
const all = [...persons.flatMap(pairsOf), ...nearestOthers(), ...listed];
const seen = new Set<string>();
const kept = all.filter(
  ({ left, right }) => left !== right && !seen.has(`${left}\t${right}`) && seen.add(`${left}\t${right}`),
);
const body = kept.map(({ left, right, same, strength, category, note }) =>
  [left, right, same, strength, category, note].join('\t'),
);
writeFileSync('eval/names/pairs.tsv', `left\tright\tsame\tstrength\tcategory\tnote\n${body.join('\n')}\n`);
process.stdout.write(`${kept.length} pairs, ${kept.filter(({ same }) => same).length} of one person\n`);
