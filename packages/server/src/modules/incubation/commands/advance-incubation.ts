import { transition } from '@linli/methods';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { ForbiddenError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { write } from '../../../platform/write.ts';
import { assertActive } from '../../organizations/index.ts';
import { findIncubation } from '../find.ts';
import { stageLabels } from '../labels.ts';
import { incubationLifecycle } from '../lifecycle.ts';
import { tellOrganization, told } from '../notifications.ts';
import { incubationKinds } from '../policies.ts';

const form = z.object({
  incubation: z.string(),
  action: z.enum(['START_UP', 'GROW', 'GRADUATE', 'LEAVE', 'RETURN']),
  reason: prose(500, 0).nullish(),
});

/**
 * Takes an incubation to its next stage, ends it, or takes up one that was left.
 *
 * Outcomes: the incubation's key; InvalidInputError; NOT_FOUND; WRONG_STATE, also when somebody
 * else was faster; NOT_FOR_YOU for a part that may not take this step; REASON_REQUIRED to leave;
 * ORGANIZATION_DISSOLVED for any step but leaving; at the top level FORBIDDEN for who has no part.
 */
export async function advanceIncubation(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { incubation: text, action, reason } = parseInput(form, input);
  const { incubation, place } = await findIncubation(context, text);
  const { districtId, id, stage, organization } = incubation;
  const kinds = incubationKinds(context.viewer, incubation, place);
  if (kinds.size === 0) throw new ForbiddenError();
  const result = transition(incubationLifecycle, stage, action, kinds, {}, reason);
  if (!result.ok) throw new RuleRefusedError(result.refusal.code);
  const { to } = result;
  if (action !== 'LEAVE') assertActive(organization, []);
  await write(context, districtId, async (writing) => {
    const { count } = await writing.transaction.incubation.updateMany({
      where: { districtId, id, stage },
      data: { stage: to, updatedAt: context.clock.now() },
    });
    if (count === 0) throw new RuleRefusedError('WRONG_STATE');
    const subject = { subjectType: 'Incubation', subjectId: id } as const;
    await recordStep(context, writing, districtId, {
      ...subject,
      action,
      from: stage,
      to,
      reason: reason || null,
    });
    writing.audit({
      ...subject,
      action: 'advanceIncubation',
      communityId: organization.communityId,
      changes: { stage: { from: stage, to } },
    });
    writing.changed(globalId('Incubation', incubation), globalId('Organization', organization));
    await tellOrganization(context, writing, {
      ...subject,
      kind: told.advanced,
      organization,
      values: { stage: stageLabels[to] },
      onceKey: `incubation:${id}:${newId()}`,
    });
  });
  return incubation;
}
