import type { Context } from '../../context.ts';
import type { Membership, ReserveEntry, StaffCertificate } from '../../generated/prisma/client.ts';
import { civilDay } from '../../kernel/clock.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { loadPlace } from '../../mechanisms/electorate/index.ts';
import { may } from '../../platform/viewer.ts';
import { isOneself } from './appraisals.ts';
import { staffErrors } from './errors.ts';

/** What the number of a certificate is encrypted for, and why somebody is on the reserve list. */
export const numberPurpose = 'staff_certificate.number_cipher';
export const reasonPurpose = 'reserve_entry.reason_cipher';

/** @throws RuleRefusedError STAFF_DAY_TO_COME for a day that has not come */
export function assertHappened({ clock }: Pick<Context, 'clock'>, day: string, path: string): void {
  if (day > civilDay(clock.now())) {
    throw new RuleRefusedError(staffErrors.STAFF_DAY_TO_COME, {}, [path]);
  }
}

async function isStaffAt(context: Context, communityId: string): Promise<boolean> {
  const { kind } = context.viewer;
  if (kind === 'visitor' || kind === 'guest') return false;
  return may(context.viewer, 'organization:edit', await loadPlace(context, communityId));
}

/** Their own training and certificates, and those of their staff. */
export async function mayReadFile(context: Context, membership: Membership): Promise<boolean> {
  if (isOneself(context.viewer, membership)) return true;
  const { districtId, organizationId: id } = membership;
  const { communityId } = await context.db.organization.findUniqueOrThrow({
    where: { districtId_id: { districtId, id } },
    select: { communityId: true },
  });
  return isStaffAt(context, communityId);
}

export async function mayReadCertificate(
  context: Context,
  { districtId, membershipId: id }: StaffCertificate,
): Promise<boolean> {
  const membership = await context.db.membership.findUniqueOrThrow({
    where: { districtId_id: { districtId, id } },
  });
  return mayReadFile(context, membership);
}

/** Whoever is on the list themselves, and staff of the place. */
export async function mayReadReserve(context: Context, entry: ReserveEntry): Promise<boolean> {
  const { viewer, db } = context;
  if (viewer.kind === 'person' && viewer.districtId === entry.districtId) {
    const { districtId, id } = entry;
    const own = await db.reserveEntry.count({
      where: { districtId, id, ...aboutPerson(viewer.personId) },
    });
    if (own > 0) return true;
  }
  return isStaffAt(context, entry.communityId);
}

/** Entries about a person: as a member, or as somebody of the talent pool. */
export function aboutPerson(personId: string) {
  return { OR: [{ membership: { personId } }, { talent: { personId } }] };
}
