// A place name in the nominative, as the gazetteer prints it, in; every form a text can print, by case, out.
// Rules for names of places only (fixed first elements, «-на-Дону», -ово that may or may not be declined). Forms are in
// lower case with ё folded; the order of cases is that of CASES, and each case holds at least one form.

export const CASES = ['nomn', 'gent', 'datv', 'accs', 'ablt', 'loct'] as const;

/** What an ending does not tell: m, f and n gender, pl plural, 0 not declined. */
export type DeclensionClass = 'm' | 'f' | 'n' | 'pl' | '0' | '';

type Paradigm = string[][];

const cross = (stem: string, endings: string): Paradigm =>
  endings.split(' ').map((variants) => variants.split('/').map((ending) => stem + (ending === '-' ? '' : ending)));

const ADJECTIVE: [RegExp, 'm' | 'f' | 'n' | 'pl', string][] = [
  [/^(.*[гкх])ий$/, 'm', 'ий ого ому ий/ого им ом'],
  [/^(.*[жшщчн])ий$/, 'm', 'ий его ему ий/его им ем'],
  [/^(.*[^гкхжшщч])ый$/, 'm', 'ый ого ому ый/ого ым ом'],
  [/^(.*[гкхжш])ой$/, 'm', 'ой ого ому ой/ого им ом'],
  [/^(.*[днвтбмлср])ой$/, 'm', 'ой ого ому ой/ого ым ом'],
  [/^(.*)ая$/, 'f', 'ая ой ой ую ой/ою ой'],
  [/^(.*)яя$/, 'f', 'яя ей ей юю ей/ею ей'],
  [/^(.*[гкхжш])ое$/, 'n', 'ое ого ому ое им ом'],
  [/^(.*)ое$/, 'n', 'ое ого ому ое ым ом'],
  [/^(.*[жшщчн])ее$/, 'n', 'ее его ему ее им ем'],
  [/^(.*[гкхжшщч])ие$/, 'pl', 'ие их им ие/их ими их'],
  [/^(.*(?<![аеия])н)ие$/, 'pl', 'ие их им ие/их ими их'],
  [/^(.*)ые$/, 'pl', 'ые ых ым ые/ых ыми ых'],
];

/** The paradigm of an adjective in the nominative, with its gender; undefined for other words. */
function adjectiveParadigm(word: string): { gender: string; forms: Paradigm } | undefined {
  for (const [pattern, gender, endings] of ADJECTIVE) {
    const match = pattern.exec(word);
    if (match) return { gender, forms: cross(match[1], endings) };
  }
  return undefined;
}

/** «Баренцево море», «Принцевы острова»: a possessive before its noun. */
function possessiveParadigm(word: string): { gender: string; forms: Paradigm } | undefined {
  const neuter = /^(.*(?:ов|ев|ин))о$/.exec(word);
  if (neuter) return { gender: 'n', forms: cross(neuter[1], 'о а у о ым ом') };
  const plural = /^(.*(?:ов|ев|ин))ы$/.exec(word);
  return plural ? { gender: 'pl', forms: cross(plural[1], 'ы ых ым ы/ых ыми ых') } : undefined;
}

const FIXED = (word: string): Paradigm => CASES.map(() => [word]);

/** Plural genitives that endings do not give. */
const PLURAL_GENITIVE: Record<string, string> = {
  горки: 'горок',
  шахты: 'шахт',
  сокольники: 'сокольников',
  соловки: 'соловков',
  бутырки: 'бутырок',
  столбцы: 'столбцов',
  черновцы: 'черновцов',
  штаты: 'штатов',
  острова: 'островов',
  горы: 'гор',
  поля: 'полей',
  воды: 'вод',
  луки: 'лук',
};

const DECLINED_NEUTER = /^(.*(?:[оеё]в|[иы]н))о$/;
const PLURAL_IN_I = /(ичи|[^с]ки|щи|чи|жи|гли|сти|ходи|ники|реи|ровли)$/;

/** Every case of one noun. */
function nounParadigm(word: string, declension: DeclensionClass): Paradigm {
  if (declension === '0' || !/[а-я]$/.test(word)) return FIXED(word);
  const stem = word.slice(0, -1);
  if (word === 'острова' || word === 'поля') {
    const soft = word === 'поля';
    return cross(stem, soft ? 'я ей ям я ями ях' : 'а ов ам а ами ах');
  }
  const neuter = DECLINED_NEUTER.exec(word);
  if (neuter) return cross(neuter[1], 'о о/а о/у о о/ом о/е');
  if (word.endsWith('ие')) return cross(stem, 'е я ю е ем и');
  if (word.endsWith('ье')) return cross(stem, 'е я ю е ем е/и');
  if (/(море|поле)$/.test(word)) return cross(stem, 'е я ю е ем е');
  if (/[щч]е$/.test(word)) return cross(stem, 'е а у е ем е');
  if (/(село|озеро|болото|кольцо|ство)$/.test(word)) return cross(stem, 'о а у о ом е');
  if (declension === 'pl' && word.endsWith('я')) return cross(stem, 'я й ям я ями ях');
  if (declension === 'pl' || /ы$/.test(word) || PLURAL_IN_I.test(word)) {
    const soft = /[^гкхжшщч]и$/.test(word) ? 'ям/ями/ях' : 'ам/ами/ах';
    const [datv, ablt, loct] = soft.split('/');
    const known = PLURAL_GENITIVE[word];
    const genitives = known ? [known] : [stem, `${stem}ов`, `${stem}ей`, stem.replace(/([^аеоуия])к$/, '$1ок')];
    return [[word], genitives, [stem + datv], [word], [stem + ablt], [stem + loct]];
  }
  if (word.endsWith('ия')) return cross(stem, 'я и и ю ей/ею и');
  if (word.endsWith('я')) return cross(stem, 'я и е ю ей/ею е');
  if (word.endsWith('а')) {
    const ablt = /[жшщчц]$/.test(stem) ? 'ей/ею' : 'ой/ою';
    return cross(stem, /[гкхжшщч]$/.test(stem) ? `а и е у ${ablt} е` : `а ы е у ${ablt} е`);
  }
  if (word.endsWith('ь')) {
    const masculine = declension === 'm' || (declension === '' && /(поль|авль|дырь)$/.test(word));
    return cross(stem, masculine ? 'ь я ю ь ем е' : 'ь и и ь ью и');
  }
  if (word.endsWith('й')) return cross(stem, 'й я ю й ем и/е');
  if (/[бвгджзклмнпрстфхцчшщ]$/.test(word)) return consonantParadigm(word);
  return FIXED(word);
}

function consonantParadigm(word: string): Paradigm {
  const fleeting = /^(.*[^аеиоуыэюя])(?:ец)$/.exec(word) ?? undefined;
  const afterVowel = /^(.*[аеиоуыэюя])ец$/.exec(word);
  let stem = word;
  if (fleeting) stem = `${fleeting[1]}ц`;
  else if (afterVowel) stem = `${afterVowel[1]}йц`;
  else if (word === 'орел') stem = 'орл';
  else if (word.endsWith('очек')) stem = `${word.slice(0, -2)}к`;
  else if (word.endsWith('онец')) stem = `${word.slice(0, -2)}ц`;
  const ablt = /[жшщчц]$/.test(stem) ? 'ем' : 'ом';
  const forms = cross(stem, `- а у - ${ablt} е`);
  forms[0] = [word];
  forms[3] = [word];
  if (word === 'крым' || word === 'дон') forms[5].push(`${word}у`);
  return forms;
}

/** A word of a name that may be hyphenated: `Усть-Кут`, `Ростов-на-Дону`, `Каменец-Подольский`. */
function wordParadigm(word: string, declension: DeclensionClass): Paradigm {
  const adjective = adjectiveParadigm(word);
  const parts = word.split('-');
  if (parts.length === 1) return adjective ? adjective.forms : nounParadigm(word, declension);
  const preposition = parts.findIndex((part) => part === 'на' || part === 'во' || part === 'де' || part === 'дель');
  if (preposition > 0) {
    const head = nounParadigm(parts.slice(0, preposition).join('-'), declension);
    const tail = parts.slice(preposition).join('-');
    return head.map((forms) => forms.map((form) => `${form}-${tail}`));
  }
  const first = parts.slice(0, -1).join('-');
  const last = parts.at(-1) ?? '';
  const lastAdjective = adjectiveParadigm(last);
  if (lastAdjective && lastAdjective.gender === 'm' && /[бвгджзклмнпрстфхцчшщьй]$/.test(first)) {
    const head = adjectiveParadigm(first)?.forms ?? nounParadigm(first, /ль$/.test(first) ? 'm' : '');
    return head.map((forms, i) => forms.flatMap((form) => lastAdjective.forms[i].map((tail) => `${form}-${tail}`)));
  }
  const tail = lastAdjective ? lastAdjective.forms : nounParadigm(last, declension);
  return tail.map((forms) => forms.map((form) => `${first}-${form}`));
}

/**
 * Every form of a place name: adjectives before and after the head noun agree with it, what follows the head is fixed.
 * @example declinePlaceName('Великий Устюг')[1] // ['великого устюга']
 */
export function declinePlaceName(name: string, declension: DeclensionClass = ''): Paradigm {
  const words = name.toLowerCase().replaceAll('ё', 'е').split(' ');
  if (/[a-zәғқңөұүһі]/.test(name.toLowerCase()) || declension === '0') return FIXED(words.join(' '));
  if (/^[А-ЯЁ.]+$/.test(name) && name.length > 1) return FIXED(words.join(' '));
  const paradigms: Paradigm[] = [];
  let headSeen = false;
  const written = name.split(' ');
  for (const [i, word] of words.entries()) {
    const adjective = adjectiveParadigm(word) ?? (i < words.length - 1 ? possessiveParadigm(word) : undefined);
    if (/^[А-ЯЁ]{2,}$/.test(written[i])) {
      paradigms.push(FIXED(word));
      continue;
    }
    if (!headSeen && !adjective) {
      headSeen = !word.endsWith('.');
      paradigms.push(headSeen ? wordParadigm(word, declension) : FIXED(word));
    } else if (adjective && (!headSeen || i === 1)) paradigms.push(adjective.forms);
    else paradigms.push(FIXED(word));
  }
  return CASES.map((_, i) => join(paradigms.map((paradigm) => paradigm[i])));
}

function join(parts: string[][]): string[] {
  let joined = parts[0];
  for (const part of parts.slice(1)) joined = joined.flatMap((head) => part.map((tail) => `${head} ${tail}`));
  return joined;
}
