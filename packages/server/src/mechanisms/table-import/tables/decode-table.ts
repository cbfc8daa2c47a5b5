import iconv from 'iconv-lite';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';

/** How a file's text was written. */
export type TableEncoding = 'UTF-8' | 'UTF-16' | 'GB18030';

/**
 * The text of a table: UTF-8 where the bytes are valid UTF-8, UTF-16 where a mark says so, else
 * GB18030, in which Chinese offices save tables.
 *
 * @throws RuleRefusedError TABLE_UNREADABLE for bytes that are no text; TABLE_ENCODING_UNKNOWN for
 * text in another encoding.
 */
export function decodeTable(bytes: Uint8Array): { text: string; encoding: TableEncoding } {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { text: iconv.decode(Buffer.from(bytes), 'utf-16'), encoding: 'UTF-16' };
  }
  if (bytes.includes(0)) throw new RuleRefusedError('TABLE_UNREADABLE', {}, ['file']);
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true }).decode(bytes),
      encoding: 'UTF-8',
    };
  } catch {
    const text = iconv.decode(Buffer.from(bytes), 'gb18030');
    // What the decoder did not know, and what no keyboard writes.
    if (/[\ufffd\ue000-\uf8ff]/.test(text)) {
      throw new RuleRefusedError('TABLE_ENCODING_UNKNOWN', {}, ['file']);
    }
    return { text, encoding: 'GB18030' };
  }
}
