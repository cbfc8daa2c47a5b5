import type { Context } from '../../context.ts';
import type { Topic } from '../../generated/prisma/client.ts';
import { may, type Place } from '../../platform/viewer.ts';
import type { TopicFacts } from './lifecycle.ts';
import { isProposer } from './policies.ts';
import { othersTookPartIn } from './topic-reads.sql.ts';
import { isTriageAsked } from './triage-asked.ts';

/**
 * What a topic's steps look at, as far as it matters to this viewer: what would only refuse a step
 * that is not theirs is not looked up, so that a board costs visitors nothing.
 */
export async function factsFor(
  context: Context,
  topic: Topic & { community: Place },
): Promise<TopicFacts> {
  const { viewer } = context;
  const mayOpen =
    topic.state === 'PROPOSED' &&
    topic.triageClass === null &&
    may(viewer, 'topic:advance', topic.community);
  const [others, asked] = await Promise.all([
    isProposer(viewer, topic) && othersTookPartIn(context, topic),
    mayOpen && isTriageAsked(context, topic.communityId),
  ]);
  return { othersTookPart: others ?? false, triageMissing: asked, reviewMissing: false };
}
