// A German title → its parts: "Brief von Clara Zetkin an W. I. Lenin", "Protokoll der Sitzung des Politbüros", "Bericht an …".
import { titleDates } from './title-dates.js';
import type { TitleParty, TitleReading } from './title-reading.js';

const NOUNS =
  'Brief|Schreiben|Telegramm|Fernschreiben|Funkspruch|Bericht|Protokoll|Aufzeichnung|Beschlu(?:ss|ß)|Denkschrift|Notiz|Resolution|Erklärung|Vermerk|Rundschreiben|Anweisung|Direktive|Befehl|Note|Verbalnote|Aufruf|Rede|Artikel|Entwurf|Vorlage|Gesuch|Eingabe|Verfügung|Niederschrift|Mitteilung|Auszug|Stellungnahme|Tagebucheintrag|Postkarte|Vertrag|Abkommen|Erlass|Erlaß|Drahtbericht|Runderlass|Anfrage|Antwort|Liste|Thesen|Memorandum|Botschaft|Weisung';
const GENRE = new RegExp(
  String.raw`^((?:(?:Aus (?:dem|der|einem|einer)|[A-ZÄÖÜ]\p{Ll}+(?:er|es|e|en))\s){0,2}(?:Chiffre|Privat|Geheim|Lage|Rechenschafts|Antwort|Abschieds|Begleit|Gesprächs|Sitzungs|Verhör|Vernehmungs|Beschluss|Beschluß|Politbüro|Rund|Eil)?-?(?:${NOUNS}|${NOUNS.toLowerCase()})(?:s|es|e|en)?)(?![\p{L}])`,
  'u',
);
const GERMAN_NEXT =
  /^(?:[\s,.:]*$|[\s\d*¹²³]*$|\s(?:von|vom|des|der|an|am|zum|zur|über|betreffend|aus|für|zwischen|mit|Nr\.)\s|,)/u;
const STOP = String.raw`(?=$|,?\s+(?:über|betreffend|zur|zum|vom\s\d|von\s\d|mit|in\s+(?:der|Sachen)|wegen|bezüglich|für\s+\p{Lu})(?!\p{L})|,\s(?:\d|[A-ZÄÖÜ]\p{Ll}+,\s\d)|\s+[([]|\s*\.\s*$)`;
const FROM_TO = new RegExp(String.raw`^[\s,]*(?:von|vom|des|der)\s+(.+?)\s+an\s+(.+?)${STOP}`, 'u');
const FROM = new RegExp(String.raw`^[\s,]*(?:von|vom|des|der)\s+(?!\d)(.+?)${STOP}`, 'u');
const TO = new RegExp(String.raw`^[\s,]*an\s+(.+?)${STOP}`, 'u');
const MEETING =
  /^\s*(?:der|einer|über die)\s+(?:\d+\.\s)?(?:Sitzung|Tagung|Besprechung|Beratung|Versammlung|Konferenz)\s+(?:des|der)\s+(.+?)(?=$|,|\s+(?:vom|am|in)\s)/u;
const BODY =
  /(?<!\p{L})(?:Politbüro|Zentrale|Zentralkomitee|ZK|Exekutiv|EKKI|Komitee|Ministerium|Amt|Abteilung|Büro|Kommission|Rat|Regierung|Botschaft|Gesandtschaft|Partei|Sekretariat|Präsidium|Kollegium|Vertretung|Delegation|Komintern|Sektion|Leitung)/u;
const DECIDING = /^(?:Beschlu|Resolution|Direktive|Rundschreiben|Verfügung|Erlass|Erlaß)/;

/** The German genre with which a title begins (as printed), or undefined. */
export function maybeGermanGenre(title: string): string | undefined {
  const genre = GENRE.exec(title)?.[1];
  return genre && GERMAN_NEXT.test(title.slice(genre.length)) ? genre : undefined;
}

/** Reads a German title, or undefined where it does not begin with a German genre. */
export function readGermanTitle(title: string): TitleReading | undefined {
  const genre = maybeGermanGenre(title);
  if (!genre) return undefined;
  const date = titleDates(title)[0];
  const reading: TitleReading = {
    genre,
    authors: [],
    addressees: [],
    issuingBody: null,
    date: date?.edtf ?? null,
    dateAsWritten: date?.quote ?? null,
    dateInSubject: false,
    rules: [{ about: 'genre', rule: 'title/german-genre', start: 0, end: genre.length }],
  };
  if (date) reading.rules.push({ about: 'date', rule: date.rule, start: date.start, end: date.end });
  const rest = title.slice(genre.length);
  const meeting = /[Pp]rotokoll|[Nn]iederschrift/.test(genre) ? MEETING.exec(rest) : null;
  if (meeting) {
    reading.issuingBody = nominative(meeting[1]);
    return reading;
  }
  const both = FROM_TO.exec(rest);
  const author = both ?? FROM.exec(rest);
  if (author) add(reading, 'authors', title, author[1], genre.length + author[0].indexOf(author[1]));
  const receiver = both?.[2] ?? TO.exec(rest)?.[1];
  if (receiver) add(reading, 'addressees', title, receiver, genre.length + rest.indexOf(receiver));
  const [first] = reading.authors;
  if (first?.kind === 'organisation' && DECIDING.test(genre)) reading.issuingBody = first.name;
  return reading;
}

function add(reading: TitleReading, role: 'authors' | 'addressees', title: string, text: string, from: number): void {
  for (const piece of text.split(/\s*,\s+(?=\p{Lu})|\s+und\s+(?=\p{Lu}\p{L}+\s\p{Lu})/u)) {
    const start = Math.max(0, title.indexOf(piece, from));
    const kind: TitleParty['kind'] = BODY.test(piece) ? 'organisation' : 'person';
    reading[role].push({ asWritten: piece, name: nominative(piece), kind, start, end: start + piece.length });
    const about = role === 'authors' ? 'author' : 'addressee';
    reading.rules.push({ about, rule: 'title/von-an', start, end: start + piece.length });
  }
}

/** "Politbüros des ZK" → "Politbüro des ZK"; articles go. */
function nominative(name: string): string {
  return name
    .replace(/^(?:das|die|der|den|dem|des)\s+/, '')
    .replace(/^(\p{Lu}\p{L}*(?:büro|komitee|amt|ministerium|sekretariat|präsidium|rat))(?:e?s)(?!\p{L})/iu, '$1');
}
