// The two-script list and the wrong pairs made from it: each row's Latin form with wrong Cyrillic forms that are as near
// as the list has them (side A: nearest to the row's Cyrillic form; side B: forms of the rows with the nearest Latin
// form). No chance is involved. Rows: Latin TAB Cyrillic spelled out with spaces TAB count.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { editDistance } from '../../src/resolve/compare/edit-distance.js';
import { plainLatin } from '../../src/resolve/compare/latin-fold.js';

export interface ScriptPair {
  latin: string;
  cyrillic: string;
  label: 0 | 1;
  /** Of true pairs: how often seen. */
  count: number;
}

const WANTED = 2;
const CANDIDATES = 60;

/** Reads the list of true pairs. */
export function readScriptList(path: string): ScriptPair[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => {
      const [latin, spelled, count] = line.split('\t');
      return { latin: latin.trim(), cyrillic: spelled.replaceAll(/\s+/g, ''), label: 1, count: Number(count) };
    });
}

const foldCyrillic = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll(/[ёэ]/g, 'е')
    .replaceAll(/[йыі]/g, 'и')
    .replaceAll(/[ьъ'’-]/g, '')
    .replaceAll(/(.)\1+/gu, '$1');
/** Latin letters with the commonest differences of spelling folded. */
export const foldLatin = (word: string): string => {
  let folded = plainLatin(word);
  for (const [from, to] of ['ph f', 'ck k', 'c k', 'q k', 'w v', 'y i', 'j i', 'z s'].map((pair) => pair.split(' ')))
    folded = folded.replaceAll(from, to);
  return folded.replaceAll('h', '').replaceAll(/(.)\1+/g, '$1');
};

function grams(word: string): Set<string> {
  const marked = `^${word}$`;
  return new Set(Array.from({ length: marked.length - 1 }, (_, i) => marked.slice(i, i + 2)));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function nearest(words: readonly string[], keep: (word: string, other: string) => boolean): Map<string, string[]> {
  const sets = new Map(words.map((word) => [word, grams(word)]));
  const index = new Map<string, string[]>();
  for (const word of [...words].sort(order))
    for (const gram of sets.get(word)!) index.set(gram, [...(index.get(gram) ?? []), word]);
  const out = new Map<string, string[]>();
  for (const word of words) {
    const shared = new Map<string, number>();
    for (const gram of sets.get(word)!)
      for (const other of index.get(gram)!) shared.set(other, (shared.get(other) ?? 0) + 1);
    shared.delete(word);
    const size = sets.get(word)!.size;
    const near = [...shared]
      .map(([other, both]) => ({ other, dice: (2 * both) / (size + sets.get(other)!.size) }))
      .sort((a, b) => b.dice - a.dice || order(a.other, b.other))
      .slice(0, CANDIDATES)
      .map(({ other }) => ({ other, distance: editDistance(word, other) / Math.max(word.length, other.length) }))
      .sort((a, b) => a.distance - b.distance || order(a.other, b.other));
    out.set(
      word,
      near
        .filter(({ other }) => keep(word, other))
        .slice(0, WANTED * 3)
        .map(({ other }) => other),
    );
  }
  return out;
}

/** True pairs and made wrong ones, in an order that does not tell the label. */
export function makeScriptPairs(rows: readonly ScriptPair[]): ScriptPair[] {
  const foldedCyrillic = new Map(rows.map(({ cyrillic }) => [cyrillic, foldCyrillic(cyrillic)]));
  const foldedLatin = new Map(rows.map(({ latin }) => [latin, foldLatin(latin)]));
  const byLatin = new Map<string, string[]>();
  const owned = new Map<string, Set<string>>();
  for (const { latin, cyrillic } of rows) {
    byLatin.set(latin, [...(byLatin.get(latin) ?? []), cyrillic]);
    const fold = foldedLatin.get(latin)!;
    if (!owned.has(fold)) owned.set(fold, new Set());
    owned.get(fold)!.add(foldedCyrillic.get(cyrillic)!);
  }
  const nearCyrillic = nearest([...foldedCyrillic.keys()], (a, b) => foldedCyrillic.get(a) !== foldedCyrillic.get(b));
  const nearLatin = nearest([...foldedLatin.keys()], (a, b) => foldedLatin.get(a) !== foldedLatin.get(b));
  const out = new Map(rows.map((row) => [`${row.latin}\t${row.cyrillic}`, row]));
  for (const { latin, cyrillic } of rows) {
    const own = owned.get(foldedLatin.get(latin)!)!;
    const sides = [nearCyrillic.get(cyrillic)!, nearLatin.get(latin)!.flatMap((other) => byLatin.get(other)!)];
    for (const side of sides) {
      const wrong = [...new Set(side)].filter((other) => !own.has(foldedCyrillic.get(other)!)).slice(0, WANTED);
      for (const other of wrong) {
        const key = `${latin}\t${other}`;
        if (!out.has(key)) out.set(key, { latin, cyrillic: other, label: 0, count: 0 });
      }
    }
  }
  const digest = (key: string): string => createHash('sha256').update(key).digest('hex');
  return [...out]
    .map(([key, pair]) => ({ key: digest(key), pair }))
    .sort((a, b) => order(a.key, b.key))
    .map(({ pair }) => pair);
}
