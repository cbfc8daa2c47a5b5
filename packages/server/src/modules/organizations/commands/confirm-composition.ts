import { checkComposition } from '@linli/methods';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { civilDay } from '../../../kernel/clock.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { write } from '../../../platform/write.ts';
import { assertMayEdit } from '../access.ts';
import { ruleOf, rulesOf, sittingOn, withOtherSeats } from '../composition/composition-facts.ts';
import { inThree } from '../composition/enforce-composition.ts';
import { ruleSentence } from '../composition/sentences.ts';
import { findOrganization } from '../find-organization.ts';
import { lockActive } from '../lock.ts';

const form = z.object({ organization: z.string() });

/**
 * Declares that a body is complete, as a term begins: every REQUIRED rule of its composition is kept
 * today, minimums among them. RECOMMENDED rules are answered by `Organization.composition` and stop
 * nobody.
 *
 * Outcomes: the body's key; NOT_FOUND; ORGANIZATION_DISSOLVED; COMPOSITION_INCOMPLETE with the rules
 * that are broken; at the top level FORBIDDEN without `organization:edit` in the body's place.
 */
export async function confirmComposition(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { organization: id } = parseInput(form, input);
  const organization = await findOrganization(context, id);
  await assertMayEdit(context, organization);
  const { districtId } = organization;
  const key = { districtId, id: organization.id };
  await write(context, districtId, async (writing) => {
    const { transaction } = writing;
    const body = await lockActive(transaction, key);
    const today = civilDay(context.clock.now());
    const rules = await rulesOf(transaction, body, today);
    const sitting = await sittingOn(transaction, body, today);
    const members = await withOtherSeats(transaction, body, sitting, today);
    const broken = rules
      .filter(({ force }) => force === 'REQUIRED')
      .map(ruleOf)
      .filter((rule) => checkComposition(rule, members).breach !== null);
    if (broken.length > 0) {
      throw new RuleRefusedError('COMPOSITION_INCOMPLETE', inThree(broken.map(ruleSentence)));
    }
    await transaction.organization.update({
      where: { districtId_id: key },
      data: { composedAt: context.clock.now() },
    });
    writing.audit({
      action: 'confirmComposition',
      subjectType: 'Organization',
      subjectId: body.id,
      communityId: body.communityId,
      changes: { members: members.length },
    });
    writing.changed(globalId('Organization', key));
  });
  return key;
}
