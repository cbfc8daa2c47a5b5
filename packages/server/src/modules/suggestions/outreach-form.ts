import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { OutreachKind } from '../../generated/prisma/enums.ts';
import { storedDay } from '../../kernel/clock.ts';
import { ForbiddenError, InvalidInputError, RuleRefusedError } from '../../kernel/domain-error.ts';
import { line, prose } from '../../kernel/input.ts';
import { namedReference, namedRow } from '../../kernel/named-row.ts';
import type { Writing } from '../../platform/write.ts';
import { assertActive, findOrganization } from '../organizations/index.ts';
import { suggestionErrors } from './errors.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** The most buildings on one way. */
const longestRoute = 200;
/** The most days that one outreach lasts: a campaign through a whole district takes months. */
const mostDays = 366;

/** What is announced of an outreach; the same when it is planned and when it is changed. */
export const outreachForm = {
  title: line(60, 2),
  body: prose(2_000, 0).default(''),
  heldBy: line(100),
  organization: z.string().nullish(),
  venue: line(100, 0).default(''),
  firstDay: day,
  lastDay: day,
  opensAt: timeOfDay.nullish(),
  closesAt: timeOfDay.nullish(),
  grid: z.string().nullish(),
  buildings: z.array(z.string()).max(longestRoute).default([]),
};

const whole = z.object(outreachForm);
type OutreachInput = z.output<typeof whole>;

/** What is written of an outreach, and the buildings on its way in their order. */
export interface OutreachPlan {
  row: ReturnType<typeof rowOf> & { organizationId: string | null; gridId: string | null };
  buildingIds: string[];
}

/**
 * Checks days, hours, organization and way against the community.
 *
 * @throws InvalidInputError; RuleRefusedError NOT_FOUND, ORGANIZATION_DISSOLVED,
 *   OUTREACH_ROUTE_NEEDED, OUTREACH_PLACE_OUTSIDE.
 */
export async function planOf(
  context: Context,
  community: { id: string; districtId: string },
  kind: OutreachKind,
  wanted: OutreachInput,
): Promise<OutreachPlan> {
  checkTimes(kind, wanted);
  const organization = wanted.organization
    ? await findOrganization(context, wanted.organization)
    : null;
  if (organization) {
    if (organization.districtId !== community.districtId) throw new ForbiddenError();
    assertActive(organization);
  }
  const { gridId, buildingIds } = await routeOf(context, community, kind, wanted);
  return {
    row: { ...rowOf(wanted), organizationId: organization?.id ?? null, gridId },
    buildingIds,
  };
}

function rowOf({
  title,
  body,
  heldBy,
  venue,
  firstDay,
  lastDay,
  opensAt,
  closesAt,
}: OutreachInput) {
  return {
    title,
    body,
    heldBy,
    venue,
    firstDay: storedDay(firstDay),
    lastDay: storedDay(lastDay),
    opensAt: opensAt ?? null,
    closesAt: closesAt ?? null,
  };
}

function checkTimes(kind: OutreachKind, wanted: OutreachInput): void {
  const { firstDay, lastDay, opensAt, closesAt, venue } = wanted;
  const days = Temporal.PlainDate.from(firstDay).until(lastDay, { largestUnit: 'days' }).days;
  const problem = (field: string, code: string) => new InvalidInputError([{ path: [field], code }]);
  if (days < 0 || days >= mostDays) throw problem('lastDay', 'VALUE_INVALID');
  if (!opensAt !== !closesAt) throw problem(opensAt ? 'closesAt' : 'opensAt', 'VALUE_REQUIRED');
  if (opensAt && closesAt && closesAt <= opensAt) throw problem('closesAt', 'VALUE_INVALID');
  // Who wants to come has to know where to.
  if (kind !== 'VISIT' && venue === '') throw problem('venue', 'VALUE_REQUIRED');
}

async function routeOf(
  { db }: Context,
  { id, districtId }: { id: string; districtId: string },
  kind: OutreachKind,
  wanted: OutreachInput,
): Promise<{ gridId: string | null; buildingIds: string[] }> {
  const outside = (name: string, field: string) =>
    new RuleRefusedError(suggestionErrors.OUTREACH_PLACE_OUTSIDE, { name }, [field]);
  const grid = wanted.grid
    ? await db.grid.findUnique({
        where: { districtId_id: namedRow(wanted.grid, 'Grid', ['grid']) },
        include: { buildings: { include: { building: { select: { name: true } } } } },
      })
    : null;
  if (wanted.grid && !grid) throw new RuleRefusedError('NOT_FOUND', {}, ['grid']);
  if (grid && grid.communityId !== id) throw outside(grid.name, 'grid');
  const named = [
    ...new Set(wanted.buildings.map((each) => namedReference(each, 'Community', ['buildings']))),
  ];
  const places = await db.community.findMany({ where: { id: { in: named }, districtId } });
  if (places.length < named.length) throw new RuleRefusedError('NOT_FOUND', {}, ['buildings']);
  const elsewhere = places.find((place) => place.id !== id && !place.ancestorIds.includes(id));
  if (elsewhere) throw outside(elsewhere.name, 'buildings');
  const ofGrid = (grid?.buildings ?? [])
    .toSorted((a, b) => a.building.name.localeCompare(b.building.name, 'zh-CN', { numeric: true }))
    .map(({ buildingId }) => buildingId);
  const buildingIds = named.length > 0 ? named : ofGrid.slice(0, longestRoute);
  if (kind === 'VISIT' && buildingIds.length === 0) {
    throw new RuleRefusedError(suggestionErrors.OUTREACH_ROUTE_NEEDED, {}, ['buildings']);
  }
  return { gridId: grid?.id ?? null, buildingIds };
}

/** Writes the way anew. */
export async function writeRoute(
  { transaction }: Writing,
  { districtId, id: outreachId }: { districtId: string; id: string },
  buildingIds: readonly string[],
): Promise<void> {
  await transaction.outreachStop.deleteMany({ where: { districtId, outreachId } });
  await transaction.outreachStop.createMany({
    data: buildingIds.map((buildingId, index) => ({
      districtId,
      outreachId,
      buildingId,
      position: index + 1,
    })),
  });
}
