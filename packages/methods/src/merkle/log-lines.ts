/**
 * A whole log as lines of text, for whoever checks it: first what it claims to be, then every leaf
 * exactly as it was hashed, and every signed head after the last entry that it covers.
 */
import { type CanonicalValue, canonicalJson, parseCanonicalJson } from './canonical-json.ts';

/** The format of the lines; permanent. */
export const logFormat = 'linli-log-1';

/** The layout of leaves; verifiers refuse one that they do not know. */
export const leafVersion = 1;

/** The kinds that a log itself writes: its first entry, and a change of its key. */
export const logOpened = 'LOG_OPENED';
export const logKeyChanged = 'LOG_KEY_CHANGED';

/** The first line. */
export interface LogHeader {
  /** The newest head when the download began. */
  checkpoint: string;
  /** The key that it is signed with. */
  verifierKey: string;
}

/** What a leaf says. */
export interface LogLeaf {
  id: string;
  kind: string;
  /** UTC, ISO 8601. */
  at: string;
  /** The district's id. */
  district: string;
  /** What it happened to: a typename, and a row's id in the district. */
  subjectType: string;
  subjectId: string;
  facts: Readonly<Record<string, CanonicalValue>>;
}

export type LogLine =
  | { type: 'header'; header: LogHeader }
  | { type: 'head'; checkpoint: string }
  | { type: 'leaf'; leaf: LogLeaf };

export function headerLine(header: LogHeader): string {
  return canonicalJson({ format: logFormat, ...header });
}

export function headLine(checkpoint: string): string {
  return canonicalJson({ checkpoint });
}

/** Reads a line; null for one that no log writes. */
export function readLogLine(text: string): LogLine | null {
  const value = readObject(text);
  if (value === null) return null;
  const { format, checkpoint, verifierKey } = value;
  if (format === logFormat && typeof checkpoint === 'string' && typeof verifierKey === 'string') {
    return { type: 'header', header: { checkpoint, verifierKey } };
  }
  if (typeof checkpoint === 'string' && Object.keys(value).length === 1) {
    return { type: 'head', checkpoint };
  }
  return isLeaf(value) ? { type: 'leaf', leaf: value as unknown as LogLeaf } : null;
}

type JsonObject = Readonly<Record<string, CanonicalValue>>;

function readObject(text: string): JsonObject | null {
  try {
    const value = parseCanonicalJson(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: CanonicalValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLeaf(value: JsonObject): boolean {
  const texts = ['id', 'kind', 'at', 'district', 'subjectType', 'subjectId'];
  return (
    value['version'] === leafVersion &&
    texts.every((name) => typeof value[name] === 'string') &&
    isObject(value['facts'])
  );
}
