import { describeReceiptSubject } from '../receipt/index.ts';
import { ballotStateLabels, stepLabels } from './labels.ts';

describeReceiptSubject('Ballot', {
  async load({ db }, key) {
    const ballot = await db.ballot.findUnique({ where: { districtId_id: key } });
    if (!ballot) return null;
    const { title, state, communityId, closesAt } = ballot;
    const dueAt = state === 'OPEN' ? closesAt : null;
    return { title, state, stateLabel: ballotStateLabels[state], communityId, dueAt };
  },
  actionLabels: stepLabels,
});
