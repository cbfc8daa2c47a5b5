import { transition } from '@linli/methods';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { write } from '../../../platform/write.ts';
import { today } from '../days.ts';
import { findCertification } from '../find.ts';
import { certificationLifecycle, certificationState } from '../lifecycle.ts';
import { tellOrganization, told } from '../notifications.ts';

const form = z.object({ certification: z.string(), reason: prose(500) });

/**
 * Revokes a certification, with a reason that everybody reads.
 *
 * Outcomes: the certification's key, also for a repeat with the same reason; InvalidInputError;
 * NOT_FOUND; WRONG_STATE when it is revoked already; at the top level FORBIDDEN without
 * `certification:edit` at the organization's place.
 */
export async function revokeCertification(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { certification: text, reason } = parseInput(form, input);
  const { certification, place } = await findCertification(context, text);
  assertMay(context.viewer, 'certification:edit', place);
  const { districtId, id, organization, scheme } = certification;
  if (certification.revokedAt !== null && certification.revokeReason === reason) {
    return certification;
  }
  const state = certificationState(certification, today(context));
  const kinds = new Set(['CERTIFIER']);
  const result = transition(certificationLifecycle, state, 'REVOKE', kinds, {}, reason);
  if (!result.ok) throw new RuleRefusedError(result.refusal.code);
  await write(context, districtId, async (writing) => {
    const { count } = await writing.transaction.certification.updateMany({
      where: { districtId, id, revokedAt: null },
      data: { revokedAt: context.clock.now(), revokeReason: reason },
    });
    if (count === 0) throw new RuleRefusedError('WRONG_STATE');
    const subject = { subjectType: 'Certification', subjectId: id } as const;
    writing.audit({
      ...subject,
      action: 'revokeCertification',
      communityId: organization.communityId,
      changes: { state: { from: state, to: result.to } },
    });
    writing.changed(globalId('Certification', certification));
    writing.changed(globalId('Organization', organization));
    await tellOrganization(context, writing, {
      ...subject,
      kind: told.revoked,
      organization,
      values: { scheme },
      onceKey: `certification:${id}:revoked`,
    });
  });
  return certification;
}
