// Lists of whole numbers ↔ short printable text, as the rows of the search index hold them. A number below 60 is one
// character (' ' to '['); a greater one has digits of base 34 (']' to '~') before its last character. '\' never occurs: it
// separates lists, and no database needs to escape the rest. Numbers are 0 to 2³¹ - 1.

const LAST = 60;
const FIRST_LAST = 0x20;
const HIGH = 34;
const FIRST_HIGH = 0x5d;

/** What stands between two lists in one text. */
export const LIST_SEPARATOR = '\\';

/** Collects numbers as bytes of ASCII. @example new NumberWriter().write(61).text() // '^!' */
export class NumberWriter {
  private bytes = new Uint8Array(1024);
  private length = 0;

  write(value: number): this {
    if (this.length + 8 > this.bytes.length) this.grow(8);
    if (value >= LAST) this.writeHigh(Math.floor(value / LAST));
    this.bytes[this.length++] = FIRST_LAST + (value % LAST);
    return this;
  }

  private writeHigh(value: number): void {
    if (value >= HIGH) this.writeHigh(Math.floor(value / HIGH));
    this.bytes[this.length++] = FIRST_HIGH + (value % HIGH);
  }

  /** Appends any text: what stands between lists in a file. */
  writeText(text: string): this {
    if (this.length + text.length * 3 > this.bytes.length) this.grow(text.length * 3);
    this.length += encoder.encodeInto(text, this.bytes.subarray(this.length)).written;
    return this;
  }

  /** Appends what another writer holds, and empties it. */
  drain(other: NumberWriter): this {
    if (this.length + other.length > this.bytes.length) this.grow(other.length);
    this.bytes.set(other.bytes.subarray(0, other.length), this.length);
    this.length += other.length;
    other.length = 0;
    return this;
  }

  /** Bytes collected. */
  get size(): number {
    return this.length;
  }

  text(): string {
    return decoder.decode(this.bytes.subarray(0, this.length));
  }

  /** A copy of what was written since the last call; the writer begins anew. */
  take(): Uint8Array {
    const taken = this.bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }

  private grow(more: number): void {
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Reads numbers one after the other. @example new NumberReader('^!').next() // 61 */
export class NumberReader {
  private at = 0;
  constructor(private readonly text: string) {}

  /** No number is left in the text. */
  get done(): boolean {
    return this.at >= this.text.length;
  }

  next(): number {
    let code = this.text.charCodeAt(this.at++);
    let high = 0;
    while (code >= FIRST_HIGH) {
      high = high * HIGH + (code - FIRST_HIGH);
      code = this.text.charCodeAt(this.at++);
    }
    return high * LAST + (code - FIRST_LAST);
  }

  /** Passes over so many numbers. */
  skip(count: number): void {
    for (let left = count; left > 0;) if (this.text.charCodeAt(this.at++) < FIRST_HIGH) left--;
  }

  /** Passes over the separator between two lists. */
  nextList(): void {
    this.at++;
  }
}

/** All numbers of a text that is one list. @example readNumbers('^! ') // [61, 0] */
export function readNumbers(text: string): number[] {
  const reader = new NumberReader(text);
  const numbers: number[] = [];
  while (!reader.done) numbers.push(reader.next());
  return numbers;
}
