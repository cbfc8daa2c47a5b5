import { judgeReopening } from '@linli/methods';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Resolution } from '../../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { refusalInElectorate } from '../../../mechanisms/electorate/index.ts';
import { appendToLog } from '../../../mechanisms/transparency-log/index.ts';
import { assertDistrict, assertPerson } from '../../../platform/viewer.ts';
import { type Writing, write } from '../../../platform/write.ts';
import { contributorsOf, moveTopic } from '../../deliberation/index.ts';
import { findResolution, holdResolution, readVersion } from '../find.ts';
import { resolutionReopened } from '../log-kinds.ts';
import { announce, moveResolution } from '../move-resolution.ts';
import { tell } from '../notifications.ts';
import { leastLevelToRate, takesRatings } from '../policies.ts';
import { countsOf } from '../ratings.ts';
import { giveOutWork } from '../take-effect.ts';

const form = z.object({
  resolution: z.string(),
  stars: z.int().min(1).max(5),
  done: z.enum(['YES', 'PARTLY', 'NO']),
});

/**
 * Rates what a resolution promised: 1–5, and whether it was done. One rating a person; it may be
 * changed until the days for it are over. When the rule says so, the resolution is reopened at once:
 * its work is given out anew.
 *
 * Outcomes: the resolution's key, also for the same rating again; InvalidInputError; NOT_FOUND, also
 * for a draft; WRONG_STATE before it is delivered or after it was reopened; RATING_OVER; the
 * electorate's codes; at the top level UNAUTHENTICATED, and FORBIDDEN for another district.
 */
export async function rateResolution(
  context: Context,
  input: Omit<z.input<typeof form>, 'done'> & { done: string },
): Promise<RowKey> {
  const { resolution: id, stars, done } = parseInput(form, input);
  const found = await findResolution(context, id);
  const person = assertPerson(context.viewer);
  assertDistrict(person, found.districtId);
  if (found.publishedVersion === null) throw new RuleRefusedError('NOT_FOUND', {}, ['resolution']);
  const { districtId, communityId } = found;
  const electorate = { communityId, leastLevel: leastLevelToRate };
  const refusal = await refusalInElectorate(context, electorate);
  if (refusal) throw new RuleRefusedError(refusal);
  await context.limits.consume('contribution', person.personId);
  const ratedAt = context.clock.now();
  await write(context, districtId, async (writing) => {
    const { transaction } = writing;
    const resolution = await holdResolution(transaction, found);
    if (resolution.state !== 'DELIVERED') throw new RuleRefusedError('WRONG_STATE');
    if (!takesRatings(resolution, ratedAt)) throw new RuleRefusedError('RATING_OVER');
    const { id: resolutionId, round } = resolution;
    const key = { districtId, resolutionId, round, personId: person.personId };
    const rated = { stars, done, channel: 'ONLINE' as const, ratedAt };
    await transaction.resolutionRating.upsert({
      where: { districtId_resolutionId_round_personId: key },
      create: { ...key, ...rated },
      update: rated,
    });
    // Who rated, never how.
    writing.audit({
      action: 'rateResolution',
      subjectType: 'Resolution',
      subjectId: resolutionId,
      communityId,
    });
    announce(writing, resolution);
    const counts = await countsOf(transaction, resolution, round);
    const { reopen, answers } = judgeReopening(counts);
    if (reopen) await reopenResolution(context, writing, resolution, { ...counts, answers });
  });
  return found;
}

/** Takes up again what residents say was not done. */
async function reopenResolution(
  context: Context,
  writing: Writing,
  resolution: Resolution,
  counts: Awaited<ReturnType<typeof countsOf>> & { answers: number },
): Promise<void> {
  const { transaction } = writing;
  const { districtId, id, round, topicId } = resolution;
  const { YES: yes, PARTLY: partly, NO: no, answers } = counts;
  const reason = `${answers} 位居民评价，${no} 位说没有做到。`;
  await moveResolution(context, writing, resolution, {
    action: 'REOPEN',
    mutation: 'rateResolution',
    reason,
    data: { round: round + 1, deliveredAt: null, rateUntil: null },
  });
  await appendToLog(context, writing, {
    districtId,
    kind: resolutionReopened,
    subjectType: 'Resolution',
    subjectId: id,
    facts: { round, yes, partly, no },
  });
  const version = await readVersion(transaction, resolution, resolution.version);
  const topic = { districtId, id: topicId };
  await moveTopic(context, writing, topic, 'REOPEN', reason);
  await giveOutWork(context, writing, resolution, version);
  await tell(context, writing, resolution, {
    news: 'REOPENED',
    personIds: await contributorsOf(transaction, topic),
    values: { title: version.title, answers, no },
    onceKey: `reopened:${round}`,
  });
}
