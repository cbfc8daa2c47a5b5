import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import type { Appraisal, Membership, Organization } from '../../generated/prisma/client.ts';
import { civilDay, dayOf } from '../../kernel/clock.ts';
import { ForbiddenError, RuleRefusedError } from '../../kernel/domain-error.ts';
import { namedRow } from '../../kernel/named-row.ts';
import { loadPlace } from '../../mechanisms/electorate/index.ts';
import { assertPerson, may, type Place, type Viewer } from '../../platform/viewer.ts';
import { staffErrors } from './errors.ts';

/** What the remarks are encrypted for. */
export const remarksPurpose = 'appraisal.remarks_cipher';

/** Years that are appraised here, first and last. */
export const firstYear = 2000;
export const lastYear = 2100;

/** Whether a number can be a year here; others find nothing. */
export const isYear = (year: number): boolean => year >= firstYear && year <= lastYear;

/**
 * Whether the viewer appraises bodies of a place: a person with `organization:edit` in a place above
 * it, so that nobody appraises colleagues; in the district itself for its departments. Keys of
 * programs never do.
 */
function appraises(viewer: Viewer, place: Place): boolean {
  if (viewer.kind !== 'person' || place.districtId === null) return false;
  return may(viewer, 'organization:edit', { ...place, id: place.districtId });
}

/** Refuses, at the top level, whoever does not appraise this body. */
export async function assertAppraises(
  context: Context,
  { communityId }: Pick<Organization, 'communityId'>,
): Promise<void> {
  const viewer = assertPerson(context.viewer);
  if (!appraises(viewer, await loadPlace(context, communityId))) throw new ForbiddenError();
}

export function isOneself(viewer: Viewer, { districtId, personId }: Membership): boolean {
  return (
    viewer.kind === 'person' && viewer.districtId === districtId && viewer.personId === personId
  );
}

/** @throws RuleRefusedError APPRAISES_ONESELF */
export function assertNotOneself(viewer: Viewer, membership: Membership, path: string): void {
  if (!isOneself(viewer, membership)) return;
  throw new RuleRefusedError(staffErrors.APPRAISES_ONESELF, {}, [path]);
}

/** The member themselves and those who appraise; nobody else. */
export async function mayReadAppraisal(context: Context, appraisal: Appraisal): Promise<boolean> {
  const { viewer, db } = context;
  if (viewer.kind !== 'person' || viewer.districtId !== appraisal.districtId) return false;
  const { districtId, membershipId: id } = appraisal;
  const membership = await db.membership.findUniqueOrThrow({
    where: { districtId_id: { districtId, id } },
    include: { organization: { select: { communityId: true } } },
  });
  if (isOneself(viewer, membership)) return true;
  return appraises(viewer, await loadPlace(context, membership.organization.communityId));
}

/** The appraisal with this global id, its member and body. @throws RuleRefusedError NOT_FOUND */
export async function findAppraisal({ db }: Context, globalId: string) {
  const key = namedRow(globalId, 'Appraisal', ['appraisal']);
  const appraisal = await db.appraisal.findUnique({
    where: { districtId_id: key },
    include: { membership: { include: { organization: true } } },
  });
  if (!appraisal) throw new RuleRefusedError('NOT_FOUND', {}, ['appraisal']);
  return appraisal;
}

/** Whether somebody’s term touches a year that has begun. */
export function servedIn(
  { clock }: Pick<Context, 'clock'>,
  { termSince, termUntil, endedAt }: Membership,
  year: number,
): boolean {
  const first = `${year}-01-01`;
  const ended = endedAt === null ? null : civilDay(endedAt);
  return (
    first <= civilDay(clock.now()) &&
    dayOf(termSince) <= `${year}-12-31` &&
    (termUntil === null || dayOf(termUntil) >= first) &&
    (ended === null || ended >= first)
  );
}

/** Judged under the body’s lock. @throws RuleRefusedError APPRAISALS_CLOSED */
export async function assertYearOpen(
  transaction: Transaction,
  { districtId, id: organizationId }: Organization,
  year: number,
): Promise<void> {
  const closed = await transaction.appraisal.count({
    where: { districtId, year, closedAt: { not: null }, membership: { organizationId } },
  });
  if (closed > 0) throw new RuleRefusedError(staffErrors.APPRAISALS_CLOSED, { year });
}
