import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { storedDay } from '../../../kernel/clock.ts';
import { InvalidInputError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, line, parseInput } from '../../../kernel/input.ts';
import { loadPlace } from '../../../mechanisms/electorate/index.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { createOnce } from '../../../platform/write.ts';
import { assertActive, findOrganization } from '../../organizations/index.ts';
import { problemsOfDay, problemsOfExpiry } from '../days.ts';
import { incubationErrors } from '../errors.ts';
import { tellOrganization, told } from '../notifications.ts';

const form = z.object({
  organization: z.string(),
  scheme: line(60),
  certifier: line(100),
  number: line(50),
  grantedOn: z.iso.date(),
  expiresOn: z.iso.date(),
  idempotencyKey,
});

/**
 * Enters that an organization is certified as something, such as a social enterprise (社会企业),
 * until a day.
 *
 * Outcomes: the certification's key, also for a repeat of the same idempotency key;
 * InvalidInputError, with NOT_HAPPENED_YET and DOCUMENT_EXPIRY_INVALID; NOT_FOUND; CERTIFICATE_NUMBER_TAKEN;
 * ORGANIZATION_DISSOLVED; IDEMPOTENCY_KEY_REUSED; at the top level FORBIDDEN without
 * `certification:edit` at its place.
 */
export async function certifyOrganization(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const { scheme, certifier, number, grantedOn, expiresOn } = wanted;
  const organization = await findOrganization(context, wanted.organization);
  const { districtId, communityId } = organization;
  assertMay(context.viewer, 'certification:edit', await loadPlace(context, communityId));
  assertActive(organization);
  const problems = [
    ...problemsOfDay(context, 'grantedOn', grantedOn),
    ...problemsOfExpiry(context, grantedOn, expiresOn),
  ];
  if (problems.length > 0) throw new InvalidInputError(problems);
  const creation = { action: 'certifyOrganization', idempotencyKey: key, input: wanted };
  const id = await createOnce(context, districtId, creation, async (writing, id) => {
    const { count } = await writing.transaction.certification.createMany({
      data: {
        districtId,
        id,
        organizationId: organization.id,
        scheme,
        certifier,
        number,
        grantedOn: storedDay(grantedOn),
        expiresOn: storedDay(expiresOn),
      },
      skipDuplicates: true,
    });
    if (count === 0) {
      throw new RuleRefusedError(incubationErrors.CERTIFICATE_NUMBER_TAKEN, {}, ['number']);
    }
    const subject = { subjectType: 'Certification', subjectId: id } as const;
    writing.audit({
      ...subject,
      action: 'certifyOrganization',
      communityId,
      changes: { organization: organization.id },
    });
    writing.changed(globalId('Organization', organization));
    await tellOrganization(context, writing, {
      ...subject,
      kind: told.certified,
      organization,
      values: { scheme, day: expiresOn },
      onceKey: `certification:${id}:granted`,
    });
  });
  return { districtId, id };
}
