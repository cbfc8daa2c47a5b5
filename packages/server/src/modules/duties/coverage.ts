import type { Transaction } from '../../database.ts';
import type {
  AdmissionRequest,
  DemandRefusal,
  Duty,
  Prisma,
} from '../../generated/prisma/client.ts';
import { storedDay } from '../../kernel/clock.ts';
import type { Place } from '../../platform/viewer.ts';

/** What is asked of a community, as a refusal names it. */
export type Demand = Pick<DemandRefusal, 'departmentId' | 'kind' | 'title' | 'requestId'>;

export type CoveringDuty = Duty & { admission: AdmissionRequest | null };

/** The duties that hold in a place on a day: its own and those of the places above it. */
export function dutiesHolding(place: Place, day: string): Prisma.DutyWhereInput {
  return {
    ...(place.districtId === null ? {} : { districtId: place.districtId }),
    communityId: { in: [place.id, ...place.ancestorIds] },
    since: { lte: storedDay(day) },
    OR: [{ until: null }, { until: { gte: storedDay(day) } }],
  };
}

/**
 * The duty that a demand rests on today, or null when the community may refuse it. It does when
 * - the demand names an admission request of which a duty holds here, or
 * - the department has a duty here of the same kind and title, or the law asks the same;
 * titles are the same when their letters and digits are, whatever their width, case and signs.
 */
export async function coveringDuty(
  db: Pick<Transaction, 'duty'>,
  place: Place,
  demand: Demand,
  day: string,
): Promise<CoveringDuty | null> {
  const duties = await db.duty.findMany({
    where: {
      ...dutiesHolding(place, day),
      AND: [
        {
          OR: [
            ...(demand.requestId === null ? [] : [{ admissionId: demand.requestId }]),
            { kind: demand.kind, departmentId: demand.departmentId },
            { kind: demand.kind, origin: 'BY_LAW' as const },
          ],
        },
      ],
    },
    include: { admission: true },
    orderBy: { id: 'asc' },
  });
  const wanted = bareTitle(demand.title);
  const covers = (duty: Duty) =>
    (demand.requestId !== null && duty.admissionId === demand.requestId) ||
    bareTitle(duty.title) === wanted;
  return duties.find(covers) ?? null;
}

/** A title's letters and digits. */
export function bareTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
