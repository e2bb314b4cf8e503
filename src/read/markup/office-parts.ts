// In: bytes of a checked office file. Out: its parts by name, inflated when asked for; a part may be replaced before it is read.
import { inflateEntry, listEntries, UNPACKED_LIMIT, type Entry } from './open-zip.js';

/** The parts of an office file, in the shape in which mammoth takes them. */
export class OfficeParts {
  private readonly entries: Map<string, Entry>;
  private readonly replaced = new Map<string, Buffer>();
  private readonly data: Buffer;

  constructor(bytes: Uint8Array) {
    this.data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.entries = new Map((listEntries(this.data) ?? []).map((entry) => [entry.name, entry]));
  }

  exists = (name: string): boolean => this.entries.has(name);

  /** The text of a part, or null where there is none. */
  text(name: string, limit = UNPACKED_LIMIT): string | null {
    const content = this.content(name, limit);
    return content ? new TextDecoder().decode(content) : null;
  }

  replace(name: string, text: string): void {
    this.replaced.set(name, Buffer.from(text));
  }

  read = async (name: string, encoding?: string): Promise<string | Uint8Array> => {
    const content = this.content(name, UNPACKED_LIMIT);
    if (!content) throw new Error(`its part ${name} is missing or damaged`);
    if (encoding === 'base64') return content.toString('base64');
    return encoding ? new TextDecoder(encoding).decode(content) : new Uint8Array(content);
  };

  private content(name: string, limit: number): Buffer | null {
    const replaced = this.replaced.get(name);
    if (replaced) return replaced;
    const entry = this.entries.get(name);
    const content = entry ? inflateEntry(this.data, entry, limit) : 'broken';
    return typeof content === 'string' ? null : content;
  }
}
