import type { Context } from '../../context.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { namedRow } from '../../kernel/named-row.ts';
import { loadPlace } from '../../mechanisms/electorate/index.ts';

/** The incubation with this global id, its organization and place, or NOT_FOUND. */
export async function findIncubation(context: Context, globalId: string) {
  const key = namedRow(globalId, 'Incubation', ['incubation']);
  const incubation = await context.db.incubation.findUnique({
    where: { districtId_id: key },
    include: { organization: true },
  });
  if (!incubation) throw new RuleRefusedError('NOT_FOUND', {}, ['incubation']);
  return { incubation, place: await loadPlace(context, incubation.organization.communityId) };
}

/** The certification with this global id, its organization and place, or NOT_FOUND. */
export async function findCertification(context: Context, globalId: string) {
  const key = namedRow(globalId, 'Certification', ['certification']);
  const certification = await context.db.certification.findUnique({
    where: { districtId_id: key },
    include: { organization: true },
  });
  if (!certification) throw new RuleRefusedError('NOT_FOUND', {}, ['certification']);
  return {
    certification,
    place: await loadPlace(context, certification.organization.communityId),
  };
}
