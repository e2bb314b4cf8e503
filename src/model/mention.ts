// A span that names a person, organisation or place, or states a date.
import type { Span } from './span.js';

export type MentionKind = 'person' | 'organisation' | 'place' | 'date';

/** The parts of a personal name, in the nominative where they could be put there. */
export interface NameParts {
  surname?: string;
  given?: string;
  patronymic?: string;
  /** Upper case, without dots: `['Л', 'Д']`. */
  initials?: string[];
  gender?: 'm' | 'f';
  /** Other surnames the text gives with it: `Дзявалтовский (Юрин, Гинтовт)`. */
  aliases?: string[];
  /** Every nominative reading of the surname when the form does not decide (`Бардина` → Бардин, Бардина). */
  surnames?: string[];
}

export interface Mention extends Span {
  id: string;
  sourceId: string;
  documentId: string | null;
  kind: MentionKind;
  /** Named rule or table that found it: `persons/initials-then-surname`. */
  rule: string;
  language: 'ru' | 'en' | 'kk';
  /** Dates: EDTF. Others: the form in the nominative (`Л. Д. Троцкий`, `Политбюро ЦК`). `null` when it cannot be said. */
  value: string | null;
  name?: NameParts;
  /** Organisations and places known to a table: the table's key (`org/ogpu`, `place/alma-ata`). */
  key?: string;
  /** Office, rank or role printed with the name, nominative: `председатель ГПУ`. */
  role?: string;
}
