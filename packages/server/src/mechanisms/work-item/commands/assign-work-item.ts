import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, line, parseInput, prose } from '../../../kernel/input.ts';
import { namedReference } from '../../../kernel/named-row.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { createOnce } from '../../../platform/write.ts';
import { loadPlace } from '../../electorate/index.ts';
import { livingOrganization } from '../access.ts';
import { createWorkItem } from '../create-work-item.ts';
import { chosenOwner } from './chosen-owner.ts';

const form = z.object({
  community: z.string(),
  title: line(100, 2),
  body: prose(4_000, 0).default(''),
  ownerOrganization: z.string().nullish(),
  ownerMembership: z.string().nullish(),
  department: z.string().nullish(),
  dueAt: z.date(),
  idempotencyKey,
});

/**
 * Enters by hand something that an organization, or one of its people, has to do by a day.
 *
 * Outcomes: the work item's key, also for a repeat of the same idempotency key; InvalidInputError;
 * NOT_FOUND; WORK_ITEM_OWNER_NEEDED; ORGANIZATION_DISSOLVED; DUE_TIME_PASSED;
 * IDEMPOTENCY_KEY_REUSED; at the top level FORBIDDEN without `work-item:assign` in the community.
 */
export async function assignWorkItem(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const place = await loadPlace(
    context,
    namedReference(wanted.community, 'Community', ['community']),
  );
  assertMay(context.viewer, 'work-item:assign', place);
  const { districtId } = place;
  if (districtId === null) throw new RuleRefusedError('NOT_FOUND', {}, ['community']);
  const owner = await chosenOwner(context, districtId, wanted);
  const department = wanted.department
    ? await livingOrganization(context, districtId, wanted.department, ['department'])
    : null;
  if (wanted.dueAt <= context.clock.now()) {
    throw new RuleRefusedError('DUE_TIME_PASSED', {}, ['dueAt']);
  }
  const creation = { action: 'assignWorkItem', idempotencyKey: key, input: wanted };
  const id = await createOnce(context, districtId, creation, async (writing, newId) => {
    await createWorkItem(context, writing, {
      districtId,
      id: newId,
      communityId: place.id,
      title: wanted.title,
      body: wanted.body,
      ...owner,
      departmentId: department?.id ?? null,
      dueAt: wanted.dueAt,
    });
  });
  return { districtId, id };
}
