import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import { ForbiddenError, RuleRefusedError } from '../../kernel/domain-error.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import { parseInput } from '../../kernel/input.ts';
import { namedRow } from '../../kernel/named-row.ts';
import { assertDistrict, may } from '../viewer.ts';
import { write } from '../write.ts';
import { personalDataErrors } from './errors.ts';
import { personalDataDescribers } from './registry.ts';

const form = z.object({ person: z.string().nullish() });

/**
 * Erases a person: the viewer themselves, or, at their request, somebody by staff (Personal
 * Information Protection Law, art. 47). What names them goes, their sessions end, their residencies
 * too; votes, tallies and contributions stay under the neutral name.
 *
 * Outcomes: when it was done; NOT_FOUND for an id that is none, or of somebody erased already;
 * PERSON_HOLDS_ROLE; at the top level FORBIDDEN for staff without `person:verify` where the person
 * lives, or in the district where that is not known.
 */
export async function erasePersonalData(
  context: Context,
  input: z.input<typeof form>,
): Promise<Date> {
  const { viewer } = context;
  const { person: globalId } = parseInput(form, input);
  const own =
    viewer.kind === 'person' ? { districtId: viewer.districtId, id: viewer.personId } : null;
  const key = globalId ? namedRow(globalId, 'Person', ['person']) : own;
  if (!key) throw new ForbiddenError();
  const isOwn = own !== null && own.districtId === key.districtId && own.id === key.id;
  if (!isOwn) await assertMayErase(context, key);
  const { districtId, id } = key;
  return write(context, districtId, async (writing) => {
    const { transaction, audit } = writing;
    // Held, so that of two erasures at once the second finds it done.
    await transaction.$queryRaw`SELECT id FROM person
      WHERE district_id = ${districtId}::uuid AND id = ${id}::uuid FOR UPDATE`;
    const person = await transaction.person.findUnique({
      where: { districtId_id: { districtId, id } },
    });
    if (!person || person.erasedAt) throw new RuleRefusedError('NOT_FOUND', {}, ['person']);
    if (!isOwn) await assertHoldsNoRole(transaction, key, context.clock.now());
    // What builds on another module is loaded after it, and forgets before that cuts the thread.
    for (const describer of [...personalDataDescribers().values()].reverse()) {
      await describer.erase(context, writing, person);
    }
    audit({
      action: 'erasePersonalData',
      subjectType: 'Person',
      subjectId: id,
      changes: { by: isOwn ? 'SELF' : 'STAFF' },
    });
    return context.clock.now();
  });
}

async function assertMayErase(
  { db, viewer }: Context,
  { districtId, id: personId }: RowKey,
): Promise<void> {
  assertDistrict(viewer, districtId);
  const residencies = await db.residency.findMany({
    where: { districtId, personId, currentKey: { not: null } },
    select: { communityId: true },
  });
  const ids = residencies.map(({ communityId }) => communityId);
  const places = await db.community.findMany({
    where: { id: { in: ids.length > 0 ? ids : [districtId] } },
  });
  if (!places.some((place) => may(viewer, 'person:verify', place))) throw new ForbiddenError();
}

async function assertHoldsNoRole(
  transaction: Transaction,
  { districtId, id: personId }: RowKey,
  now: Date,
): Promise<void> {
  const held = { districtId, personId, OR: [{ until: null }, { until: { gt: now } }] };
  if ((await transaction.roleAssignment.count({ where: held })) === 0) return;
  throw new RuleRefusedError(personalDataErrors.PERSON_HOLDS_ROLE, {}, ['person']);
}
