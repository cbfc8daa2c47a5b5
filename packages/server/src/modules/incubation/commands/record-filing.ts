import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { storedDay } from '../../../kernel/clock.ts';
import {
  ForbiddenError,
  InvalidInputError,
  RuleRefusedError,
} from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, line, parseInput } from '../../../kernel/input.ts';
import { loadPlace } from '../../../mechanisms/electorate/index.ts';
import { may } from '../../../platform/viewer.ts';
import { createOnce } from '../../../platform/write.ts';
import { assertActive, findOrganization } from '../../organizations/index.ts';
import { problemsOfDay, problemsOfExpiry } from '../days.ts';
import { incubationErrors } from '../errors.ts';

const form = z.object({
  organization: z.string(),
  kind: z.enum(['FILING', 'REGISTRATION']),
  authority: line(100),
  number: line(50),
  filedOn: z.iso.date(),
  expiresOn: z.iso.date().nullish(),
  idempotencyKey,
});

/**
 * Enters that an organization has filed with its subdistrict (备案) or is registered with civil
 * affairs (登记).
 *
 * Outcomes: the organization's key, also for a repeat of the same idempotency key;
 * InvalidInputError, with NOT_HAPPENED_YET and DOCUMENT_EXPIRY_INVALID; NOT_FOUND; FILING_NUMBER_TAKEN;
 * ORGANIZATION_DISSOLVED; IDEMPOTENCY_KEY_REUSED; at the top level FORBIDDEN: a FILING takes
 * `incubation:edit` or `certification:edit` at its place, a REGISTRATION `certification:edit`.
 */
export async function recordFiling(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const { kind, authority, number, filedOn } = wanted;
  const organization = await findOrganization(context, wanted.organization);
  const { districtId, communityId } = organization;
  const place = await loadPlace(context, communityId);
  const files = kind === 'FILING' && may(context.viewer, 'incubation:edit', place);
  if (!files && !may(context.viewer, 'certification:edit', place)) throw new ForbiddenError();
  assertActive(organization);
  const expiresOn = wanted.expiresOn ?? null;
  const problems = [
    ...problemsOfDay(context, 'filedOn', filedOn),
    ...(expiresOn === null ? [] : problemsOfExpiry(context, filedOn, expiresOn)),
  ];
  if (problems.length > 0) throw new InvalidInputError(problems);
  const creation = { action: 'recordFiling', idempotencyKey: key, input: wanted };
  await createOnce(context, districtId, creation, async (writing, id) => {
    const { count } = await writing.transaction.organizationFiling.createMany({
      data: {
        districtId,
        id,
        organizationId: organization.id,
        kind,
        authority,
        number,
        filedOn: storedDay(filedOn),
        expiresOn: expiresOn === null ? null : storedDay(expiresOn),
      },
      skipDuplicates: true,
    });
    if (count === 0) {
      throw new RuleRefusedError(incubationErrors.FILING_NUMBER_TAKEN, {}, ['number']);
    }
    writing.audit({
      action: 'recordFiling',
      subjectType: 'Organization',
      subjectId: organization.id,
      communityId,
      changes: { filing: id, kind },
    });
    writing.changed(globalId('Organization', organization));
  });
  return organization;
}
