// A Latin name → the likeliest ways to write it in Cyrillic, by the learned chunks. For search, not for judging.
import { MOST_LATIN } from './chunk-model.js';
import { transliterationChunks } from './transliteration-score.js';

interface Beam {
  text: string;
  log: number;
}

const WIDTH = 6;
const RESULTS = 3;
/** A spelling this much less likely than the best one is left out. */
const REACH = 2.5;

let outputs: Map<string, { cyrillic: string; log: number }[]> | undefined;

function chunkOutputs(): Map<string, { cyrillic: string; log: number }[]> {
  const chunks = transliterationChunks();
  const found = new Map<string, { cyrillic: string; log: number }[]>();
  for (const [chunk, log] of chunks.joint) {
    const [latin, cyrillic] = chunk.split('\t');
    if (!latin) continue;
    const conditional = log - chunks.latinSum.get(latin)!;
    if (conditional < -4) continue;
    const list = found.get(latin);
    if (list) list.push({ cyrillic, log: conditional });
    else found.set(latin, [{ cyrillic, log: conditional }]);
  }
  return found;
}

/** @example likelyCyrillic('sheinman')[0] // 'шейнман' */
export function likelyCyrillic(latin: string): string[] {
  if (!/^[a-zà-ɏ'-]{3,30}$/.test(latin)) return [];
  outputs ??= chunkOutputs();
  const word = `^${latin.replaceAll(/['-]/g, '')}$`;
  const beams: Map<string, number>[] = Array.from({ length: word.length + 1 }, () => new Map());
  beams[0].set('', 0);
  for (let at = 0; at < word.length; at++) {
    const best = ranked(beams[at]).slice(0, WIDTH);
    for (const { text, log } of best) {
      for (let length = 1; length <= MOST_LATIN && at + length <= word.length; length++) {
        const letters = word.slice(at, at + length);
        for (const output of outputs.get(letters) ?? []) {
          const next = text + output.cyrillic;
          const value = log + output.log - 0.4;
          const known = beams[at + length].get(next);
          if (known === undefined || value > known) beams[at + length].set(next, value);
        }
      }
    }
  }
  const found = ranked(beams[word.length]).slice(0, RESULTS);
  return found.filter(({ log }) => log > found[0].log - REACH).map(({ text }) => text.replaceAll(/[\^$]/g, ''));
}

function ranked(beam: ReadonlyMap<string, number>): Beam[] {
  return [...beam].map(([text, log]) => ({ text, log })).sort((a, b) => b.log - a.log || (a.text < b.text ? -1 : 1));
}
