import { describeReceiptSubject } from '../../mechanisms/receipt/index.ts';
import { stepLabels, topicStateLabels } from './labels.ts';

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
