// What a title says: genre, parties, dates, as the readers of titles in each language give it.

export interface TitleParty {
  asWritten: string;
  name: string;
  kind: 'person' | 'organisation' | 'office';
  start: number;
  end: number;
}

export interface TitleReading {
  genre: string | null;
  authors: TitleParty[];
  addressees: TitleParty[];
  issuingBody: string | null;
  date: string | null;
  dateAsWritten: string | null;
  /** The date stands in the subject clause: it may be another paper's. */
  dateInSubject: boolean;
  rules: { about: string; rule: string; start: number; end: number }[];
}
