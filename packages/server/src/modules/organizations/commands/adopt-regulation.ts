import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Transaction } from '../../../database.ts';
import type { Organization, Regulation } from '../../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey, readRowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, line, parseInput, prose } from '../../../kernel/input.ts';
import { createOnce, type Writing } from '../../../platform/write.ts';
import { assertMayKeep } from '../access.ts';
import { findOrganization } from '../find-organization.ts';
import { day } from '../forms.ts';
import { layDownRegulation } from '../lay-down-regulation.ts';
import { lockActive } from '../lock.ts';

const form = z.object({
  organization: z.string(),
  title: line(100, 2),
  body: prose(20_000),
  basis: line(300),
  keeper: line(60),
  adoptedOn: day,
  reviewOn: day,
  replaces: z.string().nullish(),
  idempotencyKey,
});

/**
 * Enters a rule of a body into its register, or a new version of one, which then holds in its place.
 *
 * Outcomes: the key of the version, also for a repeat of the same idempotency key; InvalidInputError;
 * NOT_FOUND; ORGANIZATION_DISSOLVED; REVIEW_NOT_AFTER_ADOPTION; REGULATION_NOT_IN_FORCE when the
 * version that it replaces no longer holds; IDEMPOTENCY_KEY_REUSED; at the top level FORBIDDEN for
 * whoever neither speaks for the body nor has `organization:edit` in its place.
 */
export async function adoptRegulation(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const organization = await findOrganization(context, wanted.organization);
  await assertMayKeep(context, organization);
  if (wanted.reviewOn <= wanted.adoptedOn) {
    throw new RuleRefusedError('REVIEW_NOT_AFTER_ADOPTION', {}, ['reviewOn']);
  }
  const { districtId, communityId } = organization;
  const creation = { action: 'adoptRegulation', idempotencyKey: key, input: wanted };
  const id = await createOnce(context, districtId, creation, async (writing, newId) => {
    const { transaction } = writing;
    await lockActive(transaction, organization);
    const { organization: _, replaces, ...facts } = wanted;
    const last = replaces ? await endLast(context, writing, organization, replaces) : null;
    await layDownRegulation(
      context,
      writing,
      {
        ...facts,
        id: newId,
        organizationId: organization.id,
        communityId,
        version: (last?.version ?? 0) + 1,
        replacesId: last?.id ?? null,
      },
      'adoptRegulation',
    );
  });
  return { districtId, id };
}

/** Ends the version that is replaced; under the body's lock. */
async function endLast(
  context: Context,
  { transaction, changed }: Writing,
  organization: Organization,
  replaces: string,
): Promise<Regulation> {
  const last = await findVersion(transaction, organization, replaces);
  if (last.repealedAt !== null) {
    throw new RuleRefusedError('REGULATION_NOT_IN_FORCE', {}, ['replaces']);
  }
  changed(globalId('Regulation', last));
  return transaction.regulation.update({
    where: { districtId_id: { districtId: last.districtId, id: last.id } },
    data: { repealedAt: context.clock.now() },
  });
}

async function findVersion(
  transaction: Transaction,
  { districtId, id: organizationId }: Organization,
  globalId: string,
): Promise<Regulation> {
  const key = readRowKey(globalId, 'Regulation');
  const row = key && (await transaction.regulation.findUnique({ where: { districtId_id: key } }));
  if (row?.districtId === districtId && row.organizationId === organizationId) return row;
  throw new RuleRefusedError('NOT_FOUND', {}, ['replaces']);
}
