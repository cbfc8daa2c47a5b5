import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { InvalidInputError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, line, parseInput, prose } from '../../../kernel/input.ts';
import { loadPlace } from '../../../mechanisms/electorate/index.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { createOnce } from '../../../platform/write.ts';
import { findMembership } from '../../organizations/index.ts';
import { findTalent } from '../../talent/index.ts';
import { staffErrors } from '../errors.ts';
import { reasonPurpose } from '../staff-file.ts';

const form = z.object({
  membership: z.string().nullish(),
  talent: z.string().nullish(),
  role: line(60),
  reason: prose(500),
  idempotencyKey,
});

/**
 * Keeps somebody in mind for a role (后备人选): a member of a body, or somebody of the talent pool.
 *
 * Outcomes: the entry's key, also for a repeat of the same idempotency key; InvalidInputError, also
 * for both or neither of membership and talent; NOT_FOUND; RESERVED_ALREADY; IDEMPOTENCY_KEY_REUSED;
 * at the top level FORBIDDEN without `organization:edit` in their place.
 */
export async function enterReserveList(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const subject = await subjectOf(context, wanted);
  const { districtId, communityId } = subject;
  assertMay(context.viewer, 'organization:edit', await loadPlace(context, communityId));
  const { role, reason } = wanted;
  const creation = { action: 'enterReserveList', idempotencyKey: key, input: wanted };
  const id = await createOnce(context, districtId, creation, async (writing, newId) => {
    const { count } = await writing.transaction.reserveEntry.createMany({
      data: {
        ...subject,
        id: newId,
        role,
        reasonCipher: context.encryption.encrypt(reason, reasonPurpose),
        enteredAt: context.clock.now(),
        currentKey: `${subject.membershipId ?? subject.talentId}:${role}`,
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new RuleRefusedError(staffErrors.RESERVED_ALREADY, {}, ['role']);
    writing.audit({
      action: 'enterReserveList',
      subjectType: 'ReserveEntry',
      subjectId: newId,
      communityId,
    });
    writing.changed(globalId('ReserveEntry', { districtId, id: newId }));
  });
  return { districtId, id };
}

async function subjectOf(
  context: Context,
  wanted: { membership?: string | null | undefined; talent?: string | null | undefined },
) {
  if (wanted.membership && !wanted.talent) {
    const { districtId, id, organization } = await findMembership(context, wanted.membership);
    const { communityId } = organization;
    return { districtId, communityId, membershipId: id, talentId: null };
  }
  if (wanted.talent && !wanted.membership) {
    const { districtId, id, communityId } = await findTalent(context, wanted.talent);
    return { districtId, communityId, membershipId: null, talentId: id };
  }
  throw new InvalidInputError([{ path: ['membership'], code: 'VALUE_INVALID' }]);
}
