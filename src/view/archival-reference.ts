// An archival reference as citations print it: «РГАСПИ. Ф. 17. Оп. 171. Д. 146. Л. 150» and "RGASPI, f. 17, op. 171, …".
// Levels that the reference does not state are left out.
import type { ArchivalReference } from '../model/reference.js';
import type { InterfaceLanguage } from './edtf-text.js';

type Levels = Pick<ArchivalReference, 'archive' | 'fond' | 'opis' | 'delo' | 'listy'>;

/** Abbreviations of archives in Latin letters, as English publications print them; others keep their own letters. */
const LATIN_ARCHIVES: Record<string, string> = {
  РГАСПИ: 'RGASPI',
  ГАРФ: 'GARF',
  РГАНИ: 'RGANI',
  РГАЭ: 'RGAE',
  РГВА: 'RGVA',
  РГАЛИ: 'RGALI',
  РЦХИДНИ: 'RTsKhIDNI',
  АВПРФ: 'AVP RF',
  'АВП РФ': 'AVP RF',
  АПРФ: 'AP RF',
  'АП РФ': 'AP RF',
  'ЦА ФСБ': 'TsA FSB',
  'ЦА ФСБ РФ': 'TsA FSB RF',
  ЦГАМ: 'TsGAM',
  ЦГАМО: 'TsGAMO',
  АПРК: 'AP RK',
  'АП РК': 'AP RK',
  ЦГАРК: 'TsGA RK',
  'ЦГА РК': 'TsGA RK',
};

const RUSSIAN_ARCHIVES = new Map(Object.entries(LATIN_ARCHIVES).map(([russian, latin]) => [latin, russian]));

/** An archive by its own name, however a publication spells it. @example russianArchive('RGASPI') // 'РГАСПИ' */
export const russianArchive = (archive: string): string => RUSSIAN_ARCHIVES.get(archive) ?? archive;

/** An archive's name for a reader. */
export const archiveName = (archive: string, language: InterfaceLanguage): string =>
  language === 'en' ? (LATIN_ARCHIVES[archive] ?? archive) : russianArchive(archive);

const several = (sheets: string) => /[–—,;-]/.test(sheets);

/** The reference in the Russian manner, without a closing stop. */
export function referenceRussian(reference: Levels): string {
  const { archive, fond, opis, delo, listy } = reference;
  return [archive, fond && `Ф. ${fond}`, opis && `Оп. ${opis}`, delo && `Д. ${delo}`, listy && `Л. ${listy}`]
    .filter(Boolean)
    .join('. ');
}

/** The reference in the English manner: archive, f., op., d., l. or ll. */
export function referenceEnglish(reference: Levels): string {
  const { archive, fond, opis, delo, listy } = reference;
  const latin = archive ? (LATIN_ARCHIVES[archive] ?? archive) : null;
  return [
    latin,
    fond && `f. ${fond}`,
    opis && `op. ${opis}`,
    delo && `d. ${delo}`,
    listy && `${several(listy) ? 'll.' : 'l.'} ${listy}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** The reference in the manner of the reader's language. */
export const referenceText = (reference: Levels, language: InterfaceLanguage): string =>
  language === 'ru' ? referenceRussian(reference) : referenceEnglish(reference);

/** The legend of a document: its first reference in the role of a legend. */
export function legendReference(references: ArchivalReference[]): ArchivalReference | null {
  return references.find((one) => one.role === 'legend' && (one.archive || one.fond)) ?? null;
}
