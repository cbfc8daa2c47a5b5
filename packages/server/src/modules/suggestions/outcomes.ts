import type { Context } from '../../context.ts';
import type { Suggestion } from '../../generated/prisma/client.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import { actorId, type Writing } from '../../platform/write.ts';
import { describeIncidentSource } from '../incidents/index.ts';
import { describeNeedSource } from '../needs/index.ts';
import { takeStep } from './commands/move-suggestion.ts';

/** A need that is met or closed answers its suggestion; whoever made it says whether that settles it. */
describeNeedSource('Suggestion', {
  async onSettled(context, writing, source, { needId, words }) {
    const suggestion = await held(writing, source);
    if (suggestion?.state !== 'NEED_RECORDED' || suggestion.needId !== needId) return;
    await answerWith(context, writing, suggestion, words);
  },
});

/** What its maker finds put right is settled; what the office closes is answered with the reason. */
describeIncidentSource('Suggestion', {
  async onEnded(context, writing, source, { incidentId, outcome, words }) {
    const suggestion = await held(writing, source);
    if (suggestion?.state !== 'INCIDENT_REPORTED' || suggestion.incidentId !== incidentId) return;
    if (outcome === 'CLOSED') {
      await answerWith(context, writing, suggestion, words ?? '');
      return;
    }
    await takeStep(context, writing, suggestion, {
      action: 'CONFIRM',
      mutation: 'verifyIncident',
      words,
      to: 'SETTLED',
      data: { settledComment: words },
      community: await nameOf(writing, suggestion),
    });
  },
});

const held = ({ transaction }: Writing, key: RowKey) =>
  transaction.suggestion.findUnique({ where: { districtId_id: key } });

async function answerWith(
  context: Context,
  writing: Writing,
  suggestion: Suggestion,
  words: string,
): Promise<void> {
  await takeStep(context, writing, suggestion, {
    action: 'TELL_OUTCOME',
    mutation: 'answerSuggestion',
    words,
    to: 'ANSWERED',
    data: {
      answer: words,
      answeredAt: context.clock.now(),
      answeredById: actorId(context.viewer),
      answerServiceId: null,
    },
    community: await nameOf(writing, suggestion),
  });
}

async function nameOf({ transaction }: Writing, { communityId: id }: Suggestion): Promise<string> {
  const { name } = await transaction.community.findUniqueOrThrow({
    where: { id },
    select: { name: true },
  });
  return name;
}
