import { describeReceiptSubject } from '../../mechanisms/receipt/index.ts';
import { incidentStateLabels, incidentStepLabels } from './labels.ts';

describeReceiptSubject('Incident', {
  actionLabels: incidentStepLabels,
  async load({ db }, key) {
    const incident = await db.incident.findUnique({ where: { districtId_id: key } });
    if (!incident) return null;
    const { title, state, communityId, workDueAt } = incident;
    const stateLabel = incidentStateLabels[state];
    const dueAt = state === 'DISPATCHED' ? workDueAt : null;
    return { title, state, stateLabel, communityId, dueAt };
  },
});
