// A word graph as the public dictionary's files hold it (a DAWG in a double array): strings of bytes in, a node for each
// prefix out. A node may carry a value; below a node stand the payloads of its word. Read in place: nothing is unpacked.

/** A graph over the bytes of a file; node 0 is the beginning of every word. */
export interface WordGraph {
  units: Uint32Array;
  /** For each node: the byte of its first child, and of its next sibling; 0 for none. */
  guide: Uint8Array;
}

export const NOWHERE = -1;
const LEAF = 1 << 31;
const HAS_VALUE = 1 << 8;
const WIDE = 1 << 9;

/** Opens the bytes of a file: the number of units, the units, the size of the guide, the guide. */
export function openWordGraph(file: ArrayBuffer): WordGraph {
  const length = new DataView(file).getUint32(0, true);
  const guideLength = new DataView(file).getUint32(4 + length * 4, true);
  return {
    units: new Uint32Array(file, 4, length),
    guide: new Uint8Array(file, 8 + length * 4, guideLength * 2),
  };
}

/** Where a unit's children begin, to be combined with the node by exclusive or. */
const offsetOf = (unit: number): number => (unit >>> 10) << ((unit & WIDE) >> 6);

/** The node after one more byte (1 to 255), or `NOWHERE`. */
export function nodeAfter({ units }: WordGraph, node: number, byte: number): number {
  const next = node ^ offsetOf(units[node]) ^ byte;
  return (units[next] & (LEAF | 0xff)) === byte ? next : NOWHERE;
}

/** The value of a node, or `NOWHERE`. */
export function valueOf({ units }: WordGraph, node: number): number {
  const unit = units[node];
  return unit & HAS_VALUE ? units[node ^ offsetOf(unit)] & ~LEAF : NOWHERE;
}

/** The bytes of every payload below a node, in the graph's order. */
export function payloadsBelow(graph: WordGraph, node: number): number[][] {
  const found: number[][] = [];
  collect(graph, node, [], found);
  return found;
}

function collect(graph: WordGraph, node: number, bytes: number[], found: number[][]): void {
  if (graph.units[node] & HAS_VALUE) found.push([...bytes]);
  for (let byte = graph.guide[node * 2]; byte !== 0;) {
    const child = nodeAfter(graph, node, byte);
    if (child === NOWHERE) return;
    bytes.push(byte);
    collect(graph, child, bytes, found);
    bytes.pop();
    byte = graph.guide[child * 2 + 1];
  }
}

/** The byte of a small Russian letter, hyphen or ASCII character in the graphs' alphabet (Windows-1251), or `NOWHERE`. */
export function byteOf(code: number): number {
  if (code >= 1072 && code <= 1103) return code - 848;
  if (code === 1105) return 184;
  return code < 128 ? code : NOWHERE;
}

/** The node after a string, or `NOWHERE`. */
export function nodeAfterText(graph: WordGraph, node: number, text: string): number {
  for (let i = 0; i < text.length && node !== NOWHERE; i++) {
    const byte = byteOf(text.charCodeAt(i));
    node = byte === NOWHERE ? NOWHERE : nodeAfter(graph, node, byte);
  }
  return node;
}

/** A way to spell a word that the graph has. */
export interface Spelling {
  text: string;
  node: number;
}

const YE = 1077;
const YO = 1105;

/** Every spelling of a word in the graph, where е may stand for ё: as written first. */
export function spellingsOf(graph: WordGraph, word: string): Spelling[] {
  const found: Spelling[] = [];
  spell({ graph, word, found }, 0, 0, '');
  return found;
}

interface Search {
  graph: WordGraph;
  word: string;
  found: Spelling[];
}

/** `spelt` is what differs from the word so far: the text up to the last ё that stands for е. */
function spell(search: Search, at: number, node: number, spelt: string): void {
  const { graph, word, found } = search;
  const branches: number[] = [];
  let nodes = node;
  let i = at;
  for (; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code === YE) {
      const other = nodeAfter(graph, nodes, byteOf(YO));
      if (other !== NOWHERE) branches.push(i, other);
    }
    const byte = byteOf(code);
    const next = byte === NOWHERE ? NOWHERE : nodeAfter(graph, nodes, byte);
    if (next === NOWHERE) break;
    nodes = next;
  }
  if (i === word.length) found.push({ text: spelt + word.slice(spelt.length), node: nodes });
  for (let last = branches.length - 2; last >= 0; last -= 2) {
    const place = branches[last];
    const text = spelt + word.slice(spelt.length, place) + 'ё';
    spell(search, place + 1, branches[last + 1], text);
  }
}
