// An English title → its parts: "Telegram From the Ambassador in the Soviet Union (Bullitt) to the Secretary of State",
// "Mr. Lindley to Earl Curzon (Received March 5)", "Memorandum of Conversation, by …", "Letter from X to Y, 12 March 1931".
import { maybeEnglishGenre } from './read-genre.js';
import { titleDates } from './title-dates.js';
import type { TitleParty, TitleReading } from './title-reading.js';

const STOP = String.raw`(?=$|[,;]?\s+(?:on|regarding|concerning|about|re|respecting|dated|of\s+\d|with|enclosing|asking|transmitting)\s|,\s*(?:\d|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)|[,.]?\s*[([](?:Received|Extract|No\.)|\s*[.]\s*$|\s+—\s|,?\s+not\s(?:later|earlier|before|after)\s)`;
const FROM_TO = new RegExp(
  String.raw`^(?:[\s,:]*(?:from|by|of|de)\s+|,\s+(?=(?:[\p{Lu}]|the\s)))((?:(?!\s(?:on|regarding|concerning|about)\s).)+?)\s+to\s+(.+?)${STOP}`,
  'iu',
);
const FROM_FOR = new RegExp(String.raw`^[\s,:]*(?:from|by)\s+(.+?)\s+for\s+(.+?)${STOP}`, 'i');
const FROM = new RegExp(String.raw`^[\s,:]*(?:from|by|of)\s+(.+?)${STOP}`, 'i');
const TO = new RegExp(String.raw`^[\s,:]*(?:to|for)\s+(.+?)${STOP}`, 'i');
const BARE_FROM_TO = new RegExp(String.raw`^(.{3,120}?)\s+to\s+(.+?)${STOP}`);
const BY = new RegExp(String.raw`[,:]\s+[Bb]y\s+(.+?)${STOP}`);

const BODY_WORDS =
  /(?<!\p{L})(?:Committee|Office|Department|Embassy|Legation|Bureau|Commission|Council|Ministry|Secretariat|Government|Party|Staff|Agency|Delegation|Mission|Consulate|Board|Politburo|Presidium|Conference|Congress|Section|Division|Union|International|Army|Headquarters|Foreign Office|Cabinet|Soviet|Commissariat|Collegium|Society|Association|League)(?!\p{L})/u;
const OFFICE_WORDS =
  /(?<!\p{L})(?:Secretary|Ambassador|Minister|Chargé|Consul|President|Chairman|Commissar|Director|Chief|Attaché|Counselor|Counsellor|Representative|Premier|Adviser|Assistant|Chancellor|Head|Governor|Commissioner|Under Secretary|Envoy|Agent|Delegate|Members?|General Secretary|High Commissioner|Prime Minister|King|Emperor)(?!\p{L})/u;

/** Reads an English title. Genre as printed, parties without their articles, date if the title has one. */
export function readEnglishTitle(title: string): TitleReading {
  const reading: TitleReading = {
    genre: null,
    authors: [],
    addressees: [],
    issuingBody: null,
    date: null,
    dateAsWritten: null,
    dateInSubject: false,
    rules: [],
  };
  const dates = titleDates(title).filter((date) => !/\(Received[^)]*$/i.test(title.slice(0, date.start)));
  const date = dates.find((it) => it.edtf.length > 4) ?? dates[0];
  if (date) {
    reading.date = date.edtf;
    reading.dateAsWritten = date.quote;
    // "Report … for February 1922": what it covers.
    reading.dateInSubject = /\s(?:for|during|in|since|until|covering)\s$/i.test(title.slice(0, date.start));
    reading.rules.push({ about: 'date', rule: date.rule, start: date.start, end: date.end });
  }
  const genre = maybeEnglishGenre(title);
  let from = 0;
  if (genre) {
    reading.genre = genre;
    from = genre.length;
    reading.rules.push({ about: 'genre', rule: 'title/english-genre', start: 0, end: from });
  }
  if (
    genre &&
    /^(?:minutes|working notes|extract from (?:the )?minutes|record of a meeting|notes of a meeting|protocol)/i.test(
      genre,
    )
  ) {
    const body =
      /^\s*(?:of|from)\s+(?:the\s+)?(?:(?:\d+\p{Ll}{2}\s+)?(?:meeting|session)\s+of\s+(?:the\s+)?)?(.+?)(?=$|,|\s+(?:on|held|dated)\s|\s+\d)/iu.exec(
        title.slice(from),
      );
    if (body) reading.issuingBody = body[1].replace(/^the\s+/i, '');
    return reading;
  }
  readRoles(reading, title, from, genre !== undefined);
  return reading;
}

function readRoles(reading: TitleReading, title: string, from: number, hasGenre: boolean): void {
  const rest = title.slice(from);
  const both = hasGenre
    ? (FROM_TO.exec(rest) ?? (/\sto\s/.test(rest) ? null : FROM_FOR.exec(rest)))
    : BARE_FROM_TO.exec(rest);
  if (both) {
    add(reading, 'authors', title, from + both.index + both[0].indexOf(both[1]), both[1]);
    add(reading, 'addressees', title, from + both.index + both[0].lastIndexOf(both[2]), both[2]);
    return;
  }
  if (!hasGenre) return;
  const sender = FROM.exec(rest) ?? BY.exec(rest);
  if (sender && !/^(?:conversation|a conversation|discussion|telephone)/i.test(sender[1]))
    add(reading, 'authors', title, from + sender.index + sender[0].lastIndexOf(sender[1]), sender[1]);
  const receiver = TO.exec(rest);
  if (receiver)
    add(reading, 'addressees', title, from + receiver.index + receiver[0].lastIndexOf(receiver[1]), receiver[1]);
  if (!sender && /conversation/i.test(rest)) {
    const by = BY.exec(rest);
    if (by) add(reading, 'authors', title, from + by.index + by[0].lastIndexOf(by[1]), by[1]);
  }
}

function add(reading: TitleReading, role: 'authors' | 'addressees', title: string, start: number, text: string): void {
  const list = reading[role];
  let offset = start;
  for (const piece of text.split(
    /(,\s+and\s+|\s+and\s+(?=(?:the|Mr\.|Sir|Lord|[A-Z]\.)\s?)|(?<=^\p{Lu}\p{L}+(?:\s\p{Lu}\.)?\s\p{Lu}[\p{L}-]+)\s+and\s+(?=\p{Lu}\p{L}+\s(?:\p{Lu}\.\s)?\p{Lu}[\p{L}-]+$)|,\s+(?=[A-Z]\.\s?[A-Z]|Mr\.|Sir\s))/u,
  )) {
    if (!/^(?:,\s+)?(?:and\s+)?$/.test(piece.trim()) && piece.trim() !== 'and' && piece.trim() !== ',') {
      const at = title.indexOf(piece, offset);
      const party = toParty(piece.trim(), Math.max(at, 0));
      list.push(party);
      reading.rules.push({
        about: role === 'authors' ? 'author' : 'addressee',
        rule: 'title/from-to',
        start: party.start,
        end: party.end,
      });
    }
    offset += piece.length;
  }
}

function toParty(text: string, start: number): TitleParty {
  const asWritten = text.replace(/[\s,.;:]+$/, '');
  const holder = /^(?:the\s+)?(.+?)\s+\(([\p{L}'’. -]+)\)$/iu.exec(asWritten);
  const end = start + asWritten.length;
  // "the Ambassador in the Soviet Union (Bullitt)": the office with its holder.
  if (holder && OFFICE_WORDS.test(holder[1])) return { asWritten, name: holder[2], kind: 'person', start, end };
  // "Mr. Hodgson (Moscow)": where he is.
  const plain = asWritten.replace(/^(?:the|The)\s+/, '').replace(/\s+\([^)]*\)$/, '');
  const named =
    /^(.*?(?:Secretary|Ambassador|Minister|Chairman|Commissar|Director|President|Chief|Consul|Representative)[^,]*?)\s+((?:[A-Z]\.\s?){1,3}[\p{Lu}][\p{L}'’-]+)$/u.exec(
      plain,
    );
  if (named) return { asWritten, name: spaced(named[2]), kind: 'person', start, end };
  // "President Truman", "Prime Minister Kekkonen"
  const titled =
    /^(?:(?:Acting|Former|Deputy|Vice)\s)?(?:President|Prime Minister|Premier|Chancellor|Ambassador|Secretary(?: of State)?|Foreign (?:Minister|Secretary)|Chairman|General|Marshal|Admiral|Senator|King|Emperor|Commissar)\s(\p{Lu}[\p{L}'’-]+)$/u.exec(
      plain,
    );
  if (titled && !OFFICE_WORDS.test(titled[1])) return { asWritten, name: titled[1], kind: 'person', start, end };
  if (OFFICE_WORDS.test(plain) && !/^(?:[A-Z]\.\s?)+/.test(plain))
    return { asWritten, name: plain, kind: 'office', start, end };
  if (BODY_WORDS.test(plain)) return { asWritten, name: plain, kind: 'organisation', start, end };
  return { asWritten, name: spaced(plain), kind: 'person', start, end };
}

/** Initials spaced: "M.M. Litvinov" → "M. M. Litvinov". */
const spaced = (name: string): string =>
  name
    .replace(/(\p{Lu}\.)(?=\p{Lu})/gu, '$1 ')
    .replace(/\s+/g, ' ')
    .trim();
