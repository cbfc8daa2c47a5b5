import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { findFormation, moveFormation } from '../owners/access.ts';

const form = z.object({
  formation: z.string(),
  procedureText: prose(20_000),
  covenantText: prose(20_000),
});

/**
 * Enters the rules of procedure and the management covenant that are put to the owners; again until
 * the candidates are announced.
 *
 * Outcomes: the formation's key; InvalidInputError; NOT_FOUND; WRONG_STATE; ORGANIZATION_DISSOLVED; at
 * the top level FORBIDDEN for whoever neither speaks for the assembly nor has `organization:edit`.
 */
export async function draftOwnersRules(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { formation: id, ...texts } = parseInput(form, input);
  const formation = await findFormation(context, id);
  await moveFormation(context, formation, {
    action: 'DRAFT_RULES',
    mutation: 'draftOwnersRules',
    data: texts,
  });
  return formation;
}
