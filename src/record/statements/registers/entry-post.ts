// The post of a register entry: the text before the name ("head of the fur warehouse in Leipzig") or behind the brackets
// («…, заведующий складом»), cut into the posts it names, each with its body and place.
import type { PassageView } from '../../passage-view.js';
import type { Named } from '../claim.js';
import { namedBy } from '../claim.js';

export interface EntryPost {
  start: number;
  end: number;
  /** `null` where the text says that it knows none ("a certain", «некто»). */
  value: string | null;
  organisation: Named | null;
  place: Named | null;
}

const LEAD = /^(?:[\s,;:.)•·*–—-]|\d{1,3}[.)]\s|(?:and|as well as|also|et|и|а\s+также|также)\s)+/iu;
const TAIL = /(?:[\s,;:.–—-]|\s(?:of|comrade|тов|т|гр))+$/iu;
const NOBODY = /^(?:a\s+certain|one|some|некто|некий|некая|некоего)$/iu;
const KIN = /^(?:his|her)\s+(?:wife|husband),\s+(?:an?\s+|the\s+)?|^(?:его|её|ее)\s+(?:жена|муж),\s+/iu;
const FORMER = /,?\s+(?:and|и)\s+(?=(?:former|formerly|бывш|ранее)\p{L}*)|,\s+(?=(?:former|formerly|бывш)\p{L}*)/iu;

/** The posts in the text before a name. */
export function readPost(view: PassageView, from: number, to: number): EntryPost[] {
  return cut(view, from, to);
}

/** The posts behind the brackets, up to the end of the entry. */
export function readPostBehind(view: PassageView, from: number, to: number): EntryPost[] {
  const text = view.text.slice(from, to);
  const stop = text.search(/[;\n]|\.(?:\s+\p{Lu}|\s*\d|\s*$)|\s\d{1,3}[.)]\s/u);
  let end = from + (stop < 0 ? text.length : stop);
  // Behind the post of this entry the next name begins.
  const next = view.mentions.find(
    ({ mention, start, end: stops }) => mention.kind === 'person' && start > from && stops <= to,
  );
  if (next && next.start < end) end = next.start;
  return cut(view, from, end);
}

function cut(view: PassageView, from: number, to: number): EntryPost[] {
  const whole = view.text.slice(from, to);
  const start = from + (LEAD.exec(whole)?.[0].length ?? 0);
  const text = view.text.slice(start, to).replace(TAIL, '');
  if (text.length < 2) return [];
  const posts: EntryPost[] = [];
  let at = 0;
  for (const part of text.split(FORMER)) {
    const offset = text.indexOf(part, at);
    at = offset + part.length;
    posts.push(describe(view, start + offset, start + offset + part.length));
  }
  return posts;
}

function describe(view: PassageView, start: number, end: number): EntryPost {
  const text = view.text.slice(start, end);
  const inside = view.mentions.filter((one) => one.start >= start && one.end <= end);
  const organisation = inside.filter(({ mention }) => mention.kind === 'organisation').at(-1);
  const place = inside.filter(({ mention }) => mention.kind === 'place').at(-1);
  return {
    start,
    end,
    value: NOBODY.test(text) ? null : text.replace(KIN, ''),
    organisation: organisation ? namedBy(organisation.mention) : bodyIn(text, place?.mention.quote),
    place: place ? namedBy(place.mention) : placeAtEnd(text),
  };
}

/** A body without a mention: the name in quotes, else what follows the first "of". */
function bodyIn(text: string, place: string | undefined): Named | null {
  const quoted = /[«“„"]\s?([^«»“”„"]{2,60}?)\s?[»”“"]/u.exec(text);
  if (quoted) return { name: quoted[1], mention: null };
  const of = /\s(?:of|at|for)\s+(?:the\s+)?(.{3,80}?)(?:\s+in\s+\p{Lu}[\p{L}]+)?$/u.exec(text);
  return of && of[1] !== place ? { name: of[1], mention: null } : null;
}

/** "representative of the Union in Berlin" */
function placeAtEnd(text: string): Named | null {
  const match = /\s(?:in|at|в|во)\s+(?:the\s+)?(\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)$/u.exec(text);
  return match ? { name: match[1], mention: null } : null;
}
