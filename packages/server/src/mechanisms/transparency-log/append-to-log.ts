import type { CanonicalValue } from '@linli/methods';
import type { Context } from '../../context.ts';
import { globalId } from '../../kernel/global-id.ts';
import { newId } from '../../kernel/ids.ts';
import type { Writing } from '../../platform/write.ts';
import { logKindOf } from './kinds.ts';
import { writeLeaf } from './write-leaf.ts';

/** Something that was decided, counted, published or paid, as anybody may check it for ever. */
export interface LoggedFact {
  districtId: string;
  /** Declared by `defineLogKind`. */
  kind: string;
  /** What it happened to: a typename, and a row's id (not a global id). */
  subjectType: string;
  subjectId: string;
  /**
   * What happened: plain JSON with whole numbers. Never personal data, nor its plain hash: nothing is
   * ever taken out of a log again.
   */
  facts: Readonly<Record<string, CanonicalValue>>;
}

/** The longest leaf, in UTF-16 code units. Larger things are logged by their SHA-256. */
const longestLeaf = 65_536;

/**
 * Lays down an entry in a command's transaction: it is logged when the command commits, and not when
 * it fails. Takes no lock, so that nobody waits for anybody; the sequencer gives it its index within
 * seconds. Returns the entry's id.
 *
 * @throws Error when the kind was not declared or the leaf is too long
 * @throws CanonicalJsonError when the facts have no canonical form
 */
export async function appendToLog(
  context: Context,
  writing: Writing,
  { districtId, kind, subjectType, subjectId, facts }: LoggedFact,
): Promise<string> {
  if (!logKindOf(kind)) throw new Error(`No module has defined the log kind ${kind}.`);
  const id = newId();
  const at = context.clock.now();
  const leaf = writeLeaf({ id, districtId, kind, subjectType, subjectId, at, facts });
  if (leaf.length > longestLeaf) throw new Error(`An entry ${kind} is ${leaf.length} long.`);
  await writing.transaction.logSubmission.create({
    data: { districtId, id, kind, subjectType, subjectId, leaf, at },
  });
  // Also what tells a process that there is something to sequence.
  writing.changed(globalId('TransparencyLog', { districtId, id: districtId }));
  return id;
}
