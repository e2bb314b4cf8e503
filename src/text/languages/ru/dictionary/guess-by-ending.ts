// A form that the dictionary lacks → parses guessed from its ending: those of known words that end alike.
import { isNameTag, lookUp, makeParse, payloadNumber, type Parse } from './look-up.js';
import { dictionary, PREFIXES, tagHas, type Tag } from './open-dictionary.js';
import { nodeAfter, NOWHERE, payloadsBelow, spellingsOf } from './word-graph.js';

const SEPARATOR = 1;
/** What an ending of so many letters is worth. */
const WORTH = [0, 0.2, 0.3, 0.4, 0.5, 0.6];
const LONGEST = 5;
const LEAST_WORD = 4;

/** Parts of speech whose words are all known. */
const CLOSED = ['NUMR', 'NPRO', 'PRED', 'PREP', 'CONJ', 'PRCL', 'INTJ', 'Apro', 'NUMB', 'ROMN', 'LATN', 'PNCT', 'UNKN'];
const isOpen = (tag: Tag): boolean => !CLOSED.some((name) => tagHas(tag, name));

/** Whether a form is a known word with letters before it: such forms are read otherwise (`prefixes`). */
export function endsInKnownWord(lower: string): boolean {
  for (let length = 1; lower.length - length >= 3; length++)
    if (lookUp(lower.slice(length)).some(({ tag }) => isOpen(tag) && !isNameTag(tag))) return true;
  return false;
}

/** Guesses, likeliest first; `names`: whether names are admitted. */
export function guessByEnding(lower: string, names: boolean): Parse[] {
  if (lower.length < LEAST_WORD) return [];
  const found: Parse[] = [];
  const seen = new Set<string>();
  let least = 1;
  for (const [at, prefix] of PREFIXES.entries()) {
    if (!lower.startsWith(prefix)) continue;
    const longest = Math.min(LONGEST, lower.length - prefix.length - 1);
    for (let length = longest; length >= least; length--) {
      const some = guessesOf(lower, at, length).filter(({ parse }) => {
        const key = `${parse.spelling}:${parse.paradigm}:${parse.form}`;
        if (!isOpen(parse.tag) || (!names && isNameTag(parse.tag)) || seen.has(key)) return false;
        seen.add(key);
        return true;
      });
      if (some.length === 0) continue;
      const most = some.reduce((a, { count }) => Math.max(a, count), 1);
      for (const { parse, count } of some) found.push({ ...parse, score: (count * WORTH[length]) / most });
      // Endings one letter shorter are looked at as well.
      least = Math.max(length - 1, 1);
    }
  }
  const total = found.reduce((sum, { score }) => sum + score, 0);
  return found.map((parse) => ({ ...parse, score: parse.score / total })).sort((a, b) => b.score - a.score);
}

/** Known words with the same ending of a length. */
function guessesOf(lower: string, prefix: number, length: number): { parse: Parse; count: number }[] {
  const graph = dictionary().endings[prefix];
  const stem = lower.slice(0, lower.length - length);
  const found: { parse: Parse; count: number }[] = [];
  for (const { text, node } of spellingsOf(graph, lower.slice(-length))) {
    const below = nodeAfter(graph, node, SEPARATOR);
    if (below === NOWHERE) continue;
    for (const bytes of payloadsBelow(graph, below)) {
      const parse = makeParse(stem + text, payloadNumber(bytes, 2), payloadNumber(bytes, 4));
      found.push({ parse, count: payloadNumber(bytes, 0) });
    }
  }
  return found;
}
