import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { largestUnpacked, tooLarge, unreadable } from './limits.ts';

const inflate = promisify(inflateRaw) as (
  bytes: Uint8Array,
  options: { maxOutputLength: number },
) => Promise<Buffer>;

const signatures = { end: 0x06054b50, entry: 0x02014b50, part: 0x04034b50 };
const methods = { stored: 0, deflated: 8 };

/**
 * The parts of a zip archive that a workbook is read from (.xml and .rels), by name. What unpacks to
 * more than a workbook may is given up as soon as it does: sizes that the archive claims are not
 * relied on. ZIP64 is not read. Source: APPNOTE.TXT of PKWARE, 4.3.7, 4.3.12, 4.3.16.
 *
 * @throws RuleRefusedError TABLE_TOO_LARGE, TABLE_UNREADABLE
 */
export async function unpackParts(bytes: Buffer): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>();
  let left = largestUnpacked;
  try {
    for (const { name, method, packed } of entriesOf(bytes)) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      const part = method === methods.stored ? packed : await unpack(packed, method, left);
      left -= part.length;
      if (left < 0) throw tooLarge();
      parts.set(name, part);
    }
  } catch (error) {
    // Offsets that lead nowhere.
    throw error instanceof RangeError ? unreadable() : error;
  }
  return parts;
}

async function unpack(packed: Buffer, method: number, most: number): Promise<Buffer> {
  if (method !== methods.deflated) throw unreadable();
  try {
    return await inflate(packed, { maxOutputLength: Math.max(most, 1) });
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : unreadable();
  }
}

/** What the directory lists. @throws RangeError where it points outside of the archive */
function* entriesOf(bytes: Buffer) {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0) throw unreadable();
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry += 1) {
    if (bytes.readUInt32LE(at) !== signatures.entry) throw unreadable();
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const part = bytes.readUInt32LE(at + 42);
    if (bytes.readUInt32LE(part) !== signatures.part) throw unreadable();
    const from = part + 30 + bytes.readUInt16LE(part + 26) + bytes.readUInt16LE(part + 28);
    yield { name, method, packed: bytes.subarray(from, from + size) };
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

/** A zip archive with these parts as they are, whose sizes can be relied on. */
export function packParts(parts: ReadonlyMap<string, Buffer>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, part] of parts) {
    const title = Buffer.from(name);
    const facts = factsOf(part, title);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(signatures.part, 0);
    facts.copy(header, 4);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(signatures.entry, 0);
    facts.copy(entry, 6);
    entry.writeUInt32LE(offset, 42);
    files.push(header, title, part);
    directory.push(entry, title);
    offset += header.length + title.length + part.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(signatures.end, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, listed, end]);
}

/** What a part's header and its entry in the directory say alike: version, sizes, length of the name. */
function factsOf(part: Buffer, title: Buffer): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt32LE(crc32(part), 10);
  facts.writeUInt32LE(part.length, 14);
  facts.writeUInt32LE(part.length, 18);
  facts.writeUInt16LE(title.length, 22);
  return facts;
}
