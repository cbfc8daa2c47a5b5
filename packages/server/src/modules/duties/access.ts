import type { Context } from '../../context.ts';
import type { AdmissionRequest } from '../../generated/prisma/client.ts';
import { type Permission, rolePermissions } from '../../platform/permissions.ts';
import { may, type Place } from '../../platform/viewer.ts';
import { placeOf } from './find.ts';
import { mayReadRequest } from './policies.ts';

const workplaces = new WeakMap<Context, Promise<Place[]>>();

/** The places where the viewer holds a permission by role; read once a request. */
function workplacesOf(context: Context, permission: Permission): Promise<Place[]> {
  const known = workplaces.get(context);
  if (known) return known;
  const { viewer, db } = context;
  const ids =
    viewer.kind === 'person'
      ? viewer.appointments
          .filter(({ role }) => rolePermissions[role].includes(permission))
          .map(({ communityId }) => communityId)
      : [];
  const loading = Promise.all(ids.map((id) => placeOf({ db }, id)));
  workplaces.set(context, loading);
  return loading;
}

/** Whether the viewer may read a request; see the policy. */
export async function mayRead(context: Context, request: AdmissionRequest): Promise<boolean> {
  if (request.state === 'APPROVED') return true;
  const { viewer, db } = context;
  if (viewer.kind === 'visitor' || viewer.kind === 'guest') return false;
  const { districtId, id } = request;
  const [district, places, found] = await Promise.all([
    placeOf(context, districtId),
    workplacesOf(context, 'demand:refuse'),
    db.admissionRequest.findUniqueOrThrow({
      where: { districtId_id: { districtId, id } },
      select: {
        targets: {
          select: { community: { select: { id: true, districtId: true, ancestorIds: true } } },
        },
      },
    }),
  ]);
  const targets = found.targets.map(({ community }) => community);
  return mayReadRequest(viewer, request, district, targets, places);
}

/** Whether the viewer belongs to the district's admission body. */
export async function isDecider(context: Context, districtId: string): Promise<boolean> {
  return may(context.viewer, 'admission:decide', await placeOf(context, districtId));
}
