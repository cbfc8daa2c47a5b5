/** Reads printed papers back, for tests. */
import { inflateRawSync } from 'node:zlib';

/** The parts of a Word file, which is a ZIP archive, that hold words, as one text. */
export function xmlOfWord(bytes: Buffer): string {
  const texts: string[] = [];
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  let entry = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, name, extra, comment] = [
      bytes.readUInt32LE(entry + 20),
      bytes.readUInt16LE(entry + 28),
      bytes.readUInt16LE(entry + 30),
      bytes.readUInt16LE(entry + 32),
    ];
    const at = bytes.readUInt32LE(entry + 42);
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const stored = bytes.subarray(start, start + size);
    const compressed = bytes.readUInt16LE(entry + 10) === 8;
    if (bytes.toString('utf8', entry + 46, entry + 46 + name).endsWith('.xml')) {
      texts.push((compressed ? inflateRawSync(stored) : stored).toString('utf8'));
    }
    entry += 46 + name + extra + comment;
  }
  return texts.join('\n');
}

/** The texts of a Word file's document, run by run. */
export function textsOfWord(bytes: Buffer): string[] {
  return [...xmlOfWord(bytes).matchAll(/<w:t [^>]*>([^<]+)<\/w:t>/g)].map(([, text = '']) => text);
}
