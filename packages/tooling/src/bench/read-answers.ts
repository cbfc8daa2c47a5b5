/** An answer of one's own server, as much as a load needs of it. */
export interface Answer {
  status: number;
  /** Its bytes one by one as characters: to be searched, not to be shown. */
  body: string;
}

/** Reads one HTTP answer after another from what comes over a connection (RFC 9112). */
export function answerReader(onAnswer: (answer: Answer) => void): (bytes: Buffer) => void {
  let text = '';
  return (bytes) => {
    text += bytes.toString('latin1');
    const headEnd = text.indexOf('\r\n\r\n');
    if (headEnd < 0) return;
    const head = text.slice(0, headEnd).toLowerCase();
    const found = bodyOf(head, text.slice(headEnd + 4));
    if (!found) return;
    if (found.rest !== '') throw new Error('More was answered than was asked.');
    text = '';
    onAnswer({ status: Number(head.slice(9, 12)), body: found.body });
  };
}

/** Null until all of it has come. */
function bodyOf(head: string, text: string): { body: string; rest: string } | null {
  const [, length] = /\r\ncontent-length: (\d+)/.exec(head) ?? [];
  if (length !== undefined) {
    const end = Number(length);
    return text.length < end ? null : { body: text.slice(0, end), rest: text.slice(end) };
  }
  if (!head.includes('\r\ntransfer-encoding: chunked')) return { body: '', rest: text };
  let body = '';
  for (let at = 0; ; ) {
    const lineEnd = text.indexOf('\r\n', at);
    if (lineEnd < 0) return null;
    const size = Number.parseInt(text.slice(at, lineEnd), 16);
    const end = lineEnd + 2 + size;
    if (text.length < end + 2) return null;
    if (size === 0) return { body, rest: text.slice(end + 2) };
    body += text.slice(lineEnd + 2, end);
    at = end + 2;
  }
}
