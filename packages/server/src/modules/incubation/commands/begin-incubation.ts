import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { storedDay } from '../../../kernel/clock.ts';
import { InvalidInputError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, parseInput } from '../../../kernel/input.ts';
import { loadPlace } from '../../../mechanisms/electorate/index.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { assertDistrict, assertMay } from '../../../platform/viewer.ts';
import { createOnce } from '../../../platform/write.ts';
import { assertActive, findOrganization } from '../../organizations/index.ts';
import { problemsOfDay } from '../days.ts';
import { incubationErrors } from '../errors.ts';
import { stageLabels } from '../labels.ts';
import { tellOrganization, told } from '../notifications.ts';
import { mayBeIncubated } from '../policies.ts';

const form = z.object({
  organization: z.string(),
  incubator: z.string().nullish(),
  startedOn: z.iso.date(),
  idempotencyKey,
});

/**
 * Takes an organization into incubation, with the centre that incubates it, if there is one.
 *
 * Outcomes: the incubation's key, also for a repeat of the same idempotency key; InvalidInputError,
 * with NOT_HAPPENED_YET; NOT_FOUND; INCUBATION_UNFIT for its kind; INCUBATED_ALREADY;
 * ORGANIZATION_DISSOLVED; IDEMPOTENCY_KEY_REUSED; at the top level FORBIDDEN without
 * `incubation:edit` at its place, and for a centre of another district.
 */
export async function beginIncubation(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const organization = await findOrganization(context, wanted.organization);
  const { districtId, communityId } = organization;
  assertMay(context.viewer, 'incubation:edit', await loadPlace(context, communityId));
  const incubator = wanted.incubator
    ? await findOrganization(context, wanted.incubator, ['incubator'])
    : null;
  if (incubator) assertDistrict(context.viewer, incubator.districtId);
  assertActive(organization);
  if (incubator) assertActive(incubator, ['incubator']);
  const problems = problemsOfDay(context, 'startedOn', wanted.startedOn);
  if (incubator && (incubator.id === organization.id || incubator.districtId !== districtId)) {
    problems.push({ path: ['incubator'], code: 'VALUE_INVALID' });
  }
  if (problems.length > 0) throw new InvalidInputError(problems);
  if (!mayBeIncubated(organization.kind)) {
    throw new RuleRefusedError(incubationErrors.INCUBATION_UNFIT, {}, ['organization']);
  }
  const creation = { action: 'beginIncubation', idempotencyKey: key, input: wanted };
  const now = context.clock.now();
  const id = await createOnce(context, districtId, creation, async (writing, id) => {
    const { count } = await writing.transaction.incubation.createMany({
      data: {
        districtId,
        id,
        organizationId: organization.id,
        incubatorId: incubator?.id ?? null,
        stage: 'SPROUT',
        startedOn: storedDay(wanted.startedOn),
        createdAt: now,
        updatedAt: now,
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new RuleRefusedError(incubationErrors.INCUBATED_ALREADY);
    const subject = { subjectType: 'Incubation', subjectId: id } as const;
    const step = { ...subject, action: 'BEGIN', from: null, to: 'SPROUT' };
    await recordStep(context, writing, districtId, step);
    writing.audit({
      ...subject,
      action: 'beginIncubation',
      communityId,
      changes: { organization: organization.id, stage: 'SPROUT' },
    });
    writing.changed(globalId('Incubation', { districtId, id }));
    writing.changed(globalId('Organization', organization));
    await tellOrganization(context, writing, {
      ...subject,
      kind: told.advanced,
      organization,
      values: { stage: stageLabels.SPROUT },
      onceKey: `incubation:${id}:begin`,
    });
  });
  return { districtId, id };
}
