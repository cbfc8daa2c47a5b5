import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Incident } from '../../../generated/prisma/client.ts';
import { civilDay } from '../../../kernel/clock.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import { parseInput } from '../../../kernel/input.ts';
import { namedRow } from '../../../kernel/named-row.ts';
import { createWorkItem, livingOrganization } from '../../../mechanisms/work-item/index.ts';
import { write } from '../../../platform/write.ts';
import { actorKinds, findIncident } from '../access.ts';
import { incidentErrors } from '../errors.ts';
import { assertPart, moveIncident } from '../move-incident.ts';
import { incidentNews } from '../notifications.ts';
import { tellReporter } from '../tell-reporter.ts';

const form = z.object({
  incident: z.string(),
  grid: z.string().nullish(),
  ownerOrganization: z.string().nullish(),
  dueAt: z.date(),
});

/**
 * Dispatches an incident: who looks after the grid, or an organization, gets a work item to put it
 * right by a day.
 *
 * Outcomes: the incident's key, also when the same is sent twice; InvalidInputError; NOT_FOUND
 * (incident, grid, organization); INCIDENT_HANDLER_NEEDED; INCIDENT_GRID_UNATTENDED;
 * ORGANIZATION_DISSOLVED; DUE_TIME_PASSED; WRONG_STATE; at the top level FORBIDDEN without
 * `incident:dispatch` in the community.
 */
export async function dispatchIncident(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { incident: name, dueAt, ...chosen } = parseInput(form, input);
  const incident = await findIncident(context, name);
  const kinds = await actorKinds(context, incident);
  assertPart(kinds, 'DISPATCH');
  const handler = await handlerOf(context, incident, chosen);
  const repeated =
    incident.state === 'DISPATCHED' &&
    incident.handlerPersonId === handler.ownerPersonId &&
    incident.handlerOrganizationId === handler.ownerOrganizationId &&
    incident.workDueAt?.getTime() === dueAt.getTime();
  if (repeated) return incident;
  if (dueAt <= context.clock.now()) throw new RuleRefusedError('DUE_TIME_PASSED', {}, ['dueAt']);
  const { districtId, id, communityId, title, body, location } = incident;
  const workItemId = newId();
  await write(context, districtId, async (writing) => {
    await moveIncident(context, writing, incident, kinds, {
      action: 'DISPATCH',
      mutation: 'dispatchIncident',
      words: null,
      data: {
        workItemId,
        handlerPersonId: handler.ownerPersonId,
        handlerOrganizationId: handler.ownerOrganizationId,
        workDueAt: dueAt,
      },
    });
    await createWorkItem(context, writing, {
      districtId,
      id: workItemId,
      communityId,
      title,
      body: [location, body].filter(Boolean).join('\n'),
      ...handler,
      dueAt,
      sourceType: 'Incident',
      sourceId: id,
    });
    await tellReporter(context, writing, incident, {
      kind: incidentNews.DISPATCHED,
      values: { title, day: civilDay(dueAt) },
      work: workItemId,
    });
  });
  return incident;
}

interface Handler {
  ownerOrganizationId: string | null;
  ownerPersonId: string | null;
}

async function handlerOf(
  context: Context,
  { districtId }: Incident,
  chosen: { grid?: string | null | undefined; ownerOrganization?: string | null | undefined },
): Promise<Handler> {
  const { grid: gridName, ownerOrganization } = chosen;
  if (!gridName === !ownerOrganization) {
    throw new RuleRefusedError(incidentErrors.INCIDENT_HANDLER_NEEDED);
  }
  if (ownerOrganization) {
    const path = ['ownerOrganization'];
    const { id } = await livingOrganization(context, districtId, ownerOrganization, path);
    return { ownerOrganizationId: id, ownerPersonId: null };
  }
  const path = ['grid'];
  const key = namedRow(gridName ?? '', 'Grid', path);
  const grid = await context.db.grid.findUnique({ where: { districtId_id: key } });
  if (grid?.districtId !== districtId) throw new RuleRefusedError('NOT_FOUND', {}, path);
  const { responsibleId, name } = grid;
  if (responsibleId === null) {
    throw new RuleRefusedError(incidentErrors.INCIDENT_GRID_UNATTENDED, { name }, path);
  }
  return { ownerOrganizationId: null, ownerPersonId: responsibleId };
}
