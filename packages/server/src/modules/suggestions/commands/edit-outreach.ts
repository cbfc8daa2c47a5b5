import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { findOutreach } from '../find-outreach.ts';
import { moveOutreach } from '../move-outreach.ts';
import { outreachForm, planOf, writeRoute } from '../outreach-form.ts';

const form = z.object({ outreach: z.string(), ...outreachForm });

/**
 * Changes an outreach that has not begun; everything is given anew. Sent again it changes nothing.
 *
 * Outcomes: the outreach's key; InvalidInputError; NOT_FOUND (outreach, organization, grid,
 * buildings); ORGANIZATION_DISSOLVED; OUTREACH_ROUTE_NEEDED; OUTREACH_PLACE_OUTSIDE; WRONG_STATE
 * once it has begun; at the top level FORBIDDEN without `outreach:edit` in the community.
 */
export async function editOutreach(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const { outreach: id, ...wanted } = parseInput(form, input);
  const outreach = await findOutreach(context, id);
  const { districtId, communityId, kind } = outreach;
  await moveOutreach(context, outreach, {
    action: 'EDIT',
    mutation: 'editOutreach',
    words: null,
    prepare: () => planOf(context, { id: communityId, districtId }, kind, wanted),
    dataOf: ({ row }) => row,
    alongside: (writing, { buildingIds }) => writeRoute(writing, outreach, buildingIds),
  });
  return outreach;
}
