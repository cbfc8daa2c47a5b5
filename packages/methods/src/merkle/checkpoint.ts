/**
 * Signed heads as the notes that other tools read: https://c2sp.org/tlog-checkpoint over
 * https://c2sp.org/signed-note. Verifier keys are written as there, `name+key id+key`.
 */
import { equalBytes, fromBase64, fromHex, joinBytes, toBase64, toHex, utf8 } from './bytes.ts';
import { sha256Algorithm } from './hash-algorithm.ts';
import type { SignatureScheme } from './signature-scheme.ts';

/** What a log was at a size. */
export interface TreeHead {
  /** The log's name, for example `linli.example/log/510703000000`; never changes. */
  origin: string;
  /** Entries. */
  size: number;
  root: Uint8Array;
}

export interface NoteSignature {
  /** The key's name; for our logs, the origin. */
  name: string;
  /** Four bytes that tell keys of one name apart. */
  keyId: Uint8Array;
  signature: Uint8Array;
}

export interface Checkpoint extends TreeHead {
  /** What is signed: the note's text with its last line feed. */
  body: string;
  signatures: NoteSignature[];
}

export interface VerifierKey {
  name: string;
  keyId: Uint8Array;
  noteType: number;
  publicKey: Uint8Array;
}

/** The text that is signed. */
export function checkpointBody({ origin, size, root }: TreeHead): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** The whole note. */
export function checkpointNote(body: string, signatures: readonly NoteSignature[]): string {
  const lines = signatures.map(
    ({ name, keyId, signature }) => `— ${name} ${toBase64(joinBytes(keyId, signature))}\n`,
  );
  return `${body}\n${lines.join('')}`;
}

const sizeText = /^(0|[1-9]\d{0,15})$/;
const nameText = /^[^\s+]+$/u;
const signatureLine = /^— ([^\s+]+) ([A-Za-z0-9+/]+=*)$/u;

/** Reads a note; null for what is none. Says nothing about whether its signatures hold. */
export function parseCheckpoint(note: string): Checkpoint | null {
  const end = note.indexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) return null;
  const body = note.slice(0, end + 1);
  const [origin = '', sizeLine = '', rootLine = ''] = body.split('\n');
  const size = Number(sizeLine);
  const root = fromBase64(rootLine);
  if (!origin || !sizeText.test(sizeLine) || !Number.isSafeInteger(size)) return null;
  if (root?.length !== sha256Algorithm.size) return null;
  const signatures: NoteSignature[] = [];
  for (const line of note.slice(end + 2, -1).split('\n')) {
    const [, name, text] = signatureLine.exec(line) ?? [];
    const bytes = text === undefined ? null : fromBase64(text);
    if (name === undefined || bytes === null || bytes.length <= 4) return null;
    signatures.push({ name, keyId: bytes.subarray(0, 4), signature: bytes.subarray(4) });
  }
  return { origin, size, root, body, signatures };
}

/** Four bytes by which a signature line names its key. */
export function noteKeyId(name: string, noteType: number, publicKey: Uint8Array): Uint8Array {
  const bytes = joinBytes(utf8(`${name}\n`), Uint8Array.of(noteType), publicKey);
  return sha256Algorithm.hash(bytes).slice(0, 4);
}

/** `name+key id in hex+base64 of type and key`: what people pass on to trust a log. */
export function formatVerifierKey(name: string, noteType: number, publicKey: Uint8Array): string {
  const keyId = toHex(noteKeyId(name, noteType, publicKey));
  return `${name}+${keyId}+${toBase64(joinBytes(Uint8Array.of(noteType), publicKey))}`;
}

/** Reads a verifier key; null for what is none, or whose key id is not its own. */
export function parseVerifierKey(text: string): VerifierKey | null {
  // Base64 may hold a plus sign, names may not.
  const [name = '', id = '', ...rest] = text.split('+');
  const keyId = fromHex(id);
  const [noteType, ...key] = fromBase64(rest.join('+')) ?? [];
  if (!nameText.test(name) || keyId === null || noteType === undefined) return null;
  const publicKey = Uint8Array.from(key);
  const isOwn = equalBytes(keyId, noteKeyId(name, noteType, publicKey));
  return isOwn ? { name, keyId, noteType, publicKey } : null;
}

/** Whether the note bears a signature of this key that holds. */
export function isSignedBy(
  { body, signatures }: Checkpoint,
  verifierKey: string,
  scheme: SignatureScheme,
): boolean {
  const key = parseVerifierKey(verifierKey);
  if (key?.noteType !== scheme.noteType) return false;
  return signatures.some(
    ({ name, keyId, signature }) =>
      name === key.name &&
      equalBytes(keyId, key.keyId) &&
      scheme.verify(key.publicKey, utf8(body), signature),
  );
}
