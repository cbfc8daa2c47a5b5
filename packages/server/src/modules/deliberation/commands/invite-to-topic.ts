import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { write } from '../../../platform/write.ts';
import { findOrganization, lockActive } from '../../organizations/index.ts';
import { undecided } from '../acts.ts';
import { holdTopic } from '../move-topic.ts';
import { loadTopic } from '../subjects.ts';

const inputSchema = z.object({
  topic: z.string(),
  organizations: z.array(z.string().max(200)).min(1).max(50),
});

/**
 * Invites organizations to the meetings on a topic; they are told when one is called.
 *
 * Outcomes: the topic; who was invited before stays so.
 * Refusals: UNAUTHENTICATED, FORBIDDEN (no `topic:advance` here), NOT_FOUND, INVALID_INPUT,
 * ORGANIZATION_DISSOLVED, WRONG_STATE (decided or ended).
 */
export async function inviteToTopic(
  context: Context,
  input: z.input<typeof inputSchema>,
): Promise<RowKey> {
  const sent = parseInput(inputSchema, input);
  const topic = await loadTopic(context, sent.topic);
  const { districtId, id: topicId } = topic;
  assertMay(context.viewer, 'topic:advance', topic.community);
  const invited = new Map<string, readonly string[]>();
  for (const [index, text] of sent.organizations.entries()) {
    const path = ['input', 'organizations', String(index)];
    const organization = await findOrganization(context, text, path);
    if (organization.districtId !== districtId) throw new RuleRefusedError('NOT_FOUND', {}, path);
    invited.set(organization.id, path);
  }
  await write(context, districtId, async (writing) => {
    const held = await holdTopic(writing.transaction, topic);
    const stages: readonly string[] = undecided;
    if (!stages.includes(held.state)) throw new RuleRefusedError('WRONG_STATE');
    // In one order, so that two who invite the same wait for one another.
    for (const [id, path] of [...invited].sort(([a], [b]) => (a < b ? -1 : 1))) {
      await lockActive(writing.transaction, { districtId, id }, path);
    }
    const at = context.clock.now();
    await writing.transaction.topicInvitation.createMany({
      data: [...invited.keys()].map((organizationId) => ({
        districtId,
        topicId,
        organizationId,
        at,
      })),
      skipDuplicates: true,
    });
    writing.audit({
      action: 'inviteToTopic',
      subjectType: 'Topic',
      subjectId: topicId,
      communityId: topic.communityId,
      changes: { invited: [...invited.keys()] },
    });
    writing.changed(globalId('Topic', topic));
  });
  return { districtId, id: topicId };
}
