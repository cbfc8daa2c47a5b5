import type { Context } from '../../context.ts';
import type { ReportingIn } from '../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { namedRow } from '../../kernel/named-row.ts';
import type { Place } from '../../platform/viewer.ts';
import { actorKinds } from './policies.ts';

/** Where somebody reported in. */
export function placeOf(
  { db }: Context,
  { communityId: id }: Pick<ReportingIn, 'communityId'>,
): Promise<Place & { name: string }> {
  return db.community.findUniqueOrThrow({
    where: { id },
    select: { id: true, name: true, districtId: true, ancestorIds: true },
  });
}

/** A report is between those who made it and the office. */
export async function mayRead(context: Context, report: ReportingIn): Promise<boolean> {
  return actorKinds(context.viewer, report, await placeOf(context, report)).size > 0;
}

/** The report with this global id. @throws RuleRefusedError NOT_FOUND when there is none. */
export async function findReportingIn({ db }: Context, globalId: string): Promise<ReportingIn> {
  const key = namedRow(globalId, 'ReportingIn', ['reportingIn']);
  const row = await db.reportingIn.findUnique({ where: { districtId_id: key } });
  if (!row) throw new RuleRefusedError('NOT_FOUND', {}, ['reportingIn']);
  return row;
}
