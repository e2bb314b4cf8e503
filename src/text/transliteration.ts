// Cyrillic → Latin under the schemes in use (`iuliia`), for search and names. Pure; all schemes of a word are cached.
import * as iuliia from 'iuliia';

/** The schemes that historians, libraries, newspapers and passport offices use, by `iuliia`'s names. */
export const TRANSLITERATION_SCHEMES = {
  ala_lc: iuliia.ALA_LC,
  bgn_pcgn: iuliia.BGN_PCGN,
  bs_2979: iuliia.BS_2979,
  gost_16876: iuliia.GOST_16876,
  gost_52290: iuliia.GOST_52290,
  gost_52535: iuliia.GOST_52535,
  gost_7034: iuliia.GOST_7034,
  gost_779: iuliia.GOST_779,
  icao_doc_9303: iuliia.ICAO_DOC_9303,
  iso_9_1954: iuliia.ISO_9_1954,
  iso_9_1968: iuliia.ISO_9_1968,
  mosmetro: iuliia.MOSMETRO,
  mvd_310: iuliia.MVD_310,
  mvd_310_fr: iuliia.MVD_310_FR,
  mvd_782: iuliia.MVD_782,
  scientific: iuliia.SCIENTIFIC,
  telegram: iuliia.TELEGRAM,
  wikipedia: iuliia.WIKIPEDIA,
  yandex_maps: iuliia.YANDEX_MAPS,
} as const;

export type TransliterationScheme = keyof typeof TRANSLITERATION_SCHEMES;

/** @example transliterate('Шейнман', 'bgn_pcgn') // 'Sheynman' */
export function transliterate(text: string, scheme: TransliterationScheme = 'bgn_pcgn'): string {
  return iuliia.translate(text, TRANSLITERATION_SCHEMES[scheme]);
}

const cache = new Map<string, readonly string[]>();
const CACHE_LIMIT = 50_000;

/** Every distinct Latin spelling of a Cyrillic word, in the order of the schemes. @example transliterations('Хрущёв') // ['Khrushchev', …] */
export function transliterations(word: string): readonly string[] {
  const cached = cache.get(word);
  if (cached) return cached;
  const found = [
    ...new Set(
      Object.values(TRANSLITERATION_SCHEMES).map((scheme) => iuliia.translate(word, scheme).replaceAll(/[ʹʺ'"`]/g, '')),
    ),
  ];
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(word, found);
  return found;
}
