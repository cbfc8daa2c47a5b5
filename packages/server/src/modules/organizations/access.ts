import type { Context } from '../../context.ts';
import type { Organization } from '../../generated/prisma/client.ts';
import { actsFor, assertMay, may, type Place } from '../../platform/viewer.ts';

/** Where an organization belongs, as permissions need it. */
export function placeOf(
  { db }: Pick<Context, 'db'>,
  { communityId: id }: Pick<Organization, 'communityId'>,
): Promise<Place> {
  return db.community.findUniqueOrThrow({
    where: { id },
    select: { id: true, districtId: true, ancestorIds: true },
  });
}

/** Refuses whoever is not staff of the place that the organization belongs to. */
export async function assertMayEdit(
  context: Context,
  organization: Pick<Organization, 'communityId'>,
): Promise<void> {
  assertMay(context.viewer, 'organization:edit', await placeOf(context, organization));
}

/** Whether the viewer is staff of the place that the organization belongs to. */
export async function mayEdit(
  context: Context,
  organization: Pick<Organization, 'communityId'>,
): Promise<boolean> {
  const { kind } = context.viewer;
  if (kind === 'visitor' || kind === 'guest') return false;
  return may(context.viewer, 'organization:edit', await placeOf(context, organization));
}

/** Refuses whoever is neither staff of the place nor speaks for the organization. */
export async function assertMayKeep(context: Context, organization: Organization): Promise<void> {
  if (!actsFor(context.viewer, organization.id)) await assertMayEdit(context, organization);
}
