// The gazetteer in memory: rows of gazetteer.tsv, and an index from the first word of every form (all cases, Russian,
// English, Kazakh) to what may follow. Loaded once, on first use. Invariant: every form of every row is in the index.
import { readFileSync } from 'node:fs';
import { indexForm, type FormIndex } from './form-index.js';
import { declinePlaceName, type DeclensionClass } from './decline-place-name.js';

/** A name of a place, with the years in which it was in use where the table states them. */
export interface PlaceName {
  name: string;
  declension: DeclensionClass;
  from: number | null;
  to: number | null;
}

/** One row of the gazetteer. Coordinates in degrees; `countryThen` as printed in the table. */
export interface Place {
  id: string;
  kind: string;
  name: string;
  names: PlaceName[];
  english: string[];
  kazakh: string[];
  latitude: number;
  longitude: number;
  countryThen: string;
  countryNow: string;
}

/** What a form stands for. `caution`: the name is also a word or a person. `cases`: OpenCorpora names. */
export interface PlaceForm {
  place: Place;
  name: string;
  language: 'ru' | 'en' | 'kk';
  caution: '' | 'word' | 'person';
  cases: Set<string>;
}

export interface Gazetteer {
  places: Place[];
  byId: Map<string, Place>;
  /** Lower-case first word, ё folded. */
  index: FormIndex<PlaceForm>;
  /** Stems of adjectives that form provinces: `тарск` for `Тарская`. */
  provinceStems: Map<string, Place>;
}

const PATH = new URL('./gazetteer.tsv', import.meta.url);
const CASE_NAMES = ['nomn', 'gent', 'datv', 'accs', 'ablt', 'loct'];
const KAZAKH_ENDINGS =
  'ның нің дың дің тың тің ны ні ды ді ты ті ға ге қа ке да де та те дан ден тан тен нан нен мен бен пен дағы дегі тағы тегі'.split(
    ' ',
  );
/** English names of places that are also common words, persons or titles. */
const ENGLISH_CAUTION = new Set(
  'mary nice oral bar marks lena sim hull ob don or mali oka igra zarya perm buy chu shu van ufa anna roza orel tver arts ili halki pera kali cali tara osa semey hill reading tours sana ton may march'.split(
    ' ',
  ),
);

let loaded: Gazetteer | undefined;

/** The gazetteer, read on first use. */
export function gazetteer(): Gazetteer {
  return (loaded ??= buildGazetteer(readFileSync(PATH, 'utf8')));
}

/** The row of a key as mentions carry it. @example placeOf('place/alma-ata')?.latitude // 43.25 */
export function placeOf(key: string): Place | undefined {
  return gazetteer().byId.get(key.replace(/^place\//, ''));
}

/**
 * The row whose adjective a name of a province is made of: where «Тарский округ» lay.
 * @example provinceOf('тарский')?.name // 'Тарская'
 */
export function provinceOf(adjective: string): Place | undefined {
  return gazetteer().provinceStems.get(adjectiveStem(adjective));
}

/** The stem of an adjective in any case: `тарск`. */
export function adjectiveStem(adjective: string): string {
  return adjective
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/(?:ий|ый|ой|ая|ое|ие|ые|ого|ому|им|ым|ом|ей|ую|ою|их|ых|ими|ыми|яя|ее|его|ему|юю)$/, '');
}

function parseName(field: string): PlaceName {
  const match = /^(.*?)(?:\{(\w+)\})?(?: (\d{4})?–(\d{4})?)?$/.exec(field);
  return {
    name: match?.[1] ?? field,
    declension: (match?.[2] ?? '') as DeclensionClass,
    from: match?.[3] ? Number(match[3]) : null,
    to: match?.[4] ? Number(match[4]) : null,
  };
}

const list = (field: string | undefined): string[] => (field ? field.split('; ') : []);

/** Builds the index from the text of the table. */
export function buildGazetteer(table: string): Gazetteer {
  const built: Gazetteer = { places: [], byId: new Map(), index: new Map(), provinceStems: new Map() };
  for (const line of table.split('\n')) {
    if (line === '' || line.startsWith('#') || line.startsWith('id\t')) continue;
    const [id, kind, first, others, english, kazakh, latitude, longitude, then, now, caution] = line.split('\t');
    const main = parseName(first);
    const place: Place = {
      id,
      kind,
      name: main.name,
      names: [main, ...list(others).map(parseName)],
      english: list(english),
      kazakh: list(kazakh),
      latitude: Number(latitude),
      longitude: Number(longitude),
      countryThen: then ?? '',
      countryNow: now ?? '',
    };
    built.places.push(place);
    built.byId.set(id, place);
    if (kind === 'province') built.provinceStems.set(adjectiveStem(place.name), place);
    else indexPlace(built, place, cautionsOf(caution));
  }
  return built;
}

/** `person Киров; word Вятка` → name → kind of caution. */
function cautionsOf(field: string | undefined): Map<string, string> {
  return new Map(
    list(field).map((item): [string, string] => {
      const space = item.indexOf(' ');
      return [item.slice(space + 1), item.slice(0, space)];
    }),
  );
}

/** Declined forms of names in -ово and -ино are forms of surnames as well: Рыкову, Сталину. */
const SURNAME_LIKE = /(?:[оеё]в|[иы]н)о$/;

function indexPlace(built: Gazetteer, place: Place, cautions: Map<string, string>): void {
  const cautionOf = (name: string): PlaceForm['caution'] => {
    for (const [cautious, kind] of cautions) if (cautious === name) return kind === 'person' ? 'person' : 'word';
    return '';
  };
  for (const { name, declension } of place.names) {
    const caution = cautionOf(name);
    declinePlaceName(name, declension).forEach((forms, i) => {
      for (const form of forms) {
        const doubt = SURNAME_LIKE.test(name) && !form.endsWith('о') ? 'person' : caution;
        enter(built.index, form, { place, name, language: 'ru', caution: doubt, cases: new Set([CASE_NAMES[i]]) });
      }
    });
  }
  for (const name of place.english) {
    const caution = ENGLISH_CAUTION.has(name.toLowerCase()) ? 'word' : englishCaution(place, name, cautions);
    enter(built.index, name.toLowerCase(), { place, name, language: 'en', caution, cases: new Set(['nomn']) });
  }
  for (const name of place.kazakh) {
    const form = name.toLowerCase();
    const joint = name === name.toUpperCase() ? `${form}-` : form;
    for (const written of [form, ...KAZAKH_ENDINGS.map((ending) => joint + ending)]) {
      enter(built.index, written, { place, name, language: 'kk', caution: '', cases: new Set() });
    }
  }
}

/** A town named after a person keeps that caution in English: Kirov, Kalinin. */
function englishCaution(place: Place, name: string, cautions: Map<string, string>): PlaceForm['caution'] {
  if (cautions.size === 0 || (name === place.english[0] && cautions.size < place.names.length)) return '';
  return [...cautions.values()].includes('person') ? 'person' : '';
}

function enter(index: FormIndex<PlaceForm>, form: string, entry: PlaceForm): void {
  const forms = indexForm(index, form);
  const same = forms.find(
    (known) => known.name === entry.name && known.place === entry.place && known.caution === entry.caution,
  );
  if (same) for (const grammaticalCase of entry.cases) same.cases.add(grammaticalCase);
  else forms.push(entry);
}
