import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { loadPlace } from '../../../mechanisms/electorate/index.ts';
import { notify } from '../../../platform/notifications/index.ts';
import { holdersOf } from '../../../platform/offices.ts';
import { assertPerson } from '../../../platform/viewer.ts';
import { write } from '../../../platform/write.ts';
import { actorKinds, findIncident } from '../access.ts';
import { assertPart, moveIncident } from '../move-incident.ts';
import { incidentNews } from '../notifications.ts';
import { tellSource } from '../sources.ts';

const form = z.object({
  incident: z.string(),
  fixed: z.boolean(),
  stars: z.int().min(1).max(5),
  words: prose(500, 0).nullish(),
});

/**
 * Says, as the one who raised it, whether an incident is put right, and rates how it was handled. If
 * it is not, it goes back to be dispatched again, and those who dispatch are told.
 *
 * Outcomes: the incident's key, also when the same is said twice; InvalidInputError; NOT_FOUND;
 * REASON_REQUIRED when it is not put right; WRONG_STATE unless it is handled; at the top level
 * FORBIDDEN for anybody else.
 */
export async function verifyIncident(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  assertPerson(context.viewer);
  const { incident: name, fixed, stars, words: said = null } = parseInput(form, input);
  const incident = await findIncident(context, name);
  const action = fixed ? 'VERIFY' : 'REOPEN';
  const kinds = await actorKinds(context, incident);
  assertPart(kinds, action);
  const words = said || null;
  if (incident.state === (fixed ? 'VERIFIED' : 'REOPENED') && incident.stars === stars) {
    return incident;
  }
  const { districtId, id, communityId, title } = incident;
  const place = await loadPlace(context, communityId);
  const now = context.clock.now();
  await write(context, districtId, async (writing) => {
    await moveIncident(context, writing, incident, kinds, {
      action,
      mutation: 'verifyIncident',
      words,
      data: { stars, settledAt: fixed ? now : null },
    });
    if (fixed) {
      const ending = { incidentId: id, outcome: 'VERIFIED', words } as const;
      await tellSource(context, writing, incident, ending);
      return;
    }
    await notify(context, writing, {
      kind: incidentNews.REOPENED,
      personIds: await holdersOf(writing.transaction, 'incident:dispatch', place, now),
      subjectType: 'Incident',
      subjectId: id,
      communityId,
      values: { title },
      onceKey: `incident:${id}:reopened:${incident.workItemId}`,
    });
  });
  return incident;
}
