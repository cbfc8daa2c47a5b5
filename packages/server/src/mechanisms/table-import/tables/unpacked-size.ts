const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/**
 * The size in bytes that a zip archive says it has when unpacked, read from its directory, so that
 * an archive made to fill the memory is refused before it is opened. Null for bytes that are no
 * archive, and for one that hides its sizes (ZIP64). Source: APPNOTE.TXT of PKWARE, 4.3.12, 4.3.16.
 */
export function unpackedSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The end of the directory is followed by a comment of 65,535 bytes at most.
  const lowest = Math.max(0, bytes.length - 22 - 65_535);
  for (let at = bytes.length - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endOfDirectory) {
      return sumEntries(view, view.getUint32(at + 16, true), view.getUint16(at + 10, true));
    }
  }
  return null;
}

function sumEntries(view: DataView, start: number, count: number): number | null {
  let total = 0;
  let at = start;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryEntry) return null;
    const size = view.getUint32(at + 24, true);
    if (size === 0xffffffff) return null;
    total += size;
    at +=
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return total;
}
