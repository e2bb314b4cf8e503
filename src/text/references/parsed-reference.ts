// One archival reference as its text states it, and where the text stands. `text.slice(start, end) === quote`.

/** What is read off the text of one reference. */
export interface ParsedReference {
  start: number;
  end: number;
  quote: string;
  archive: string | null;
  /** The archive's name where the text gives both: `Центр. арх. …`. */
  archiveExpansion: string | null;
  fond: string | null;
  opis: string | null;
  /** `св. 5`, `Box 3`: between opis and delo. */
  box: string | null;
  delo: string | null;
  /** Sheets as printed, dashes and spaces normalised. */
  listy: string | null;
  /** The text says «Там же», "Ibid.". */
  ibid: boolean;
  /** The text goes on from the reference before it: `…; Ф. 17. Оп. 3`, without the archive. */
  continues: boolean;
  title: string | null;
  copy: string | null;
  production: string | null;
  published: string | null;
  firstPublication: boolean;
  rule: string;
}

/** Where a text stands: only a note names titles after the sheets. */
export type ReferenceContext = 'note' | 'legend' | 'text';
