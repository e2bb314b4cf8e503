// In: bytes of a ZIP (DOCX, XLSX). Out: a Problem when it is broken, encrypted or a bomb. Sizes are checked as declared and
// as they really inflate, before any other program unpacks it.
import { inflateRawSync } from 'node:zlib';
import type { Problem } from '../../model/problem.js';

/** At most this many bytes may come out of one office file, and at most RATIO times its size. */
export const UNPACKED_LIMIT = 512 * 1024 * 1024;
const RATIO = 300;
const SMALL = 32 * 1024 * 1024;

export interface Entry {
  name: string;
  method: number;
  packed: number;
  size: number;
  offset: number;
  encrypted: boolean;
}

/** Checks an office file; `null` when it may be unpacked. */
export function checkZip(bytes: Uint8Array): Problem | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = listEntries(data);
  if (!entries) {
    return problem(
      'read/broken',
      'The file breaks off: the directory of its ZIP container is missing or damaged. Get a complete copy.',
    );
  }
  if (entries.some((entry) => entry.encrypted)) {
    return problem('read/encrypted', 'The file is encrypted. Save it without a password, then import it.');
  }
  const declared = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (isBomb(declared, bytes.length) || entries.length > 50_000) return bomb(declared, bytes.length);
  let real = 0;
  for (const entry of entries) {
    if (!/\.(?:xml|rels)$/i.test(entry.name)) continue;
    const content = inflateEntry(data, entry, Math.min(UNPACKED_LIMIT, Math.max(SMALL, RATIO * bytes.length)));
    if (content === 'bomb') return bomb(UNPACKED_LIMIT, bytes.length);
    if (content === 'broken') {
      return problem(
        'read/broken',
        `The part ${entry.name} of the file is damaged. Open the file in its own program, save it again, and import that.`,
      );
    }
    real += content.length;
    if (isBomb(real, bytes.length)) return bomb(real, bytes.length);
    if (content.includes('<!DOCTYPE') || content.includes('<!ENTITY')) {
      return problem(
        'read/unsafe',
        `The part ${entry.name} declares entities, which office programs never write; the file is not read.`,
      );
    }
  }
  return null;
}

function isBomb(size: number, packed: number): boolean {
  return size > UNPACKED_LIMIT || (size > SMALL && size > RATIO * packed);
}

function bomb(size: number, packed: number): Problem {
  const message = `The file has ${packed} bytes but would unpack to ${Math.round(size / 1048576)} MB or more; at most ${UNPACKED_LIMIT / 1048576} MB and ${RATIO} times its size are allowed. It looks like a bomb and is not read.`;
  return problem('read/zip-bomb', message);
}

function problem(rule: string, message: string): Problem {
  return { rule, severity: 'error', message };
}

/** The central directory; undefined when it cannot be read. */
export function listEntries(data: Buffer): Entry[] | undefined {
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > data.length) return undefined;
  const count = data.readUInt16LE(end + 10);
  let at = data.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== 0x02014b50) return undefined;
    const nameLength = data.readUInt16LE(at + 28);
    entries.push({
      name: data.toString('utf8', at + 46, at + 46 + nameLength),
      encrypted: (data.readUInt16LE(at + 8) & 1) === 1,
      method: data.readUInt16LE(at + 10),
      packed: data.readUInt32LE(at + 20),
      size: data.readUInt32LE(at + 24),
      offset: data.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  return entries;
}

/** The content of one entry, or why there is none. */
export function inflateEntry(data: Buffer, entry: Entry, limit: number): Buffer | 'bomb' | 'broken' {
  const { offset } = entry;
  if (offset + 30 > data.length || data.readUInt32LE(offset) !== 0x04034b50) return 'broken';
  const start = offset + 30 + data.readUInt16LE(offset + 26) + data.readUInt16LE(offset + 28);
  const packed = data.subarray(start, start + entry.packed);
  if (packed.length < entry.packed) return 'broken';
  if (entry.method === 0) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: limit });
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'broken';
  }
}
