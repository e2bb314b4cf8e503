// Mentions made without a text, for measuring: a fixed sequence of numbers, so every run is the same.
import type { SourceMentions } from '../src/model/claims.js';
import type { Document } from '../src/model/document.js';
import type { Mention, NameParts } from '../src/model/mention.js';
import type { Source } from '../src/model/source.js';
import { surnameReadings } from '../src/text/languages/ru/names/declensions.js';
import { inflectName } from '../src/text/languages/ru/names.js';
import { transliterate } from '../src/text/transliteration.js';

const STEMS =
  'бар вол гор дем ерм жар зим кар лап мал нес орл пет рог сав тар уст фом хар цар чер шам щер юр як бел кол мор нов сиб тим ход'.split(
    ' ',
  );
const MIDDLES = [
  '',
  'ан',
  'ен',
  'ил',
  'ов',
  'ук',
  'ыш',
  'ет',
  'ак',
  'он',
  'ис',
  'ор',
  'ул',
  'ар',
  'им',
  'ич',
  'ед',
  'ал',
];
const ENDS = ['ов', 'ин', 'ский', 'ев', 'енко', 'ян', 'ер', 'штейн', 'ович', 'ман'];
const GIVEN =
  'Иван Пётр Лев Николай Сергей Александр Григорий Михаил Яков Борис Карл Фёдор Андрей Исаак Владимир Юрий'.split(' ');
const PATRONYMICS =
  'Иванович Петрович Львович Николаевич Сергеевич Яковлевич Борисович Моисеевич Андреевич Ильич'.split(' ');

const MENTIONS_OF_SOURCE = 4000;
const MENTIONS_OF_DOCUMENT = 50;

/** The parts of a name in one script. Mentions share these strings and lists, so that they weigh what mentions weigh. */
interface Parts {
  surname: string;
  given: string;
  patronymic: string;
  one: string[];
  two: string[];
}

interface Person {
  russian: Parts;
  latin: Parts;
  forms: Form[];
}

/** A case form of a surname, and what it may be a form of. */
interface Form {
  quote: string;
  surnames: string[];
}

/** A linear congruential sequence: 0 ≤ next < 1. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

function makePersons(count: number, next: () => number): Person[] {
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)];
  const formsOf = new Map<string, Form[]>();
  return Array.from({ length: count }, () => {
    const lower = pick(STEMS) + pick(MIDDLES) + pick(MIDDLES) + pick(ENDS);
    const surname = lower[0].toUpperCase() + lower.slice(1);
    let forms = formsOf.get(surname);
    if (!forms) formsOf.set(surname, (forms = makeForms(surname)));
    const [given, patronymic] = [pick(GIVEN), pick(PATRONYMICS)];
    const latin = (part: string): string => transliterate(part);
    const initials = [given[0], patronymic[0]];
    return {
      russian: { surname, given, patronymic, one: initials.slice(0, 1), two: initials },
      latin: {
        surname: latin(surname),
        given: latin(given),
        patronymic: latin(patronymic),
        one: [latin(initials[0])],
        two: initials.map(latin),
      },
      forms,
    };
  });
}

function makeForms(surname: string): Form[] {
  const quotes = new Set(inflectName({ surname, gender: 'm' }).map((form) => form.surname!));
  return [...quotes].map((quote) => {
    const readings = surnameReadings(quote.toLowerCase())
      .slice(0, 3)
      .map(({ nominative }) => nominative[0].toUpperCase() + nominative.slice(1));
    return { quote, surnames: readings.length > 1 ? [...new Set([surname, ...readings])] : [] };
  });
}

/** So many mentions of persons, in sources of four thousand. One person for every forty mentions. */
export function madeSources(count: number): SourceMentions[] {
  const next = sequence(42);
  const persons = makePersons(Math.max(20, Math.floor(count / 40)), next);
  const sources: SourceMentions[] = [];
  for (let made = 0; made < count;) {
    const id = `s-${String(sources.length).padStart(6, '0')}`;
    const size = Math.min(MENTIONS_OF_SOURCE, count - made);
    const latin = sources.length % 10 === 9;
    sources.push(makeSource(id, size, { persons, next, latin }));
    made += size;
  }
  return sources;
}

function makeSource(
  id: string,
  size: number,
  { persons, next, latin }: { persons: readonly Person[]; next: () => number; latin: boolean },
): SourceMentions {
  const documents: Document[] = [];
  const mentions: Mention[] = [];
  // A source keeps to a circle of persons.
  const circle = Array.from({ length: 300 }, () => persons[Math.floor(next() * persons.length)]);
  for (let at = 0; at < size; at++) {
    const documentId = `${id}-d${Math.floor(at / MENTIONS_OF_DOCUMENT)}`;
    if (at % MENTIONS_OF_DOCUMENT === 0)
      documents.push({
        id: documentId,
        date: String(1920 + Math.floor(next() * 20)),
        dateEditorial: null,
      } as unknown as Document);
    const person = circle[Math.floor(next() ** 2 * circle.length)];
    mentions.push(makeMention({ id, documentId, at }, person, next, latin));
  }
  return {
    source: { id, sha256: id, file: `${id}.txt` } as unknown as Source,
    documents,
    mentions,
    statements: [],
    text: null,
  };
}

function makeMention(
  { id, documentId, at }: { id: string; documentId: string; at: number },
  person: Person,
  next: () => number,
  latin: boolean,
): Mention {
  const kind = next();
  const { quote, surnames } = person.forms[Math.floor(next() * person.forms.length)];
  const { surname, given, patronymic, one, two } = latin ? person.latin : person.russian;
  const name: NameParts = { surname };
  if (!latin && kind >= 0.5 && surnames.length > 0) name.surnames = surnames;
  if (kind < 0.1) Object.assign(name, { given, patronymic, gender: 'm' });
  else if (kind < 0.4) name.initials = two;
  else if (kind < 0.5) name.initials = one;
  const start = at * 100;
  return {
    id: `${id}-m${at}`,
    sourceId: id,
    documentId,
    kind: 'person',
    rule: 'made',
    language: latin ? 'en' : 'ru',
    start,
    end: start + quote.length,
    quote,
    value: [name.given, name.patronymic, ...(name.initials ?? []).map((letter) => `${letter}.`), surname]
      .filter(Boolean)
      .join(' '),
    name,
  };
}
