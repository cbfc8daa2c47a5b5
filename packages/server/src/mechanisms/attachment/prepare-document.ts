/** Bytes at the end among which a PDF names its end (ISO 32000-1, annex H.3). */
const trailer = 1_024;

/** Whether the bytes begin as a PDF does and reach its end: the name and claimed type do not count. */
export function isPdf(bytes: Uint8Array): boolean {
  const text = (part: Uint8Array) => Buffer.from(part).toString('latin1');
  return (
    /^%PDF-[12]\.\d/.test(text(bytes.subarray(0, 8))) &&
    text(bytes.subarray(-trailer)).includes('%%EOF')
  );
}

const longestName = 80;

/** The sender's name for a document, without folders and control characters, ending in `.pdf`. */
export function documentName(given: string | undefined): string {
  const last = (given ?? '').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .normalize('NFC')
    .replaceAll(/[\p{C}"<>|:*?]/gu, '')
    .replace(/\.pdf$/iu, '')
    .trim();
  const name = [...clean].slice(0, longestName).join('');
  return `${name === '' ? 'document' : name}.pdf`;
}
