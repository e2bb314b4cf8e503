// What a filter may be called in the search box, and what zones may be called.
import type { Zone } from '../model/document.js';
import type { FacetName } from './query.js';

export const FILTER_NAMES: Record<string, FacetName> = {
  source: 'source',
  источник: 'source',
  year: 'year',
  год: 'year',
  genre: 'genre',
  жанр: 'genre',
  вид: 'genre',
  archive: 'archive',
  архив: 'archive',
  fond: 'fond',
  фонд: 'fond',
  class: 'classification',
  classification: 'classification',
  гриф: 'classification',
  zone: 'zone',
  где: 'zone',
};

export const ZONE_NAMES: Record<string, Zone> = {
  document: 'document',
  документ: 'document',
  footnote: 'footnote',
  footnotes: 'footnote',
  сноска: 'footnote',
  сноски: 'footnote',
  примечания: 'footnote',
  apparatus: 'apparatus',
  аппарат: 'apparatus',
  article: 'article',
  статья: 'article',
};
