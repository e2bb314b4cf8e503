// The table of bodies in memory: rows of organisations.tsv and an index of their forms in every case. Loaded once.
// Abbreviations take endings as texts print them (ЦИКа, ТАССа); full names are declined by the rules for names.
import { readFileSync } from 'node:fs';
import { declinePlaceName, type DeclensionClass } from '../places/decline-place-name.js';
import { indexForm, type FormIndex } from '../places/form-index.js';

/** One row of the table. `canonical` may hold `{party}`. */
export interface Organisation {
  id: string;
  kind: string;
  canonical: string;
  russian: string[];
  english: string[];
  parent: string;
}

/** How a form must be written: as a name, also in lower case, or only quoted or beside a word of the press. */
export type FormMode = 'name' | 'lower' | 'quoted';

export interface OrganisationForm {
  organisation: Organisation;
  /** Nominative. */
  name: string;
  mode: FormMode;
  /** The first word is an abbreviation in capitals. */
  capitals: boolean;
  language: 'ru' | 'en';
}

export interface OrganisationTable {
  organisations: Organisation[];
  byId: Map<string, Organisation>;
  index: FormIndex<OrganisationForm>;
}

let loaded: OrganisationTable | undefined;

/** The table, read on first use. */
export function organisationTable(): OrganisationTable {
  return (loaded ??= buildTable(readFileSync(new URL('./organisations.tsv', import.meta.url), 'utf8')));
}

const list = (field: string | undefined): string[] => (field ? field.split('; ') : []);

/** Builds the index from the text of the table. */
export function buildTable(table: string): OrganisationTable {
  const built: OrganisationTable = { organisations: [], byId: new Map(), index: new Map() };
  for (const line of table.split('\n')) {
    if (line === '' || line.startsWith('#') || line.startsWith('id\t')) continue;
    const [id, kind, canonical, russian, english, parent] = line.split('\t');
    const organisation = { id, kind, canonical, russian: list(russian), english: list(english), parent: parent ?? '' };
    built.organisations.push(organisation);
    built.byId.set(id, organisation);
    for (const form of organisation.russian) indexRussian(built.index, organisation, form);
    for (const form of organisation.english) indexEnglish(built.index, organisation, form);
  }
  return built;
}

function indexRussian(index: FormIndex<OrganisationForm>, organisation: Organisation, field: string): void {
  const match = /^([~"]?)(.*?)(?:\{(\w+)\})?$/.exec(field);
  const name = match?.[2] ?? field;
  const mode: FormMode = match?.[1] === '~' ? 'lower' : match?.[1] === '"' ? 'quoted' : 'name';
  const capitals = isAbbreviation(name);
  const entry: OrganisationForm = { organisation, name, mode, capitals, language: 'ru' };
  for (const form of formsOf(name, (match?.[3] ?? '') as DeclensionClass)) enter(index, form, entry);
}

/** `ЦК`, `ВКП(б)`, `П.Б.`; not `Госплан`. */
const isAbbreviation = (name: string): boolean => /^[А-ЯЁA-Z][А-ЯЁA-Z.]|^[А-ЯЁ]\.|^[Пп]\.?\//.test(name);

function formsOf(name: string, declension: DeclensionClass): Set<string> {
  const words = name.split(' ');
  if (isAbbreviation(name)) {
    const forms = new Set([name]);
    if (words.length === 1 && /^[А-ЯЁ]{3,}$/.test(name) && /[БВГДЖЗКЛМНПРСТФХЦЧШЩ]$/.test(name)) {
      for (const ending of [
        'а',
        'у',
        'ом',
        'е',
        'ы',
        'ов',
        '-а',
        '-у',
        '-ом',
        '-е',
        '’а',
        '’у',
        '’ом',
        '’е',
        "'а",
        "'у",
        "'е",
        '-м',
      ])
        forms.add(name + ending);
    }
    return forms;
  }
  return new Set(declinePlaceName(name, declension).flat());
}

function indexEnglish(index: FormIndex<OrganisationForm>, organisation: Organisation, field: string): void {
  const mode: FormMode = field.startsWith('"') ? 'quoted' : field.startsWith('~') ? 'lower' : 'name';
  const name = field.replace(/^["~]/, '');
  const capitals = /^[A-Z0-9]{2}/.test(name);
  const entry: OrganisationForm = { organisation, name, mode, capitals, language: 'en' };
  enter(index, name, entry);
  // "Committee of the IOAFR" and "Committee of IOAFR" are one name.
  if (name.includes(' of the ')) enter(index, name.replaceAll(' of the ', ' of '), entry);
  if (name.includes('’') || name.includes("'")) enter(index, name.replaceAll("'", '’'), entry);
}

function enter(index: FormIndex<OrganisationForm>, form: string, entry: OrganisationForm): void {
  const forms = indexForm(index, form);
  if (!forms.some((known) => known.organisation === entry.organisation && known.name === entry.name)) forms.push(entry);
}
