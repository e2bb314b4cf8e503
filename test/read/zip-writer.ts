// Builds small ZIP files for tests: DOCX and XLSX are ZIPs of XML parts.
import { crc32, deflateRawSync } from 'node:zlib';

/** A ZIP of these parts; `declared` lies about the unpacked size of every part. */
export function zip(
  parts: Record<string, string | Buffer>,
  options: { declared?: number; encrypted?: boolean } = {},
): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const label = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE((options.encrypted ? 1 : 0) | 0x800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(options.declared ?? data.length, 18);
    fields.writeUInt16LE(label.length, 22);
    local.push(Buffer.from('PK\x03\x04'), fields, label, packed);
    const place = Buffer.alloc(16);
    place.writeUInt32LE(offset, 12);
    // "Version made by" before the shared fields; comment, disk and attributes after them.
    const made = Buffer.from([20, 0]);
    central.push(Buffer.from('PK\x01\x02'), made, fields.subarray(0, 24), Buffer.alloc(2), place.subarray(2), label);
    offset += 4 + fields.length + label.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  const count = Object.keys(parts).length;
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06'), end]);
}
