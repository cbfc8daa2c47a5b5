import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A message as it arrived. */
export interface ReceivedMail {
  to: string;
  from: string;
  /** By their names in small letters; encoded words as they are. */
  headers: ReadonlyMap<string, string>;
  subject: string;
  text: string;
  html: string;
}

/** A mail server on this machine that keeps what it is sent. */
export interface TestMailServer {
  url: string;
  received: ReceivedMail[];
  /** Addresses that it refuses, as a server does that has no such mailbox. */
  unknown: Set<string>;
  /** True: it takes nothing for now. */
  busy: boolean;
  close(): Promise<void>;
}

export async function openMailServer(): Promise<TestMailServer> {
  const refuse = (responseCode: number, words: string) =>
    Object.assign(new Error(words), { responseCode });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo({ address }, _, done) {
      done(mail.unknown.has(address) ? refuse(550, `No mailbox ${address}`) : null);
    },
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (mail.busy) return done(refuse(451, 'Come back later'));
        const to = envelope.rcptTo.map(({ address }) => address).join();
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        mail.received.push({ to, from, ...readMessage(Buffer.concat(parts).toString('latin1')) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  const mail: TestMailServer = {
    url: `smtp://127.0.0.1:${port}`,
    received: [],
    unknown: new Set(),
    busy: false,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return mail;
}

type Message = Omit<ReceivedMail, 'to' | 'from'>;

/** Reads a message with a plain and an HTML part (RFC 2046). */
function readMessage(raw: string): Message {
  const { headers, body } = readPart(raw);
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1] ?? '\u0000';
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => readPart(part.trimStart()));
  const ofType = (type: string) => {
    const part = parts.find((each) => each.headers.get('content-type')?.startsWith(type));
    return part ? decode(part.body, part.headers.get('content-transfer-encoding') ?? '7bit') : '';
  };
  return {
    headers,
    subject: readWords(headers.get('subject') ?? ''),
    text: ofType('text/plain').replaceAll('\r\n', '\n'),
    html: ofType('text/html').replaceAll('\r\n', '\n'),
  };
}

function readPart(raw: string): { headers: Map<string, string>; body: string } {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { headers: new Map(headers), body: raw.slice(end + 4) };
}

function decode(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1').toString('utf8');
  return Buffer.from(unquote(body.replaceAll('=\r\n', '')), 'latin1').toString('utf8');
}

function unquote(text: string): string {
  return text.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** A header's encoded words (RFC 2047). */
function readWords(text: string): string {
  return text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString('utf8')
        : Buffer.from(unquote(word.replaceAll('_', ' ')), 'latin1').toString('utf8'),
    );
}
