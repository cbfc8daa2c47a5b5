import { describeReceiptSubject } from '../receipt/index.ts';
import { objectionStateLabels, objectionStepLabels } from './labels.ts';

describeReceiptSubject('Objection', {
  actionLabels: objectionStepLabels,
  async load({ db }, key) {
    const objection = await db.objection.findUnique({
      where: { districtId_id: key },
      include: { publication: { select: { title: true, endsAt: true } } },
    });
    if (!objection) return null;
    const state = objection.outcome ?? 'RECEIVED';
    return {
      title: objection.publication.title,
      state,
      stateLabel: objectionStateLabels[state],
      communityId: objection.communityId,
      dueAt: objection.outcome === null ? objection.publication.endsAt : null,
    };
  },
});
