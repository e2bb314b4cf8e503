// In: calls in document order (text, breaks, marks, notes). Out: plain text and the ranges between marks.
// White space is gathered as a browser shows it; blocks are divided by an empty line. Shared by the formats with markup.
import type { Furniture } from '../../model/source.js';
import type { Range } from '../../model/span.js';

/** A place in the text to come: `start` is set when the next character is written, -1 before. */
export interface Mark {
  start: number;
}

/** Writes text; a mark set before a text and closed after it gives exactly its range, without white space around. */
export class MarkupWriter {
  private readonly out: string[] = [];
  private at = 0;
  /** White space that is written only when text follows. */
  private pending = '';
  private waiting: Mark[] = [];
  readonly furniture: Furniture[] = [];

  /** Running text: runs of white space become one space; a no-break space stays. */
  text(text: string): void {
    cleanCharacters(text)
      .split(/[ \t\r\n\f]+/)
      .forEach((part, i) => {
        if (i > 0 && this.pending === '') this.pending = ' ';
        this.write(part);
      });
  }

  /** Text whose white space counts: `<pre>`. */
  verbatim(text: string): void {
    this.write(cleanCharacters(text).replaceAll('\r\n', '\n'));
  }

  /** Between cells, and where Word has a tab. */
  tab(): void {
    if (!this.pending.includes('\n')) this.pending = '\t';
  }

  /** Between two cells of a row: every cell has its tab, empty ones too. */
  cell(): void {
    this.append(this.at > 0 && this.pending.includes('\n') ? this.pending : '');
    this.pending = '';
    this.append('\t');
  }

  /** Text that belongs to the word before it, whatever white space was waiting: it moves behind. */
  glue(text: string): void {
    const space = this.pending === ' ' ? ' ' : '';
    if (space) this.pending = '';
    const digits = /^\d/.test(text) && /\d$/.test(this.out.at(-1) ?? '');
    if (digits) this.pending = ' ';
    this.write(text);
    this.pending = space;
  }

  /** Forgets white space that was waiting for text. */
  dropPending(): void {
    this.pending = '';
  }

  line(): void {
    if (!this.pending.includes('\n')) this.pending = '\n';
  }

  /** A line break that the author set: two of them make an empty line. */
  lineBreak(): void {
    this.pending = this.pending.includes('\n') ? '\n\n' : '\n';
  }

  block(): void {
    this.pending = '\n\n';
  }

  /** Marks the place where the next character will stand. */
  mark(): Mark {
    const mark = { start: -1 };
    this.waiting.push(mark);
    return mark;
  }

  /** From a mark to the last character written; empty when nothing was. */
  rangeFrom(mark: Mark): Range {
    return mark.start < 0 ? { start: this.at, end: this.at } : { start: mark.start, end: this.at };
  }

  /** White space that belongs to the page (before and between notes), not to the text. */
  separator(): void {
    const start = this.at;
    this.append(this.at === 0 ? '' : this.pending || '\n');
    this.pending = '';
    if (this.at > start) this.furniture.push({ start, end: this.at, kind: 'separator' });
  }

  /** The text, ending with a line break. */
  finish(): string {
    return this.out.join('') + (this.at > 0 ? '\n' : '');
  }

  private write(text: string): void {
    if (text === '') return;
    if (this.at > 0) this.append(this.pending);
    this.pending = '';
    for (const mark of this.waiting) mark.start = this.at;
    if (this.waiting.length > 0) this.waiting = [];
    this.append(text);
  }

  private append(text: string): void {
    this.out.push(text);
    this.at += text.length;
  }
}

/** What no store can keep: NUL and halves of surrogate pairs. */
export function cleanCharacters(text: string): string {
  return text.replace(/\0/g, '').replace(/\p{Surrogate}/gu, '\ufffd');
}
