import { transition } from '@linli/methods';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Transaction } from '../../../database.ts';
import type { Post, PostClaim } from '../../../generated/prisma/client.ts';
import { civilDay, dayOf, storedDay } from '../../../kernel/clock.ts';
import { ForbiddenError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, parseInput, prose } from '../../../kernel/input.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { createOnce } from '../../../platform/write.ts';
import { findClaim } from '../access.ts';
import { talentErrors } from '../errors.ts';
import { claimLifecycle } from '../lifecycle.ts';
import { isOwner } from '../policies.ts';

const minutesOfDay = 1_440;

const form = z.object({
  claim: z.string(),
  workedOn: z.iso.date(),
  minutes: z.int().min(1).max(minutesOfDay),
  body: prose(1_000),
  idempotencyKey,
});

/**
 * Reports what the viewer did on their post on one day, in minutes and words.
 *
 * Outcomes: the report's key, also for a repeat of the same idempotency key; InvalidInputError;
 * NOT_FOUND; WRONG_STATE unless the claim is accepted; WORKED_OUTSIDE_POST for a day before or after
 * the post's, or to come; DAY_TOO_LONG when the reports of a day pass 24 hours; at the top level
 * FORBIDDEN for anybody but the claimant, RATE_LIMITED.
 */
export async function reportOnPost(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const { workedOn, minutes, body } = wanted;
  const { post, ...claim } = await findClaim(context, wanted.claim);
  if (!isOwner(context.viewer, claim)) throw new ForbiddenError();
  assertDayOf(context, post, workedOn);
  const { districtId, id: claimId } = claim;
  await context.limits.consume('contribution', claim.personId);
  const creation = { action: 'reportOnPost', idempotencyKey: key, input: wanted };
  const id = await createOnce(context, districtId, creation, async (writing, newId) => {
    const { transaction } = writing;
    const state = await lockState(transaction, claim);
    const result = transition(claimLifecycle, state, 'REPORT', new Set(['CLAIMANT']), {});
    if (!result.ok) throw new RuleRefusedError(result.refusal.code);
    const day = { districtId, claimId, workedOn: storedDay(workedOn) };
    const { _sum: reported } = await transaction.postReport.aggregate({
      where: day,
      _sum: { minutes: true },
    });
    const before = reported.minutes ?? 0;
    if (before + minutes > minutesOfDay) {
      throw new RuleRefusedError(talentErrors.DAY_TOO_LONG, { minutes: before }, ['minutes']);
    }
    await transaction.postReport.create({
      data: { ...day, id: newId, body, minutes, reportedAt: context.clock.now() },
    });
    const subject = { subjectType: 'PostClaim', subjectId: claimId };
    const step = { ...subject, action: 'REPORT', from: state, to: result.to };
    await recordStep(context, writing, districtId, step);
    writing.audit({
      action: 'reportOnPost',
      ...subject,
      communityId: post.communityId,
      changes: { workedOn, minutes },
    });
    writing.changed(globalId('PostClaim', claim));
  });
  return { districtId, id };
}

function assertDayOf({ clock }: Context, post: Post, workedOn: string): void {
  const since = dayOf(post.since);
  const until = dayOf(post.until);
  if (workedOn >= since && workedOn <= until && workedOn <= civilDay(clock.now())) return;
  throw new RuleRefusedError(talentErrors.WORKED_OUTSIDE_POST, { since, until }, ['workedOn']);
}

/** Makes acts on one claim wait for one another, and reads its state as the last of them left it. */
async function lockState(transaction: Transaction, { districtId, id }: PostClaim | RowKey) {
  await transaction.$queryRaw`SELECT 1 FROM post_claim
    WHERE district_id = ${districtId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  const { state } = await transaction.postClaim.findUniqueOrThrow({
    where: { districtId_id: { districtId, id } },
    select: { state: true },
  });
  return state;
}
