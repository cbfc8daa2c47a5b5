import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Resolution } from '../../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { line, parseInput } from '../../../kernel/input.ts';
import { startPublication } from '../../../mechanisms/publication/index.ts';
import { type Writing, write } from '../../../platform/write.ts';
import {
  assertNoBallotRuns,
  holdTopic,
  moveTopic,
  recordDecision,
} from '../../deliberation/index.ts';
import { assertBasisCarried, assertDecidedFor } from '../basis.ts';
import { contributorsOfCited } from '../citations.ts';
import {
  assertEditor,
  findResolution,
  holdResolution,
  readVersion,
  type WholeVersion,
} from '../find.ts';
import { moveResolution } from '../move-resolution.ts';
import { noticeText, ownersOf } from '../notice-text.ts';
import { tell } from '../notifications.ts';

const form = z.object({
  resolution: z.string(),
  place: line(100, 2),
  days: z.int().min(1).max(1_000).nullish(),
});

/**
 * Puts the draft on public notice. From now on everybody reads it, and whose contributions it cites
 * are told. A topic that was not decided otherwise is decided by it.
 *
 * Outcomes: the resolution's key; InvalidInputError; NOT_FOUND; PUBLICATION_TOO_SHORT;
 * PUBLICATION_TOO_LONG; PUBLICATION_UP_ALREADY; TOPIC_NOT_TO_RESOLVE; REVIEW_MISSING;
 * BASIS_NOT_CARRIED; BALLOT_UNDER_WAY; WRONG_STATE unless it is a draft; at the top level FORBIDDEN for whoever may not lead it.
 */
export async function publishResolution(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { resolution: id, place, days } = parseInput(form, input);
  const found = await findResolution(context, id);
  await assertEditor(context, found);
  await write(context, found.districtId, async (writing) => {
    const { transaction } = writing;
    const resolution = await holdResolution(transaction, found);
    const { districtId, id: resolutionId, version: number } = resolution;
    if (resolution.state !== 'DRAFT') throw new RuleRefusedError('WRONG_STATE');
    const version = await readVersion(transaction, resolution, number);
    // Decided first, then published: so the timelines have it.
    await leadTopic(context, writing, resolution, version);
    await moveResolution(context, writing, resolution, {
      action: 'PUBLISH',
      mutation: 'publishResolution',
      data: { publishedVersion: number },
    });
    const publicationId = await startPublication(context, writing, {
      districtId,
      communityId: resolution.communityId,
      hostType: 'Resolution',
      hostId: resolutionId,
      title: version.title,
      text: noticeText(version, await ownersOf(transaction, version)),
      place,
      days,
      organizationId: resolution.organizationId,
    });
    await transaction.resolutionVersion.update({
      where: { districtId_resolutionId_number: { districtId, resolutionId, number } },
      data: { publishedAt: context.clock.now(), publicationId },
    });
    for (const cited of version.citations) {
      await tell(context, writing, resolution, {
        news: 'CITED',
        personIds: await contributorsOfCited(transaction, districtId, cited),
        values: { title: version.title },
        // Who contributed several times, or is cited again after an amendment, is told once.
        onceKey: 'cited',
      });
    }
  });
  return found;
}

const decisionBasis = { BALLOT: 'BALLOT', MEETING: 'MEETING', ANSWERER: 'ANSWER' } as const;

/** Takes the topic to its notice; an amended resolution finds it there already. */
async function leadTopic(
  context: Context,
  writing: Writing,
  resolution: Resolution,
  { title, citations }: WholeVersion,
): Promise<void> {
  const { districtId, id, topicId, organizationId } = resolution;
  const topic = { districtId, id: topicId };
  const { state } = await holdTopic(writing.transaction, topic);
  if (state === 'PUBLISHED') return;
  if (state === 'DISCUSSING' || state === 'CONVERGING') {
    await assertNoBallotRuns(writing.transaction, topic);
    await assertBasisCarried(writing.transaction, resolution, citations);
    const basis = decisionBasis[resolution.basis];
    const source = citations.find(({ subjectType }) => subjectType.toUpperCase() === basis);
    await recordDecision(context, writing, topic, {
      basis,
      // Of an answer, the resolution itself is what was answered.
      basisId: source?.subjectId ?? id,
      agreed: true,
      words: title,
      organizationId,
    });
  } else if (state === 'DECIDED') {
    await assertDecidedFor(writing.transaction, topic);
  } else {
    throw new RuleRefusedError('TOPIC_NOT_TO_RESOLVE');
  }
  await moveTopic(context, writing, topic, 'PUBLISH');
}
