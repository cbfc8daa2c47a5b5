import type { Context } from '../context.ts';
import type { Transaction } from '../database.ts';
import type { Channel, Prisma } from '../generated/prisma/client.ts';
import { RuleRefusedError } from '../kernel/domain-error.ts';
import { newId } from '../kernel/ids.ts';
import { announceChange } from './change-feed.ts';
import type { Viewer } from './viewer.ts';

/** What a command writes with. Everything commits together, or nothing does. */
export interface Writing {
  /** The district whose rows are written. */
  districtId: string;
  transaction: Transaction;
  /** Leaves who did what to which subject. Changes name fields and states, never personal data. */
  audit(entry: AuditedAct): void;
  /** Tells subscribers, after the commit, that these nodes have changed. */
  changed(...nodeIds: string[]): void;
}

export interface AuditedAct {
  /** The civic act, as the mutation is named. */
  action: string;
  subjectType: string;
  subjectId: string;
  communityId?: string | undefined;
  channel?: Channel;
  changes?: Prisma.InputJsonObject;
}

/**
 * Runs a command's writes in one transaction, with its audit entries and its change notice.
 * A command that audits nothing is a mistake of ours and is rolled back.
 */
export async function write<T>(
  context: Context,
  districtId: string,
  work: (writing: Writing) => Promise<T>,
): Promise<T> {
  const committing = context.database.transact(async (transaction) => {
    const acts: AuditedAct[] = [];
    const nodeIds = new Set<string>();
    const result = await work({
      districtId,
      transaction,
      audit: (entry) => acts.push(entry),
      changed: (...ids) => {
        for (const id of ids) nodeIds.add(id);
      },
    });
    if (acts.length === 0) throw new Error('A write left no audit entry.');
    await transaction.auditEntry.createMany({
      data: acts.map((act) => auditRow(context, districtId, act)),
    });
    if (nodeIds.size > 0) {
      await transaction.$queryRawUnsafe(announceChange, districtId, context.clock.now(), [
        ...nodeIds,
      ]);
    }
    return result;
  });
  // Also when it failed: a connection that is cut at the commit leaves open whether it happened.
  return committing.finally(() => context.changes.announceLocally(districtId));
}

function auditRow(context: Context, districtId: string, act: AuditedAct) {
  return {
    districtId,
    id: newId(),
    at: context.clock.now(),
    actorId: actorId(context.viewer),
    siteId: context.site?.id ?? null,
    channel: act.channel ?? 'ONLINE',
    action: act.action,
    subjectType: act.subjectType,
    subjectId: act.subjectId,
    communityId: act.communityId ?? null,
    changes: act.changes ?? {},
  } satisfies Prisma.AuditEntryCreateManyInput;
}

/** Whom an act is recorded for: a person or an API key; nobody for guests and the system. */
export function actorId(viewer: Viewer): string | null {
  if (viewer.kind === 'person') return viewer.personId;
  return viewer.kind === 'api-key' ? viewer.keyId : null;
}

/** One creation, as its sender names it. */
export interface Creation {
  /** The mutation's name. */
  action: string;
  /** The sender's key; the same key with the same input is the same creation. */
  idempotencyKey: string;
  /** What was sent, without the key. */
  input: unknown;
}

/**
 * Like `write`, for what must happen once however often it is sent: a repeat of the same key and
 * input returns the first subject's id and writes nothing; the same key with other input is refused.
 * Two at once wait for one another at the key's row.
 */
export async function createOnce(
  context: Context,
  districtId: string,
  creation: Creation,
  create: (writing: Writing, id: string) => Promise<void>,
  makeId: () => string = newId,
): Promise<string> {
  const ownerId = idempotencyOwner(context);
  // Keyed: answers of few choices, or a phone number, are found by trying against a plain hash.
  const inputHash = context.encryption.blindIndex(stableJson(creation.input), 'idempotency');
  const repeated = new Repeated();
  try {
    return await write(context, districtId, async (writing) => {
      const id = makeId();
      const claimed = await writing.transaction.idempotencyRecord.createMany({
        data: {
          districtId,
          ownerId,
          key: creation.idempotencyKey,
          mutation: creation.action,
          inputHash,
          subjectId: id,
          createdAt: context.clock.now(),
        },
        skipDuplicates: true,
      });
      if (claimed.count === 0) throw repeated;
      await create(writing, id);
      return id;
    });
  } catch (error) {
    if (error !== repeated) throw error;
  }
  const first = await context.db.idempotencyRecord.findUniqueOrThrow({
    where: {
      districtId_ownerId_key: { districtId, ownerId, key: creation.idempotencyKey },
    },
  });
  if (first.mutation !== creation.action || first.inputHash !== inputHash) {
    throw new RuleRefusedError('IDEMPOTENCY_KEY_REUSED');
  }
  return first.subjectId;
}

/** Not an error of anybody's: it unwinds the transaction of a repeat. */
class Repeated extends Error {}

/** Whose keys these are: one sender cannot meet another's key. */
function idempotencyOwner(context: Context): string {
  const { viewer } = context;
  if (viewer.kind === 'guest') return `session:${viewer.sessionHash}`;
  return actorId(viewer) ?? `address:${context.addressIndex}`;
}

/** JSON with sorted keys, so that equal inputs have equal texts. */
function stableJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
