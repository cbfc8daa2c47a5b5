import type { Context } from '../../context.ts';
import { storedDay } from '../../kernel/clock.ts';
import { globalId } from '../../kernel/global-id.ts';
import type { Writing } from '../../platform/write.ts';

export interface NewRegulation {
  id: string;
  organizationId: string;
  communityId: string;
  title: string;
  body: string;
  basis: string;
  keeper: string;
  /** Civil days. */
  adoptedOn: string;
  reviewOn: string;
  version: number;
  replacesId: string | null;
}

/** Writes a version of a rule into the register, with the audit entry of the caller's act. */
export async function layDownRegulation(
  context: Context,
  { transaction, districtId, audit, changed }: Writing,
  { communityId, adoptedOn, reviewOn, ...facts }: NewRegulation,
  action: string,
): Promise<void> {
  await transaction.regulation.create({
    data: {
      ...facts,
      districtId,
      adoptedOn: storedDay(adoptedOn),
      reviewOn: storedDay(reviewOn),
      createdAt: context.clock.now(),
    },
  });
  audit({
    action,
    subjectType: 'Regulation',
    subjectId: facts.id,
    communityId,
    changes: { organization: facts.organizationId, version: facts.version },
  });
  changed(globalId('Organization', { districtId, id: facts.organizationId }));
}
