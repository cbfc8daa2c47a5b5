import { describeReceiptSubject } from '../../mechanisms/receipt/index.ts';
import { argumentState, argumentStateLabels, argumentStepLabels } from './argument-lifecycle.ts';
import {
  moderationStateLabels,
  statementStepLabels,
  stepLabels,
  topicStateLabels,
} from './labels.ts';

describeReceiptSubject('Topic', {
  async load({ db }, key) {
    const topic = await db.topic.findUnique({ where: { districtId_id: key } });
    return (
      topic && {
        title: topic.title,
        state: topic.state,
        stateLabel: topicStateLabels[topic.state],
        communityId: topic.communityId,
      }
    );
  },
  actionLabels: stepLabels,
});

describeReceiptSubject('Argument', {
  async load({ db }, key) {
    const argument = await db.argument.findUnique({
      where: { districtId_id: key },
      include: { topic: { select: { title: true, communityId: true } } },
    });
    if (!argument) return null;
    const state = argumentState(argument);
    return {
      title: argument.topic.title,
      state,
      stateLabel: argumentStateLabels[state],
      communityId: argument.topic.communityId,
    };
  },
  actionLabels: argumentStepLabels,
});

describeReceiptSubject('Statement', {
  async load({ db }, key) {
    const statement = await db.statement.findUnique({
      where: { districtId_id: key },
      include: { topic: { select: { communityId: true } } },
    });
    return (
      statement && {
        title: statement.body,
        state: statement.moderation,
        stateLabel: moderationStateLabels[statement.moderation],
        communityId: statement.topic.communityId,
      }
    );
  },
  actionLabels: statementStepLabels,
});
