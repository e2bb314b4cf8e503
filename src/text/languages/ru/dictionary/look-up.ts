// A form in small letters → its parses in the dictionary, and what is asked of a parse: the normal form, another form.
import { dictionary, PREFIXES, tagHas, type Tag } from './open-dictionary.js';
import { nodeAfter, nodeAfterText, NOWHERE, payloadsBelow, spellingsOf, valueOf } from './word-graph.js';

/** A place in a paradigm that a form can hold. */
export interface Parse {
  /** With ё where the dictionary has it. */
  spelling: string;
  paradigm: number;
  /** Place in the paradigm. */
  form: number;
  tag: Tag;
  score: number;
}

const NAME_TAGS = ['Name', 'Surn', 'Patr', 'Geox', 'Init'];
/** Tags that only names and places have: not read in a form of small letters. */
export const isNameTag = (tag: Tag): boolean => NAME_TAGS.some((name) => tagHas(tag, name));

/** Between the form and its payloads. */
const SEPARATOR = 1;

/** Two bytes of a payload as a number. */
export const payloadNumber = (bytes: readonly number[], at: number): number =>
  ((bytes[at] ^ 1) << 6) + (bytes[at + 1] >> 1);

/** Every parse of a form in the dictionary, names included; scores are not yet shares. */
export function lookUp(lower: string): Parse[] {
  const { words } = dictionary();
  const found: Parse[] = [];
  for (const { text, node } of spellingsOf(words, lower)) {
    const below = nodeAfter(words, node, SEPARATOR);
    if (below === NOWHERE) continue;
    for (const bytes of payloadsBelow(words, below))
      found.push(makeParse(text, payloadNumber(bytes, 0), payloadNumber(bytes, 2)));
  }
  return found;
}

/** A parse of a spelling at a place of a paradigm. */
export function makeParse(spelling: string, paradigm: number, form: number): Parse {
  return { spelling, paradigm, form, tag: tagOf(paradigm, form), score: 1 };
}

/** How many forms a paradigm has. */
function formCount(paradigm: number): number {
  const { starts } = dictionary();
  return (starts[paradigm + 1] - 1 - starts[paradigm]) / 3;
}

function tagOf(paradigm: number, form: number): Tag {
  const { paradigms, starts, tag } = dictionary();
  return tag(paradigms[starts[paradigm] + formCount(paradigm) + form]);
}

/** Likelihoods among the parses of one form that are admitted, likeliest first. Without counts all are alike. */
export function rankParses(parses: readonly Parse[]): Parse[] {
  const { likelihoods } = dictionary();
  const nodes = new Map<string, number>();
  let total = 0;
  const scores = parses.map(({ spelling, tag }) => {
    let node = nodes.get(spelling);
    if (node === undefined) nodes.set(spelling, (node = nodeAfterText(likelihoods, 0, `${spelling}:`)));
    const end = node === NOWHERE ? NOWHERE : nodeAfterText(likelihoods, node, tag.text);
    const value = end === NOWHERE ? NOWHERE : valueOf(likelihoods, end);
    if (value === NOWHERE) return 1;
    total += value / 1000000;
    return value / 1000000;
  });
  return parses
    .map((parse, at) => ({ ...parse, score: total > 0 ? scores[at] / total : scores[at] }))
    .sort((a, b) => b.score - a.score);
}

/** The form at a place of a parse's paradigm. */
function wordAt({ spelling, paradigm, form }: Parse, place: number): string {
  const { paradigms, starts, suffixes } = dictionary();
  const [start, count] = [starts[paradigm], formCount(paradigm)];
  const prefix = PREFIXES[paradigms[start + 2 * count + form]];
  const suffix = suffixes[paradigms[start + form]];
  const stem = spelling.slice(prefix.length, spelling.length - suffix.length);
  return PREFIXES[paradigms[start + 2 * count + place]] + stem + suffixes[paradigms[start + place]];
}

/** The form under which dictionaries print the word. */
export const normalForm = (parse: Parse): string => wordAt(parse, 0);

/** The first form with all these grammemes; undefined when the paradigm lacks it. */
export function formWith(parse: Parse, grammemes: readonly string[]): string | undefined {
  const count = formCount(parse.paradigm);
  for (let place = 0; place < count; place++) {
    const tag = tagOf(parse.paradigm, place);
    if (grammemes.every((grammeme) => tagHas(tag, grammeme))) return wordAt(parse, place);
  }
  return undefined;
}
