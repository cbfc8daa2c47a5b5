import type { Context } from '../../context.ts';
import type {
  AdmissionRequest,
  AdmissionTarget,
  Community,
  Duty,
  Organization,
  ReliefRound,
} from '../../generated/prisma/client.ts';
import { InvalidInputError, RuleRefusedError } from '../../kernel/domain-error.ts';
import { namedRow } from '../../kernel/named-row.ts';
import type { Place } from '../../platform/viewer.ts';
import { findCommunity } from '../communities/index.ts';
import { findOrganization } from '../organizations/index.ts';
import { dutyErrors } from './errors.ts';

export type RequestWithTargets = AdmissionRequest & { targets: AdmissionTarget[] };

/** A place as permissions need it. Prisma joins the look-ups of one list into one. */
export function placeOf({ db }: Pick<Context, 'db'>, communityId: string): Promise<Place> {
  return db.community.findUniqueOrThrow({
    where: { id: communityId },
    select: { id: true, districtId: true, ancestorIds: true },
  });
}

/** The duty with this global id. @throws RuleRefusedError NOT_FOUND when there is none. */
export async function findDuty(
  { db }: Context,
  globalId: string,
  path: readonly string[] = ['duty'],
): Promise<Duty> {
  const duty = await db.duty.findUnique({
    where: { districtId_id: namedRow(globalId, 'Duty', path) },
  });
  return duty ?? nothing(path);
}

/** The request with this global id. @throws RuleRefusedError NOT_FOUND when there is none. */
export async function findRequest(
  { db }: Context,
  globalId: string,
  path: readonly string[] = ['request'],
): Promise<RequestWithTargets> {
  const request = await db.admissionRequest.findUnique({
    where: { districtId_id: namedRow(globalId, 'AdmissionRequest', path) },
    include: { targets: true },
  });
  return request ?? nothing(path);
}

/** The round with this global id. @throws RuleRefusedError NOT_FOUND when there is none. */
export async function findRound({ db }: Context, globalId: string): Promise<ReliefRound> {
  const path = ['round'];
  const round = await db.reliefRound.findUnique({
    where: { districtId_id: namedRow(globalId, 'ReliefRound', path) },
  });
  return round ?? nothing(path);
}

/** A community with the district that its rows belong to. */
export type DutyPlace = Community & { districtId: string };

/**
 * A place that may have duties: a district, a subdistrict or a community.
 *
 * @throws RuleRefusedError NOT_FOUND; InvalidInputError DUTY_PLACE_INVALID.
 */
export async function findDutyPlace(
  context: Context,
  globalId: string,
  path: readonly string[],
): Promise<DutyPlace> {
  const community = await findCommunity(context, globalId).catch((error: unknown) => {
    throw error instanceof RuleRefusedError ? new RuleRefusedError(error.code, {}, path) : error;
  });
  const { districtId, level } = community;
  if (districtId === null || !placesOfDuties.has(level)) {
    throw new InvalidInputError([{ path, code: dutyErrors.DUTY_PLACE_INVALID }]);
  }
  return { ...community, districtId };
}

const placesOfDuties = new Set<string>(['DISTRICT', 'SUBDISTRICT', 'COMMUNITY']);

const departmentKinds = new Set<string>([
  'GOVERNMENT',
  'COORDINATING_BODY',
  'MASS_ORGANIZATION',
  'PARTY_COMMITTEE',
]);

/**
 * A department that takes part in something new.
 *
 * @throws RuleRefusedError NOT_FOUND, NOT_A_DEPARTMENT.
 */
export async function findDepartment(context: Context, globalId: string): Promise<Organization> {
  const department = await findOrganization(context, globalId, ['department']);
  if (!departmentKinds.has(department.kind)) {
    throw new RuleRefusedError(dutyErrors.NOT_A_DEPARTMENT, {}, ['department']);
  }
  return department;
}

function nothing(path: readonly string[]): never {
  throw new RuleRefusedError('NOT_FOUND', {}, path);
}
