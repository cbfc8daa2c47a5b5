import { describeWorkSource } from '../../mechanisms/work-item/index.ts';
import { moveIncident } from './move-incident.ts';
import { incidentNews } from './notifications.ts';
import { tellReporter } from './tell-reporter.ts';

const work: ReadonlySet<string> = new Set(['WORK']);

/** Work that is verified has handled its incident; cancelled work leaves it to be dispatched anew. */
describeWorkSource('Incident', {
  async onSettled(context, writing, { districtId, id }) {
    const { transaction } = writing;
    const incident = await transaction.incident.findUnique({
      where: { districtId_id: { districtId, id } },
    });
    if (incident?.state !== 'DISPATCHED' || incident.workItemId === null) return;
    const item = await transaction.workItem.findUniqueOrThrow({
      where: { districtId_id: { districtId, id: incident.workItemId } },
    });
    if (item.state === 'CANCELLED') {
      await moveIncident(context, writing, incident, work, {
        action: 'TAKE_BACK',
        mutation: 'incidentWorkCancelled',
        words: null,
        data: { handlerOrganizationId: null, handlerPersonId: null, workDueAt: null },
      });
      return;
    }
    if (item.state !== 'VERIFIED') return;
    await moveIncident(context, writing, incident, work, {
      action: 'HANDLE',
      mutation: 'incidentWorkVerified',
      words: null,
      data: { handledAt: context.clock.now() },
    });
    const { title } = incident;
    await tellReporter(context, writing, incident, {
      kind: incidentNews.HANDLED,
      values: { title },
      work: item.id,
    });
  },
});
