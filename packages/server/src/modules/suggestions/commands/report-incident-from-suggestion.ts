import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import { parseInput } from '../../../kernel/input.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { incidentText, layDownIncident } from '../../incidents/index.ts';
import { findSuggestion, placeOf } from '../access.ts';
import { holderOf } from '../holder-of.ts';
import { moveSuggestion } from './move-suggestion.ts';

const form = z.object({
  suggestion: z.string(),
  ...incidentText,
  withPhotos: z.boolean().default(true),
});

/**
 * Reports what a suggestion is about as an incident, to be dispatched and put right. Its photos go
 * with it, unless the office leaves them out. Its maker follows the incident and says whether it is
 * put right, which settles the suggestion too.
 *
 * Outcomes: the suggestion's key, also when the same incident is sent twice; InvalidInputError;
 * NOT_FOUND; WRONG_STATE when it is settled or turned into something already; at the top level
 * FORBIDDEN without `suggestion:answer` in the community.
 */
export async function reportIncidentFromSuggestion(
  context: Context,
  input: Omit<z.input<typeof form>, 'type'> & { type: string },
): Promise<RowKey> {
  const { suggestion: name, withPhotos, point = null, ...text } = parseInput(form, input);
  const suggestion = await findSuggestion(context, name);
  assertMay(context.viewer, 'suggestion:answer', await placeOf(context, suggestion));
  const { districtId, id: sourceId, communityId, incidentId } = suggestion;
  if (suggestion.state === 'INCIDENT_REPORTED' && incidentId !== null) {
    const where = { districtId_id: { districtId, id: incidentId } };
    const { type, title, body } = await context.db.incident.findUniqueOrThrow({ where });
    if (type === text.type && title === text.title && body === text.body) return suggestion;
  }
  const id = newId();
  await moveSuggestion(context, suggestion, {
    action: 'REPORT_INCIDENT',
    mutation: 'reportIncidentFromSuggestion',
    words: text.title,
    data: { incidentId: id },
    alongside: async (writing) =>
      layDownIncident(context, writing, {
        ...text,
        ...{ point, districtId, id, communityId, sourceType: 'Suggestion', sourceId },
        photosOfId: withPhotos ? sourceId : null,
        holder: await holderOf(writing, suggestion),
      }),
  });
  return suggestion;
}
