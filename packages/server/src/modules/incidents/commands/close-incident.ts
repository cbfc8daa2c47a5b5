import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { write } from '../../../platform/write.ts';
import { actorKinds, findIncident } from '../access.ts';
import { assertPart, moveIncident } from '../move-incident.ts';
import { tellSource } from '../sources.ts';

const form = z.object({ incident: z.string(), reason: prose(500) });

/**
 * Closes, as staff, an incident that is not to be handled, or that is handled and whose reporter
 * cannot be asked on a screen. Whoever raised it reads why and says whether that settles it.
 *
 * Outcomes: the incident's key, also when it is closed twice; InvalidInputError; NOT_FOUND;
 * WRONG_STATE while it is being handled, and once it is settled; at the top level FORBIDDEN without
 * `incident:dispatch` in the community.
 */
export async function closeIncident(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { incident: name, reason } = parseInput(form, input);
  const incident = await findIncident(context, name);
  const kinds = await actorKinds(context, incident);
  assertPart(kinds, 'CLOSE');
  if (incident.state === 'CLOSED') return incident;
  await write(context, incident.districtId, async (writing) => {
    await moveIncident(context, writing, incident, kinds, {
      action: 'CLOSE',
      mutation: 'closeIncident',
      words: reason,
      data: { settledAt: context.clock.now() },
    });
    const ending = { incidentId: incident.id, outcome: 'CLOSED', words: reason } as const;
    await tellSource(context, writing, incident, ending);
  });
  return incident;
}
