import { toHex, utf8 } from './bytes.ts';
import { isSignedBy, parseCheckpoint } from './checkpoint.ts';
import {
  type LogHeader,
  type LogLeaf,
  logKeyChanged,
  logOpened,
  readLogLine,
} from './log-lines.ts';
import { appendLeaf, emptyFrontier, emptyRoot, joinFrontier, leafHash } from './merkle-tree.ts';
import type { SignatureScheme } from './signature-scheme.ts';

/** Why a log is not to be believed. Permanent words. */
export type LogFault =
  /** No such line can stand in a log, or not at this place. */
  | 'LINE_UNREADABLE'
  /** The first line is missing or says nothing. */
  | 'HEADER_MISSING'
  /** The first entry does not open this log, or a later one opens it again. */
  | 'OPENING_WRONG'
  /** An entry stands there twice. */
  | 'ENTRY_DOUBLED'
  /** An entry of another district. */
  | 'ENTRY_FOREIGN'
  /** A head of another log. */
  | 'HEAD_FOREIGN'
  /** A head covers more or fewer entries than stand before it. */
  | 'HEAD_OUT_OF_PLACE'
  /** The entries do not lead to a head: one was changed, left out, moved or added. */
  | 'ROOT_DIFFERS'
  /** A head is not signed by the log's key. */
  | 'SIGNATURE_WRONG'
  /** A change of keys that does not continue the key before. */
  | 'KEY_CHANGE_WRONG'
  /** The last lines are not the head that the first line promised: the end is missing. */
  | 'END_MISSING'
  /** Not the log, or not the key, of the head that was kept. */
  | 'OTHER_LOG'
  /** Shorter than it was: entries that were seen are gone. */
  | 'LOG_SHORTER'
  /** What was there when the head was kept is no longer what it was. */
  | 'HISTORY_CHANGED';

export interface LogProblem {
  fault: LogFault;
  /** The line, from 1. */
  line: number;
}

/** A head that somebody keeps, to hold the log to it later. */
export interface KeptHead {
  origin: string;
  size: number;
  /** Hexadecimal. */
  root: string;
  verifierKey: string;
}

export interface LogReport {
  /** Null when the log can be believed. Else the first thing that is wrong: what follows may follow from it. */
  problem: LogProblem | null;
  /** The newest head, when all was well. */
  head: (KeptHead & { checkpoint: string }) | null;
  /** How many entries there are of each kind. */
  kinds: Readonly<Record<string, number>>;
}

export interface LogCheck {
  /** Takes one line, without its line feed. */
  take(line: string): void;
  /** To be called after the last line. */
  report(): LogReport;
}

export interface LogCheckOptions {
  scheme: SignatureScheme;
  /** A head that was kept earlier. */
  since?: KeptHead | null;
  /** The key that is trusted for the newest head; without it, the one that the log names. */
  verifierKey?: string | null;
  /** Told of each entry that stands in the log. */
  onEntry?: (leaf: LogLeaf, index: number) => void;
}

/**
 * Checks a whole log line by line, in one pass and without keeping it: every leaf, every head, every
 * signature, every change of keys, and that nothing of what was seen earlier is gone.
 */
export function checkLog({ scheme, since, verifierKey, onEntry }: LogCheckOptions): LogCheck {
  let line = 0;
  let problem: LogProblem | null = null;
  let promised: LogHeader | null = null;
  let origin = '';
  let lastNote = '';
  let key = '';
  let district = '';
  let frontier = emptyFrontier;
  /** The keys that the next head must be signed with. */
  let signers: string[] = [];
  const ids = new Set<string>();
  const kinds: Record<string, number> = {};
  const root = () => toHex(joinFrontier(frontier.hashes));

  function takeLine(text: string): LogFault | null {
    const read = readLogLine(text);
    if (line === 1) return read?.type === 'header' ? takeHeader(read.header) : 'HEADER_MISSING';
    if (read?.type === 'leaf') return takeLeaf(text, read.leaf);
    return read?.type === 'head' ? takeHead(read.checkpoint) : 'LINE_UNREADABLE';
  }

  function takeHeader(header: LogHeader): LogFault | null {
    const head = parseCheckpoint(header.checkpoint);
    if (!head) return 'HEADER_MISSING';
    promised = header;
    origin = head.origin;
    if (since && since.origin !== origin) return 'OTHER_LOG';
    return verifierKey && verifierKey !== header.verifierKey ? 'OTHER_LOG' : null;
  }

  function takeLeaf(text: string, leaf: LogLeaf): LogFault | null {
    if (ids.has(leaf.id)) return 'ENTRY_DOUBLED';
    const fault = followsFrom(leaf);
    if (fault) return fault;
    ids.add(leaf.id);
    kinds[leaf.kind] = (kinds[leaf.kind] ?? 0) + 1;
    onEntry?.(leaf, frontier.size);
    frontier = appendLeaf(frontier, leafHash(utf8(text))).frontier;
    if (since?.size !== frontier.size) return null;
    if (since.root !== root()) return 'HISTORY_CHANGED';
    return since.verifierKey === key ? null : 'OTHER_LOG';
  }

  function followsFrom({ kind, facts, ...leaf }: LogLeaf): LogFault | null {
    if ((frontier.size === 0) !== (kind === logOpened)) return 'OPENING_WRONG';
    if (kind === logOpened) {
      const { verifierKey: own } = facts;
      if (facts['origin'] !== origin || facts['hash'] !== 'sha256') return 'OPENING_WRONG';
      if (typeof own !== 'string') return 'OPENING_WRONG';
      district = leaf.district;
      key = own;
      signers = [key];
    } else if (leaf.district !== district) {
      return 'ENTRY_FOREIGN';
    } else if (kind === logKeyChanged) {
      const { previous, verifierKey: next } = facts;
      if (previous !== key || typeof next !== 'string') return 'KEY_CHANGE_WRONG';
      key = next;
      signers.push(key);
    }
    return null;
  }

  function takeHead(note: string): LogFault | null {
    const head = parseCheckpoint(note);
    if (!head) return 'LINE_UNREADABLE';
    if (head.origin !== origin) return 'HEAD_FOREIGN';
    if (head.size !== frontier.size || note === lastNote) return 'HEAD_OUT_OF_PLACE';
    if (toHex(head.root) !== root()) return 'ROOT_DIFFERS';
    if (!signers.every((signer) => isSignedBy(head, signer, scheme))) return 'SIGNATURE_WRONG';
    signers = [key];
    lastNote = note;
    return null;
  }

  function missingAtEnd(): LogFault | null {
    if (promised === null) return 'HEADER_MISSING';
    if (since && frontier.size < since.size) return 'LOG_SHORTER';
    if (since?.size === 0 && since.root !== toHex(emptyRoot())) return 'HISTORY_CHANGED';
    // An entry after the last head, too, is one that no signature covers.
    const covered = parseCheckpoint(lastNote)?.size === frontier.size;
    const whole = covered && promised.checkpoint === lastNote && promised.verifierKey === key;
    return whole ? null : 'END_MISSING';
  }

  return {
    take(text) {
      if (problem) return;
      line += 1;
      const fault = takeLine(text);
      if (fault) problem = { fault, line };
    },
    report() {
      const fault = problem ? null : missingAtEnd();
      if (fault) problem = { fault, line };
      const head = { origin, size: frontier.size, root: root(), verifierKey: key };
      return { problem, head: problem ? null : { ...head, checkpoint: lastNote }, kinds };
    },
  };
}
