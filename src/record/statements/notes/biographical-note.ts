// Biographical notes as editions print them: «Фамилия Имя Отчество (1890–1938), член КПГ с 1919 г., …»; also «1901 г. р.» and
// «Фамилия И. О. – нарком …». In: a passage. Out: whom the whole note is about, and what its verbless items say.
import type { PassageView } from '../../passage-view.js';
import type { Claim, Named } from '../claim.js';
import { noteItems } from './note-items.js';
import { noteName } from './note-name.js';

export interface BiographicalNote {
  person: Named;
  claims: Claim[];
}

/** The note that a passage is; `null` when it opens otherwise. */
export function biographicalNote(view: PassageView): BiographicalNote | null {
  const name = noteName(view);
  if (!name) return null;
  const { person, claims, end } = name;
  return { person, claims: [...claims, ...noteItems(view, person, end)] };
}
