import type { Context } from '../../context.ts';
import { hiddenTitle } from '../../mechanisms/moderation/index.ts';
import { describeReceiptSubject } from '../../mechanisms/receipt/index.ts';
import { undecided } from './acts.ts';
import { argumentState, argumentStateLabels, argumentStepLabels } from './argument-lifecycle.ts';
import {
  moderationStateLabels,
  statementStepLabels,
  stepLabels,
  topicStateLabels,
} from './labels.ts';
import { showsContribution, showsTopic } from './moderated.ts';

/** A title for whoever holds the code of a receipt, who may be anybody: not that of a hidden text. */
async function titleFor({ locale }: Context, shown: boolean | Promise<boolean>, title: string) {
  return (await shown) ? title : hiddenTitle[locale];
}

const isUndecided = (state: string) => (undecided as readonly string[]).includes(state);

describeReceiptSubject('Topic', {
  async load(context, key) {
    const topic = await context.db.topic.findUnique({ where: { districtId_id: key } });
    return (
      topic && {
        title: await titleFor(context, showsTopic(context, topic), topic.title),
        state: topic.state,
        stateLabel: topicStateLabels[topic.state],
        communityId: topic.communityId,
        dueAt: topic.answeredAt === null && isUndecided(topic.state) ? topic.answerDueAt : null,
      }
    );
  },
  actionLabels: stepLabels,
});

describeReceiptSubject('Argument', {
  async load(context, key) {
    const argument = await context.db.argument.findUnique({
      where: { districtId_id: key },
      include: { topic: true },
    });
    if (!argument) return null;
    const { topic } = argument;
    const state = argumentState(argument);
    return {
      title: await titleFor(context, showsTopic(context, topic), topic.title),
      state,
      stateLabel: argumentStateLabels[state],
      communityId: topic.communityId,
    };
  },
  actionLabels: argumentStepLabels,
});

describeReceiptSubject('Statement', {
  async load(context, key) {
    const statement = await context.db.statement.findUnique({
      where: { districtId_id: key },
      include: { topic: { select: { communityId: true } } },
    });
    return (
      statement && {
        title: await titleFor(context, showsContribution(context, statement), statement.body),
        state: statement.moderation,
        stateLabel: moderationStateLabels[statement.moderation],
        communityId: statement.topic.communityId,
      }
    );
  },
  actionLabels: statementStepLabels,
});
