import { z } from 'zod';
import type { Context } from '../../../context.ts';
import {
  ForbiddenError,
  RuleRefusedError,
  UnauthenticatedError,
} from '../../../kernel/domain-error.ts';
import { globalId } from '../../../kernel/global-id.ts';
import { idempotencyKey, parseInput, prose } from '../../../kernel/input.ts';
import { checkProof } from '../../../platform/proof-of-work/index.ts';
import { assertDistrict, type Viewer } from '../../../platform/viewer.ts';
import { createOnce, type Writing } from '../../../platform/write.ts';
import { assertReadable, holdCase } from '../access.ts';
import { termsIn } from '../rules.ts';
import { type FoundSubject, findSubject } from '../subjects.ts';
import { categories } from './hide-content.ts';

const form = z
  .object({
    subject: z.string(),
    category: z.enum(categories),
    words: prose(500, 0).nullish(),
    /** From a guest's device. */
    proofOfWork: z.string().nullish(),
    idempotencyKey,
  })
  .refine(({ category, words }) => category !== 'OTHER' || words, {
    path: ['words'],
    params: { code: 'VALUE_REQUIRED' },
  });

/**
 * Tells the moderators that a contribution should not stand. It stays as it is until one of them has
 * looked; many reports put it at the top of their queue and never hide it.
 *
 * Outcomes: the contribution's global id; the same again for a repeated idempotencyKey.
 * Refusals: UNAUTHENTICATED, FORBIDDEN (another district), NOT_FOUND, INVALID_INPUT, RATE_LIMITED,
 * ALREADY_REPORTED, PROOF_OF_WORK_REQUIRED and PROOF_OF_WORK_WRONG (a guest), WRONG_STATE (hidden already), IDEMPOTENCY_KEY_REUSED.
 */
export async function reportContent(
  context: Context,
  input: z.input<typeof form>,
): Promise<string> {
  const { idempotencyKey: key, proofOfWork, ...sent } = parseInput(form, input);
  const reporter = reporterOf(context);
  const found = await findSubject(context, sent.subject);
  assertDistrict(context.viewer, found.key.districtId);
  assertReadable(context, found);
  await context.limits.consume('report', reporter.key);
  const proof = reporter.personId === null ? await checkProof(context, proofOfWork) : null;
  const creation = { action: 'reportContent', idempotencyKey: key, input: sent };
  const { districtId } = found.key;
  await createOnce(context, districtId, creation, async (writing, id) => {
    await proof?.spend(writing.transaction);
    const row = await holdCase(context, writing.transaction, found);
    if (row.state === 'HIDDEN' || row.state === 'APPEALED') {
      throw new RuleRefusedError('WRONG_STATE');
    }
    const written = await writing.transaction.contentReport.createMany({
      data: {
        districtId,
        id,
        caseId: row.id,
        reporterKey: reporter.key,
        reporterId: reporter.personId,
        category: sent.category,
        wordsCipher: sent.words
          ? context.encryption.encrypt(sent.words, 'content_report.words_cipher')
          : null,
        at: context.clock.now(),
      },
      skipDuplicates: true,
    });
    if (written.count === 0) throw new RuleRefusedError('ALREADY_REPORTED');
    await queue(context, writing, found, row);
    writing.audit({
      action: 'reportContent',
      subjectType: found.type,
      subjectId: found.key.id,
      communityId: found.subject.communityId,
      changes: { category: sent.category },
    });
    writing.changed(globalId('ModerationCase', row));
  });
  return globalId(found.type, found.key);
}

/** Puts a case into the queue, or up in it. */
async function queue(
  context: Context,
  { transaction }: Writing,
  { place }: FoundSubject,
  { districtId, id, state }: { districtId: string; id: string; state: string },
): Promise<void> {
  const where = { districtId, caseId: id, settledById: null };
  const openReports = await transaction.contentReport.count({ where });
  const { reportThreshold } = await termsIn(transaction, place);
  await transaction.moderationCase.update({
    where: { districtId_id: { districtId, id } },
    data: {
      openReports,
      urgent: openReports >= reportThreshold,
      state: 'REPORTED',
      ...(state === 'REPORTED' ? {} : { since: context.clock.now() }),
    },
  });
}

/** Who reports, and the key under which they do it once. A session's hash is kept keyed. */
function reporterOf({ viewer, encryption }: Context) {
  if (viewer.kind === 'person') {
    return { key: `person:${viewer.personId}`, personId: viewer.personId };
  }
  if (viewer.kind !== 'guest') throw refusalOf(viewer);
  const session = encryption.blindIndex(viewer.sessionHash, 'content_report.reporter');
  return { key: `guest:${session}`, personId: null };
}

function refusalOf(viewer: Viewer) {
  return viewer.kind === 'visitor' ? new UnauthenticatedError() : new ForbiddenError();
}
