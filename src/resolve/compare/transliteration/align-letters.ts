// A Latin and a Cyrillic word → the likeliest way to read one as the other, chunk by chunk, and what that says in numbers.
import { editDistance } from '../edit-distance.js';
import { plainLatin } from '../latin-fold.js';
import { MOST_CYRILLIC, MOST_LATIN, UNSEEN, type ChunkModel } from './chunk-model.js';

export interface Alignment {
  /** Log probability of the best reading, and of all readings together. */
  best: number;
  all: number;
  chunks: [latin: string, cyrillic: string][];
}

const NEVER = -1e9;
const addLogs = (a: number, b: number): number =>
  a < NEVER / 2 ? b : a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));

/** Aligns two words that carry their end marks. */
export function alignLetters(model: ChunkModel, latin: string, cyrillic: string): Alignment {
  const [n, m] = [latin.length, cyrillic.length];
  const width = m + 1;
  const best = new Float64Array((n + 1) * width).fill(NEVER);
  const all = new Float64Array((n + 1) * width).fill(NEVER);
  const back = new Uint8Array((n + 1) * width);
  best[0] = all[0] = 0;
  // What is looked up at every place, cut out once: by place and length.
  const rows = chunksOf(latin, MOST_LATIN).map((letters) => model.byLatin.get(letters));
  const chunks = chunksOf(cyrillic, MOST_CYRILLIC);
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= m; j++) {
      const at = i * width + j;
      if (best[at] < NEVER / 2) continue;
      for (let x = 0; x <= MOST_LATIN && i + x <= n; x++) {
        const row = rows[i * (MOST_LATIN + 1) + x];
        for (let y = x === 0 ? 1 : 0; y <= MOST_CYRILLIC && j + y <= m; y++) {
          let log = row?.get(chunks[j * (MOST_CYRILLIC + 1) + y]);
          if (log === undefined) {
            if (x > 1 || y > 1) continue;
            log = (UNSEEN * (x + y)) / 2;
          }
          const to = (i + x) * width + j + y;
          if (best[at] + log > best[to]) {
            best[to] = best[at] + log;
            back[to] = x * 8 + y;
          }
          all[to] = addLogs(all[to], all[at] + log);
        }
      }
    }
  }
  return { best: best[n * width + m], all: all[n * width + m], chunks: readBack(back, latin, cyrillic) };
}

/** The chunks of every length (0 to `most`) from every place of a word. */
function chunksOf(word: string, most: number): string[] {
  const found: string[] = [];
  for (let i = 0; i <= word.length; i++) for (let x = 0; x <= most; x++) found.push(word.slice(i, i + x));
  return found;
}

function readBack(back: Uint8Array, latin: string, cyrillic: string): [string, string][] {
  const chunks: [string, string][] = [];
  let [i, j] = [latin.length, cyrillic.length];
  while (i > 0 || j > 0) {
    const step = back[i * (cyrillic.length + 1) + j];
    const [x, y] = [step >> 3, step & 7];
    if (x + y === 0) break;
    chunks.push([latin.slice(i - x, i), cyrillic.slice(j - y, j)]);
    i -= x;
    j -= y;
  }
  return chunks.reverse();
}

/** Log probability of one word by itself, in its best or in all ways of cutting it. */
function wordLog(word: string, most: number, logs: ReadonlyMap<string, number>, all: boolean): number {
  const reach = new Float64Array(word.length + 1).fill(NEVER);
  reach[0] = 0;
  for (let i = 0; i < word.length; i++) {
    for (let x = 1; x <= most && i + x <= word.length; x++) {
      let log = logs.get(word.slice(i, i + x));
      if (log === undefined) {
        if (x > 1) continue;
        log = UNSEEN / 2 - 2;
      }
      const value = reach[i] + log;
      reach[i + x] = all ? addLogs(reach[i + x], value) : Math.max(reach[i + x], value);
    }
  }
  return reach[word.length];
}

const LETTER_TABLE: Readonly<Record<string, string>> = Object.fromEntries(
  [...'абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўқғңөұүһә'].map((letter, at) => [
    letter,
    'a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch  y  e yu ya i yi ye g u k g n o u u h a'.split(' ')[
      at
    ],
  ]),
);

const roughLatin = (word: string): string =>
  plainLatin(word)
    .replaceAll('ph', 'f')
    .replaceAll('ck', 'k')
    .replaceAll(/[cq]/g, 'k')
    .replaceAll('w', 'v')
    .replaceAll(/[yj]/g, 'i')
    .replaceAll('z', 's')
    .replaceAll('h', '')
    .replaceAll(/(.)\1+/g, '$1');

/** Cyrillic by a fixed letter table: what most programs do, here one feature of many. */
export function letterTable(cyrillic: string): string {
  return [...cyrillic.toLowerCase()].map((letter) => LETTER_TABLE[letter] ?? letter).join('');
}

const relative = (a: string, b: string): number => editDistance(a, b) / Math.max(a.length, b.length, 1);

/**
 * What an alignment says, in numbers: the order is the order in which the trained trees ask.
 * @param latin small letters, composed (NFC)
 */
export function alignmentFeatures(model: ChunkModel, latin: string, cyrillic: string): number[] {
  const [l, c] = [`^${latin}$`, `^${cyrillic}$`];
  const { best, all, chunks } = alignLetters(model, l, c);
  const length = Math.max(l.length, c.length);
  const conditional = chunks.map(([x, y]): [number, number] => {
    const log = model.joint.get(`${x}\t${y}`);
    if (log === undefined) return [-10, -10];
    return [log - (x ? model.latinBest.get(x)! : -4), log - (y ? model.cyrillicBest.get(y)! : -4)];
  });
  const byLatin = conditional.map(([a]) => a).sort((a, b) => a - b);
  const byCyrillic = conditional.map(([, b]) => b).sort((a, b) => a - b);
  const worse = conditional.map(([a, b]) => Math.min(a, b)).sort((a, b) => a - b);
  const better = conditional.map(([a, b]) => Math.max(a, b)).sort((a, b) => a - b);
  const latinBest = wordLog(l, MOST_LATIN, model.latinBest, false);
  const cyrillicBest = wordLog(c, MOST_CYRILLIC, model.cyrillicBest, false);
  const latinAll = wordLog(l, MOST_LATIN, model.latinSum, true);
  const cyrillicAll = wordLog(c, MOST_CYRILLIC, model.cyrillicSum, true);
  const [rough, roughOther] = [roughLatin(latin), roughLatin(letterTable(cyrillic))];
  const consonants = (word: string): string => word.replaceAll(/[aeiou]/g, '');
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  return [
    (best - 0.7 * latinBest - 0.3 * cyrillicBest) / length,
    (all - 0.5 * latinAll - 0.5 * cyrillicAll) / length,
    (all - latinAll) / length,
    (all - cyrillicAll) / length,
    worse[0],
    worse[1] ?? 0,
    worse[2] ?? 0,
    worse.filter((log) => log < -3).length,
    worse.filter((log) => log < -1.5).length,
    sum(byLatin) / length,
    sum(byCyrillic) / length,
    relative(rough, roughOther),
    relative(consonants(rough), consonants(roughOther)),
    length,
    l.length - c.length,
    best / length,
    all - latinAll - cyrillicAll,
    better[0],
    Math.min(...(conditional.at(-1) ?? [0])),
    Math.min(...(conditional[0] ?? [0])),
    chunks.length / length,
    byLatin[0],
    byCyrillic[0],
  ];
}
