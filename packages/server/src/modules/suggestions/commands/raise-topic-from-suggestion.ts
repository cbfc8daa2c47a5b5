import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import { parseInput } from '../../../kernel/input.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { layDownTopic, topicText } from '../../deliberation/index.ts';
import { findSuggestion, placeOf } from '../access.ts';
import { moveSuggestion } from './move-suggestion.ts';

const form = z.object({ suggestion: z.string(), ...topicText });

/**
 * Makes a topic of a suggestion that concerns more than its maker. The topic is proposed in the
 * name of the community, in words that the office writes: a suggestion is private, a topic is not.
 *
 * Outcomes: the suggestion's key, also when the same topic is sent twice; InvalidInputError;
 * NOT_FOUND; WRONG_STATE when it is settled or a topic already; at the top level FORBIDDEN
 * without `suggestion:answer` in the community.
 */
export async function raiseTopicFromSuggestion(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { suggestion: id, title, body } = parseInput(form, input);
  const suggestion = await findSuggestion(context, id);
  assertMay(context.viewer, 'suggestion:answer', await placeOf(context, suggestion));
  const { districtId, communityId, topicId } = suggestion;
  if (topicId !== null && (await isSameTopic(context, { districtId, id: topicId }, title, body))) {
    return suggestion;
  }
  const { name } = await context.db.community.findUniqueOrThrow({ where: { id: communityId } });
  const topic = { districtId, id: newId() };
  await moveSuggestion(context, suggestion, {
    action: 'RAISE_TOPIC',
    mutation: 'raiseTopicFromSuggestion',
    words: title,
    data: { topicId: topic.id },
    alongside: (writing) =>
      layDownTopic(context, writing, {
        ...topic,
        communityId,
        title,
        body,
        proposerId: null,
        proposerName: name,
      }),
  });
  return suggestion;
}

async function isSameTopic(
  { db }: Context,
  key: RowKey,
  title: string,
  body: string,
): Promise<boolean> {
  const topic = await db.topic.findUnique({ where: { districtId_id: key } });
  return topic?.title === title && topic.body === body;
}
