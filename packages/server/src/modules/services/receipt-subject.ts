import { describeReceiptSubject } from '../../mechanisms/receipt/index.ts';
import { actionLabels, stateLabels } from './labels.ts';

describeReceiptSubject('ServiceRequest', {
  load: async ({ db }, key) => {
    const request = await db.serviceRequest.findUnique({
      where: { districtId_id: key },
      include: { service: { select: { name: true } } },
    });
    if (!request) return null;
    const { state, communityId, dueAt, service } = request;
    return { title: service.name, state, stateLabel: stateLabels[state], communityId, dueAt };
  },
  actionLabels,
});
