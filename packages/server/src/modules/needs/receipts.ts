import { describeReceiptSubject } from '../../mechanisms/receipt/index.ts';
import { needStateLabels, needStepLabels } from './labels.ts';

describeReceiptSubject('Need', {
  actionLabels: needStepLabels,
  async load({ db }, key) {
    const need = await db.need.findUnique({ where: { districtId_id: key } });
    if (!need) return null;
    const { title, state, communityId } = need;
    return { title, state, stateLabel: needStateLabels[state], communityId };
  },
});
