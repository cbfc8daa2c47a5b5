import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { civilDay } from '../../../kernel/clock.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import { idempotencyKey, line, parseInput } from '../../../kernel/input.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { createOnce } from '../../../platform/write.ts';
import { assertMayEdit } from '../access.ts';
import { findOrganization } from '../find-organization.ts';
import { memberFields } from '../forms.ts';
import { layDownMemberships } from '../lay-down-membership.ts';
import { lockActive } from '../lock.ts';

const form = z.object({
  organization: z.string(),
  group: z
    .array(
      z.object({
        publicName: memberFields.publicName,
        phone: memberFields.phone,
        leads: z.boolean().default(false),
        capacities: memberFields.capacities,
        title: line(60).nullish(),
      }),
    )
    .min(1)
    .max(30),
  idempotencyKey,
});

/**
 * Sets up the preparation group of an owners' assembly. Its members sit in the assembly until the
 * committee has taken over; who leads it speaks for the assembly.
 *
 * Outcomes: the formation's key, also for a repeat of the same idempotency key; InvalidInputError;
 * NOT_FOUND; ORGANIZATION_DISSOLVED; OWNERS_ASSEMBLY_NEEDED; OWNERS_FORMATION_UNDER_WAY, also when two
 * begin at once; COMPOSITION_BROKEN; IDEMPOTENCY_KEY_REUSED; at the top level FORBIDDEN without
 * `organization:edit` in the assembly's place.
 */
export async function beginOwnersFormation(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const organization = await findOrganization(context, wanted.organization);
  await assertMayEdit(context, organization);
  if (organization.kind !== 'OWNERS_ASSEMBLY') {
    throw new RuleRefusedError('OWNERS_ASSEMBLY_NEEDED', {}, ['organization']);
  }
  const { districtId } = organization;
  const creation = { action: 'beginOwnersFormation', idempotencyKey: key, input: wanted };
  const id = await createOnce(context, districtId, creation, async (writing, formationId) => {
    const assembly = await lockActive(writing.transaction, organization);
    const { count } = await writing.transaction.ownersFormation.createMany({
      data: {
        districtId,
        id: formationId,
        organizationId: assembly.id,
        state: 'PREPARING',
        currentKey: assembly.id,
        createdAt: context.clock.now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new RuleRefusedError('OWNERS_FORMATION_UNDER_WAY');
    const since = civilDay(context.clock.now());
    await layDownMemberships(
      context,
      writing,
      assembly,
      wanted.group.map(({ leads, title, ...member }) => ({
        ...member,
        id: newId(),
        role: leads ? 'HEAD' : 'MEMBER',
        title: title ?? (leads ? '筹备组组长' : '筹备组成员'),
        termSince: since,
        termUntil: null,
      })),
    );
    const subject = { subjectType: 'OwnersFormation', subjectId: formationId };
    await recordStep(context, writing, districtId, {
      ...subject,
      action: 'BEGIN',
      from: null,
      to: 'PREPARING',
    });
    writing.audit({
      ...subject,
      action: 'beginOwnersFormation',
      communityId: assembly.communityId,
      changes: { organization: assembly.id, members: wanted.group.length },
    });
    writing.changed(globalId('OwnersFormation', { districtId, id: formationId }));
  });
  return { districtId, id };
}
