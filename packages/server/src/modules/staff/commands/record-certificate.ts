import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { storedDay } from '../../../kernel/clock.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, line, parseInput } from '../../../kernel/input.ts';
import { loadPlace } from '../../../mechanisms/electorate/index.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { createOnce } from '../../../platform/write.ts';
import { findMembership } from '../../organizations/index.ts';
import { staffErrors } from '../errors.ts';
import { assertHappened, numberPurpose } from '../staff-file.ts';

const form = z.object({
  membership: z.string(),
  name: line(60),
  number: line(60),
  grantedOn: z.iso.date(),
  expiresOn: z.iso.date().nullish(),
  idempotencyKey,
});

/**
 * Records a certificate that a member holds, such as 社会工作师. Its number is stored encrypted.
 *
 * Outcomes: the certificate's key, also for a repeat of the same idempotency key; InvalidInputError;
 * NOT_FOUND; STAFF_DAY_TO_COME; STAFF_CERTIFICATE_DAYS; STAFF_CERTIFICATE_TAKEN; IDEMPOTENCY_KEY_REUSED; at
 * the top level FORBIDDEN without `organization:edit` in the body's place.
 */
export async function recordCertificate(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const { organization, ...membership } = await findMembership(context, wanted.membership);
  const { communityId } = organization;
  assertMay(context.viewer, 'organization:edit', await loadPlace(context, communityId));
  const { name, number, grantedOn, expiresOn } = wanted;
  assertHappened(context, grantedOn, 'grantedOn');
  if (expiresOn && expiresOn <= grantedOn) {
    throw new RuleRefusedError(staffErrors.STAFF_CERTIFICATE_DAYS, {}, ['expiresOn']);
  }
  const { districtId, id: membershipId } = membership;
  const { encryption, clock } = context;
  const creation = { action: 'recordCertificate', idempotencyKey: key, input: wanted };
  const id = await createOnce(context, districtId, creation, async (writing, newId) => {
    const { count } = await writing.transaction.staffCertificate.createMany({
      data: {
        districtId,
        id: newId,
        membershipId,
        name,
        numberCipher: encryption.encrypt(number, numberPurpose),
        numberIndex: encryption.blindIndex(`${name}\n${number}`, numberPurpose),
        grantedOn: storedDay(grantedOn),
        expiresOn: expiresOn ? storedDay(expiresOn) : null,
        createdAt: clock.now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) {
      throw new RuleRefusedError(staffErrors.STAFF_CERTIFICATE_TAKEN, {}, ['number']);
    }
    writing.audit({
      action: 'recordCertificate',
      subjectType: 'StaffCertificate',
      subjectId: newId,
      communityId,
    });
    writing.changed(globalId('StaffCertificate', { districtId, id: newId }));
  });
  return { districtId, id };
}
