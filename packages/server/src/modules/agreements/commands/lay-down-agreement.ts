import type { Context } from '../../../context.ts';
import { globalId } from '../../../kernel/global-id.ts';
import { actorId, type Writing } from '../../../platform/write.ts';
import { leaveTrace } from '../act.ts';
import { obligationRows, storedTerms, type Terms } from '../terms.ts';

/** An agreement that comes into being. */
export interface NewAgreement {
  districtId: string;
  id: string;
  communityId: string;
  /** In the order in which they are listed. */
  sides: readonly { id: string; name: string }[];
  /** The side that puts the text. */
  sideId: string;
  formId: string;
  terms: Terms;
  /** The agreement that it is to follow. */
  renewsId: string | null;
  mutation: 'draftAgreement' | 'renewAgreement';
}

/** Lays down a drafted agreement with its first version, in the command's transaction. */
export async function layDownAgreement(
  context: Context,
  writing: Writing,
  { districtId, id, communityId, sides, sideId, formId, terms, renewsId, mutation }: NewAgreement,
): Promise<void> {
  const { transaction } = writing;
  const now = context.clock.now();
  await transaction.agreement.create({
    data: {
      districtId,
      id,
      communityId,
      title: terms.title,
      state: 'DRAFTED',
      version: 1,
      since: new Date(terms.since),
      until: new Date(terms.until),
      formId,
      renewsId,
      createdAt: now,
      updatedAt: now,
    },
  });
  await transaction.agreementParty.createMany({
    data: sides.map(({ id: organizationId }, position) => ({
      districtId,
      agreementId: id,
      organizationId,
      position,
    })),
  });
  await transaction.agreementObligation.createMany({
    data: obligationRows({ districtId, id }, terms),
  });
  await transaction.agreementVersion.create({
    data: {
      districtId,
      agreementId: id,
      version: 1,
      terms: storedTerms(terms),
      proposedById: actorId(context.viewer),
      organizationId: sideId,
      createdAt: now,
    },
  });
  const parties = sides.map((organization) => ({ organizationId: organization.id, organization }));
  await leaveTrace(
    context,
    writing,
    { districtId, id, communityId, title: terms.title, parties },
    { mutation, action: 'DRAFT', from: null, to: 'DRAFTED', sideId },
  );
  if (renewsId) writing.changed(globalId('Agreement', { districtId, id: renewsId }));
}
