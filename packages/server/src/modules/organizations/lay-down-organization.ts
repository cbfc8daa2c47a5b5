import type { Context } from '../../context.ts';
import type { OrganizationKind, Power } from '../../generated/prisma/enums.ts';
import { bigrams } from '../../kernel/bigrams.ts';
import { storedDay } from '../../kernel/clock.ts';
import { globalId, globalReferenceId } from '../../kernel/global-id.ts';
import type { WeeklySpan } from '../../kernel/weekly-spans.ts';
import type { Writing } from '../../platform/write.ts';
import { layDownDefaultRules } from './composition/default-rules.ts';

export interface NewOrganization {
  id: string;
  communityId: string;
  kind: OrganizationKind;
  name: string;
  powers?: readonly Power[];
  summary?: string;
  address?: string | null;
  telephone?: string | null;
  email?: string | null;
  openingHours?: readonly WeeklySpan[];
  creditCode?: string | null;
  mayFundraise?: boolean;
  /** A civil day. */
  establishedOn?: string | null;
}

/** Writes an organization that the caller has checked, with the audit entry of the caller's act. */
export async function layDownOrganization(
  context: Context,
  writing: Writing,
  { id, communityId, powers = [], openingHours = [], establishedOn, ...rest }: NewOrganization,
  action: string,
): Promise<void> {
  const { transaction, districtId } = writing;
  const now = context.clock.now();
  await layDownDefaultRules(transaction, districtId, now);
  await transaction.organization.create({
    data: {
      ...rest,
      districtId,
      id,
      communityId,
      powers: [...powers],
      openingHours: openingHours.map((span) => ({ ...span, days: [...span.days] })),
      establishedOn: establishedOn ? storedDay(establishedOn) : null,
      searchText: bigrams(rest.name).join(' '),
      createdAt: now,
      updatedAt: now,
    },
  });
  writing.audit({
    action,
    subjectType: 'Organization',
    subjectId: id,
    communityId,
    changes: { kind: rest.kind, name: rest.name },
  });
  writing.changed(
    globalId('Organization', { districtId, id }),
    globalReferenceId('Community', communityId),
  );
}
