import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import type { ModerationAct, ModerationCase } from '../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import { newId } from '../../kernel/ids.ts';
import { actorKinds, factsOf, isAuthor, mayJudge } from './policies.ts';
import { termsIn } from './rules.ts';
import { type FoundSubject, loadSubject } from './subjects.ts';

/** What the lifecycle asks of a viewer and a contribution. */
export async function standingOf(
  context: Context,
  db: Pick<Transaction, 'moderationAct' | 'moderationRule'>,
  found: FoundSubject,
  caseId: string,
) {
  const { key, subject, place } = found;
  const authored = { districtId: key.districtId, authorId: subject.authorId };
  const terms = await termsIn(db, place);
  const hiding = await hidingAct(db, { districtId: key.districtId, id: caseId });
  const past = hiding && {
    at: hiding.at,
    actorId: hiding.actorId,
    appealed: hiding.appeal !== null,
  };
  return {
    kinds: actorKinds(context.viewer, authored, place),
    facts: factsOf(context.viewer, authored, past, terms, context.clock.now()),
    terms,
    hiding,
  };
}

/** The act that hid a contribution last, with the appeal against it. */
export function hidingAct(db: Pick<Transaction, 'moderationAct'>, { districtId, id }: RowKey) {
  return db.moderationAct.findFirst({
    where: { districtId, caseId: id, kind: 'HIDE' },
    include: { appeal: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  });
}

/** The case of a contribution, if there is one. */
export function caseOf(
  { db }: Pick<Context, 'db'>,
  { type, key }: Pick<FoundSubject, 'type' | 'key'>,
): Promise<ModerationCase | null> {
  return db.moderationCase.findUnique({
    where: {
      districtId_subjectType_subjectId: {
        districtId: key.districtId,
        subjectType: type,
        subjectId: key.id,
      },
    },
  });
}

/**
 * The case of a contribution, held until the transaction ends, so that two who act at once act one
 * after the other; begun where there is none yet.
 */
export async function holdCase(
  context: Context,
  transaction: Transaction,
  { type, key, subject }: FoundSubject,
): Promise<ModerationCase> {
  const { districtId, id: subjectId } = key;
  await transaction.moderationCase.createMany({
    data: {
      districtId,
      id: newId(),
      communityId: subject.communityId,
      subjectType: type,
      subjectId,
      // What was hidden before there were cases begins as hidden; the rest has yet to be looked at.
      state: subject.moderation === 'REJECTED' ? 'HIDDEN' : 'KEPT',
      since: context.clock.now(),
    },
    skipDuplicates: true,
  });
  await transaction.$queryRawUnsafe(
    `SELECT FROM moderation_case
     WHERE district_id = $1::uuid AND subject_type = $2 AND subject_id = $3::uuid FOR UPDATE`,
    districtId,
    type,
    subjectId,
  );
  const where = { districtId_subjectType_subjectId: { districtId, subjectType: type, subjectId } };
  return transaction.moderationCase.findUniqueOrThrow({ where });
}

/** The contribution of a case, which stays as long as its case does. */
export async function subjectOf(
  context: Context,
  { districtId, id, subjectType, subjectId }: ModerationCase,
): Promise<FoundSubject> {
  const found = await loadSubject(context, subjectType, { districtId, id: subjectId });
  if (!found) throw new Error(`The moderation case ${id} has no contribution.`);
  return found;
}

/** Whether the viewer may read a case: those who judge in its place, and the author. */
export async function mayReadCase(context: Context, row: ModerationCase): Promise<boolean> {
  const { place, subject, key } = await subjectOf(context, row);
  if (mayJudge(context.viewer, place)) return true;
  return isAuthor(context.viewer, { districtId: key.districtId, authorId: subject.authorId });
}

/** Refuses, as if there were nothing, a hidden contribution that the viewer may not read. */
export function assertReadable({ viewer }: Context, { key, subject, place }: FoundSubject): void {
  if (subject.moderation === 'ACCEPTED' || mayJudge(viewer, place)) return;
  if (isAuthor(viewer, { districtId: key.districtId, authorId: subject.authorId })) return;
  throw new RuleRefusedError('NOT_FOUND', {}, ['subject']);
}

/** Whether the newest act is this one by the same actor: a repeat, which changes nothing. */
export function isSameAct(
  act: ModerationAct | null,
  same: Pick<ModerationAct, 'kind' | 'category' | 'words' | 'actorId'>,
): boolean {
  return (
    act !== null &&
    act.kind === same.kind &&
    act.category === same.category &&
    act.words === same.words &&
    act.actorId === same.actorId
  );
}
