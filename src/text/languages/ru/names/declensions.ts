// How Russian surnames decline, as a table of classes: the same table puts a form back into the nominative
// (`surnameReadings`) and makes all forms of a nominative (`surnameForms`). Forms are lower case with ё folded to е.
import { dictionaryReadings } from './name-dictionary.js';
import {
  WELL_KNOWN_NAMES,
  SURNAMES_IN_OY,
  SURNAMES_WITH_FLEETING_VOWEL,
  SURNAMES_OF_KNOWN_FORM,
} from './surname-table.js';

export type GrammaticalCase = 'nomn' | 'gent' | 'datv' | 'accs' | 'ablt' | 'loct';
export type Gender = 'm' | 'f';

export const CASES: readonly GrammaticalCase[] = ['nomn', 'gent', 'datv', 'accs', 'ablt', 'loct'];

/** One way to read a form of a name part. */
export interface PartReading {
  nominative: string;
  grammaticalCase: GrammaticalCase;
  gender: Gender;
  /** Likelihood against the other readings of the form; 1 is usual, below 0.3 unlikely. */
  weight: number;
  /** Class of declension. */
  rule: string;
}

interface DeclensionClass {
  rule: string;
  /** What the stem must look like. */
  stem: RegExp;
  /** Endings in the order of CASES, alternatives in a list. */
  m?: readonly (readonly string[])[];
  f?: readonly (readonly string[])[];
  weight: number;
  /** Overrides the weight of the nominative. */
  nominativeWeight?: number;
}

/** `0 а у|ю` → [[''], ['а'], ['у', 'ю']]. */
const row = (endings: string): string[][] =>
  endings.split(' ').map((ending) => ending.split('|').map((one) => (one === '0' ? '' : one)));

const CLASSES: readonly DeclensionClass[] = [
  {
    rule: 'possessive',
    stem: /..(?:ов|ев|ин|ын)$/,
    m: row('0 а у а ым|ом е'),
    f: row('а ой ой у ой|ою ой'),
    weight: 1.6,
  },
  {
    rule: 'possessive',
    stem: /^(?:ев|юдин|ин|лин)$/,
    m: row('0 а у а ым|ом е'),
    f: row('а ой ой у ой|ою ой'),
    weight: 0.8,
  },
  {
    rule: 'adjective-sky',
    stem: /.(?:с|ц|з)к$/,
    m: row('ий ого ому ого им ом'),
    f: row('ая ой ой ую ой|ою ой'),
    weight: 2,
  },
  {
    rule: 'adjective-velar',
    stem: /..[^сцз][кгх]$/,
    m: row('ий ого ому ого им ом'),
    f: row('ая ой ой ую ой|ою ой'),
    weight: 0.9,
  },
  {
    rule: 'adjective-hard',
    stem: /..[бвдзлмнпрст]$/,
    m: row('ый ого ому ого ым ом'),
    f: row('ая ой ой ую ой|ою ой'),
    weight: 0.9,
  },
  {
    rule: 'adjective-soft',
    stem: /..[нжшчщ]$/,
    m: row('ий его ему его им ем'),
    f: row('яя|ая ей ей юю|ую ей|ею ей'),
    weight: 0.7,
  },
  {
    rule: 'adjective-oy',
    stem: /..[бвдзлмнпрсткгх]$/,
    m: row('ой ого ому ого ым|им ом'),
    f: row('ая ой ой ую ой|ою ой'),
    weight: 0.2,
  },
  {
    rule: 'consonant',
    stem: /.*[аеиоуыэюя].*[бвгдзклмнпрстфхжшчщц]$/,
    m: row('0 а у а ом|ем е'),
    weight: 1,
    nominativeWeight: 1.1,
  },
  { rule: 'ending-y', stem: /.*[аеиоуыэюя]$/, m: row('й я ю я ем е'), weight: 1, nominativeWeight: 1 },
  {
    rule: 'ending-soft',
    stem: /.*[аеиоуыэюя].*[бвдзлмнпрстфжшчщ]$/,
    m: row('ь я ю я ем е'),
    weight: 0.8,
    nominativeWeight: 1,
  },
  {
    rule: 'ending-a',
    stem: /.*[бвдзлмнпрстфц]$/,
    m: row('а ы е у ой|ою|ей|ею е'),
    f: row('а ы е у ой|ою|ей|ею е'),
    weight: 0.8,
    nominativeWeight: 0.7,
  },
  {
    rule: 'ending-a',
    stem: /.*[кгхжшчщ]$/,
    m: row('а и е у ой|ою|ей|ею е'),
    f: row('а и е у ой|ою|ей|ею е'),
    weight: 0.8,
    nominativeWeight: 0.7,
  },
  {
    rule: 'ending-ya',
    stem: /.*(?:[бвдзлмнпрстфь]|[аеоуыэюя])$/,
    m: row('я и е ю ей|ею е'),
    f: row('я и е ю ей|ею е'),
    weight: 0.6,
    nominativeWeight: 0.5,
  },
  {
    rule: 'ending-iya',
    stem: /.*[бвгдзклмнпрстфхжшчщц]и$/,
    m: row('я и и ю ей|ею и'),
    f: row('я и и ю ей|ею и'),
    weight: 0.9,
  },
  { rule: 'ending-ko', stem: /..*[аеиоуы].*к$/, m: row('о и е у ой|ою е'), weight: 0.75, nominativeWeight: 1.5 },
];

/** Names that never decline: -о, -дзе, -швили, -ых, -аго and the like; a weight for each ending. */
const INDECLINABLE: readonly [RegExp, number][] = [
  [/(?:дзе|швили|ия|иани|ых|аго|яго|ово|ненко|енко)$/, 1.2],
  [/(?:[^гмк]о|ло|ко)$/, 1.2],
  [/[бвгджзйклмнпрстфхцчшщаеиоуэюя]их$/, 0.6],
  [/(?:[^о]го|мо)$/, 1],
  [/ого$|ого$/, 0.1],
  [/[бвгдзлмнпрст]и$/, 0.65],
  [/[эиую]$/, 0.35],
  [/е$/, 0.3],
  [/[аеиоуыэюя]а$/, 0.5],
];

const FLEETING = /^(.*[бвгдзйклмнпрстфхжшчщь])([цклр])$/;
const readingsCache = new Map<string, readonly PartReading[]>();

/**
 * All ways to read a form as a Russian or russianised surname, likeliest first; never empty for a Cyrillic word.
 * @example surnameReadings('радека').map((r) => r.nominative) // ['радек', 'радека', …]
 */
export function surnameReadings(form: string): readonly PartReading[] {
  let found = readingsCache.get(form);
  if (!found) {
    found = form.includes('-') ? doubleReadings(form) : singleReadings(form);
    if (readingsCache.size > 100_000) readingsCache.clear();
    readingsCache.set(form, found);
  }
  return found;
}

function singleReadings(form: string): PartReading[] {
  const best = new Map<string, PartReading>();
  const add = (
    nominative: string,
    grammaticalCase: GrammaticalCase,
    gender: Gender,
    weight: number,
    rule: string,
  ): void => {
    const key = `${nominative} ${grammaticalCase} ${gender}`;
    const reading = { nominative, grammaticalCase, gender, weight: weight + knownWeight(nominative, gender), rule };
    const before = best.get(key);
    if (!before || before.weight < reading.weight) best.set(key, reading);
  };
  for (const declension of CLASSES) {
    for (const gender of ['m', 'f'] as const) readClass(form, declension, gender, add);
  }
  for (const [pattern, weight] of INDECLINABLE) {
    if (!pattern.test(form)) continue;
    for (const grammaticalCase of CASES) {
      add(form, grammaticalCase, 'm', weight, 'indeclinable');
      add(form, grammaticalCase, 'f', weight * 0.9, 'indeclinable');
    }
    break;
  }
  // A woman's surname that ends in a consonant does not decline: Клары Цеткин, Александре Коллонтай.
  if (/[бвгдзклмнпрстфхжшчщцйь]$/.test(form)) {
    for (const grammaticalCase of CASES)
      add(form, grammaticalCase, 'f', /(?:ов|ев|ин|ын|кий|ый)$/.test(form) ? 0.25 : 0.6, 'woman-undeclined');
  }
  return [...best.values()].sort((a, b) => b.weight - a.weight);
}

type Add = (nominative: string, grammaticalCase: GrammaticalCase, gender: Gender, weight: number, rule: string) => void;

function readClass(form: string, declension: DeclensionClass, gender: Gender, add: Add): void {
  const endings = declension[gender];
  if (!endings) return;
  const nominativeEnding = endings[0][0];
  endings.forEach((alternatives, index) => {
    for (const ending of alternatives) {
      if (!form.endsWith(ending)) continue;
      const stem = ending ? form.slice(0, -ending.length) : form;
      if (stem.length < 2 || !declension.stem.test(stem) || !spellable(stem, ending)) continue;
      const grammaticalCase = CASES[index];
      const weight = (index === 0 ? declension.nominativeWeight : undefined) ?? declension.weight;
      const likely =
        gender === 'f' && declension.rule === 'ending-a' ? weight * 0.8 : gender === 'f' ? weight * 0.85 : weight;
      if (declension.rule === 'consonant') {
        if (/(?:[оеё]в|[иы]н)$/.test(stem)) add(stem, grammaticalCase, gender, 0.3, 'foreign-possessive');
        else if (/(?:[бвгдзклмнпрстфх][ыи]х)$/.test(stem) && index === 0)
          add(stem, grammaticalCase, gender, 0.4, 'consonant');
        else if (index === 0 && /(?:[оеы]м|им)$/.test(stem)) add(stem, grammaticalCase, gender, 0.6, 'consonant');
        else add(stem, grammaticalCase, gender, likely, 'consonant');
        if (ending) addFleeting(stem, grammaticalCase, add);
      } else {
        const known = declension.rule === 'adjective-oy' && SURNAMES_IN_OY.has(`${stem}ой`);
        add(stem + nominativeEnding, grammaticalCase, gender, known ? 2.5 : likely, declension.rule);
      }
    }
  });
}

/** Стрельца → Стрелец, Волчка → Волчок: a vowel that only the nominative has. */
function addFleeting(stem: string, grammaticalCase: GrammaticalCase, add: Add): void {
  const match = FLEETING.exec(stem);
  if (!match) return;
  const [, head, last] = match;
  const soft = head.endsWith('ь') || head.endsWith('й');
  const base = soft ? head.slice(0, -1) : head;
  for (const vowel of last === 'к' ? ['о', 'е'] : ['е']) {
    const nominative = base + vowel + last;
    const known = SURNAMES_WITH_FLEETING_VOWEL.has(nominative);
    const weight = known ? 2.5 : last === 'ц' ? fleetingTs(base, soft) : 0.25;
    add(nominative, grammaticalCase, 'm', weight, 'fleeting-vowel');
  }
}

/** Кравца is Кравец and Стрельца is Стрелец, but Розенгольца is Розенгольц and Лоренца Лоренц. */
function fleetingTs(base: string, soft: boolean): number {
  if (/[гхшс][оу]л$/.test(base) || base.length < 4) return 0.3;
  return soft || /[бвдзмпрст]$/.test(base) ? 1.2 : 0.8;
}

/** Spelling: ы never follows к г х ж ш ч щ, -ем only follows ж ш ч щ ц or a soft stem, -ой not after these. */
function spellable(stem: string, ending: string): boolean {
  const last = stem.at(-1)!;
  if (ending.startsWith('ы')) return !'кгхжшчщ'.includes(last);
  if (ending === 'ем') return !'бвгдзкмпсфх'.includes(last);
  return true;
}

/** Extra weight of nominatives that the dictionary or the table of surnames knows. */
function knownWeight(nominative: string, gender: Gender): number {
  if (SURNAMES_OF_KNOWN_FORM.has(nominative) || WELL_KNOWN_NAMES.has(nominative)) return 2;
  for (const reading of dictionaryReadings(nominative)) {
    if (!reading.tags.has('Surn') || reading.grammaticalCase !== 'nomn') continue;
    if (reading.tags.has(gender === 'm' ? 'masc' : 'femn') || reading.tags.has('Ms-f')) return 1;
  }
  return 0;
}

/** First parts of double surnames that stay as they are in every case. */
const FIXED_FIRST_PARTS = new Set([
  'бонч',
  'тер',
  'сен',
  'бен',
  'ибн',
  'мак',
  'кара',
  'ван',
  'де',
  'ле',
  'ла',
  'дер',
  'эль',
  'аль',
  'бек',
  'мелик',
  'шах',
  'хан',
  'дон',
  'сан',
  'султан',
  'мирза',
  'хаджи',
  'абу',
]);

function doubleReadings(form: string): PartReading[] {
  const [first, ...others] = form.split('-');
  const rest = others.join('-');
  const fixed = FIXED_FIRST_PARTS.has(first) || others.length > 1;
  if (!first || !rest) return singleReadings(form.replaceAll('-', ''));
  const out: PartReading[] = [];
  const firsts = surnameReadings(first);
  for (const right of surnameReadings(rest)) {
    if (!fixed) {
      const left = firsts.find((one) => one.grammaticalCase === right.grammaticalCase && one.gender === right.gender);
      if (left)
        out.push({
          ...right,
          nominative: `${left.nominative}-${right.nominative}`,
          weight: (left.weight + right.weight) / 2,
        });
    }
    out.push({
      ...right,
      nominative: `${first}-${right.nominative}`,
      weight: fixed ? right.weight : right.weight * 0.45,
    });
  }
  return out.sort((a, b) => b.weight - a.weight);
}

/**
 * All case forms of a surname given in the nominative, in the order of CASES; several where both are in use.
 * @example surnameForms('троцкий', 'm')[1] // ['троцкого']
 */
export function surnameForms(nominative: string, gender: Gender): string[][] {
  if (nominative.includes('-')) {
    const [first, ...others] = nominative.split('-');
    const rest = surnameForms(others.join('-'), gender);
    if (FIXED_FIRST_PARTS.has(first)) return rest.map((forms) => forms.map((form) => `${first}-${form}`));
    return surnameForms(first, gender).map((forms, i) =>
      forms.flatMap((left) => rest[i].map((right) => `${left}-${right}`)),
    );
  }
  if (gender === 'f' && /[бвгдзклмнпрстфхжшчщцйь]$/.test(nominative)) return CASES.map(() => [nominative]);
  if (/[бвгдзклмнпрст][ыи]х$/.test(nominative)) return CASES.map(() => [nominative]);
  const stemBefore = fleetingStem(nominative);
  for (const declension of CLASSES) {
    const endings = declension[gender];
    if (!endings) continue;
    if (declension.rule === 'adjective-oy' && !SURNAMES_IN_OY.has(nominative)) continue;
    if (declension.rule === 'ending-ko' && nominative.length < 5) continue;
    for (const ending of endings[0]) {
      if (!nominative.endsWith(ending)) continue;
      const stem = ending ? nominative.slice(0, -ending.length) : nominative;
      if (!declension.stem.test(stem)) continue;
      const oblique = declension.rule === 'consonant' ? stemBefore : stem;
      return endings.map((alternatives, i) => {
        if (i === 0) return [nominative];
        const fitting = endingFor(declension.rule, oblique, alternatives);
        const forms = fitting.map((one) => oblique + one);
        return declension.rule === 'ending-ko' ? [nominative, ...forms] : forms;
      });
    }
  }
  return CASES.map(() => [nominative]);
}

/** Chooses between -ом and -ем, -ой and -ей, -ым and -им by the stem. */
function endingFor(rule: string, stem: string, endings: readonly string[]): readonly string[] {
  if (endings.length === 1) return endings;
  const hushing = /[жшчщц]$/.test(stem);
  // Троцкий с Каменевым; -ом only for towns and for foreigners like Дарвин.
  if (rule === 'possessive' && /[ое]в$/.test(stem) && endings[0] === 'ым') return ['ым'];
  if (rule === 'consonant') return hushing ? ['ем'] : ['ом'];
  if (rule === 'ending-a') return hushing ? ['ей', 'ею'] : ['ой', 'ою'];
  if (rule === 'adjective-oy') return /[кгхжшчщ]$/.test(stem) ? ['им'] : ['ым'];
  return endings;
}

function fleetingStem(nominative: string): string {
  if (!SURNAMES_WITH_FLEETING_VOWEL.has(nominative) && !/[^аеиоуыэюя][аеиоуыэюя]*[бвгдзлмнпрст]ец$/.test(nominative))
    return nominative;
  const match = /^(.*[лй]|.*?)([еёо])([цклр])$/.exec(nominative);
  if (!match) return nominative;
  return match[1] + (match[1].endsWith('л') && match[3] === 'ц' ? 'ь' : '') + match[3];
}
