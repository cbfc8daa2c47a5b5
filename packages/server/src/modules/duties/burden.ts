import {
  type BurdenChange,
  type BurdenMonth,
  burdenChange,
  burdenWithin,
  monthAfter,
  monthlyBurden,
} from '@linli/methods';
import type { Context } from '../../context.ts';
import type { Community } from '../../generated/prisma/client.ts';
import { InvalidInputError } from '../../kernel/domain-error.ts';
import { burdenSpans, type PlacedSpan } from './burden-reads.sql.ts';
import { daysAfter, earlierOf } from './days.ts';

/** What the communities of a place are asked to do, month by month. */
export interface Burden {
  place: Community;
  /** The first and last day of the months asked for. */
  from: string;
  to: string;
  months: readonly BurdenMonth[];
  change: BurdenChange | null;
  spans: readonly PlacedSpan[];
}

const mostMonths = 120;
const levels: ReadonlySet<string> = new Set(['DISTRICT', 'SUBDISTRICT', 'COMMUNITY']);

/**
 * The burden of a place from the month of one day to that of another; null for a place that has no
 * communities of its own to count, such as a building or a city of several districts.
 *
 * @throws InvalidInputError when the months are in the wrong order or more than 120.
 */
export async function burdenOf(
  context: Context,
  place: Community,
  from: string,
  to: string,
): Promise<Burden | null> {
  if (!levels.has(place.level)) return null;
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
  if (first > last || first < monthAfter(last, 1 - mostMonths)) {
    throw new InvalidInputError([{ path: ['to'], code: 'VALUE_INVALID' }]);
  }
  const start = earlierOf(first, monthAfter(last, -12));
  const end = daysAfter(`${monthAfter(last, 1)}-01`, -1);
  const spans = await burdenSpans(context, place, `${start}-01`, end);
  const series = monthlyBurden(spans, start, last);
  return {
    place,
    from: `${first}-01`,
    to: end,
    months: series.filter(({ month }) => month >= first),
    change: burdenChange(series),
    spans,
  };
}

/** The communities of a place that are asked for most in the months, the heaviest first. */
export async function heaviestCommunities(
  { db }: Context,
  { place, from, to, spans }: Burden,
  first: number,
): Promise<{ communityId: string; minutes: number }[]> {
  // What a place's duties cost one community, so that 542 of them need no row each in the database.
  const each = new Map<string, number>();
  for (const span of spans) {
    const minutes = burdenWithin({ ...span, communities: 1 }, from, to);
    each.set(span.place, (each.get(span.place) ?? 0) + minutes);
  }
  const communities = await db.community.findMany({
    where: {
      level: 'COMMUNITY',
      OR: [{ id: place.id }, { ancestorIds: { has: place.id } }],
    },
    select: { id: true, ancestorIds: true },
    orderBy: { id: 'asc' },
  });
  return communities
    .map(({ id, ancestorIds }) => ({
      communityId: id,
      minutes: [id, ...ancestorIds].reduce((sum, above) => sum + (each.get(above) ?? 0), 0),
    }))
    .sort((one, other) => other.minutes - one.minutes)
    .slice(0, first);
}

const counts = new WeakMap<Context, Map<string, Promise<number>>>();

/** How many communities have the duties of a place; counted once a request. */
export function communitiesOf(context: Context, placeId: string): Promise<number> {
  const known = counts.get(context) ?? new Map<string, Promise<number>>();
  counts.set(context, known);
  const counting =
    known.get(placeId) ??
    context.db.community
      .count({
        where: {
          level: 'COMMUNITY',
          OR: [{ id: placeId }, { ancestorIds: { has: placeId } }],
        },
      })
      // Prisma asks only when somebody waits for it: one promise, asked once.
      .then((count) => count);
  known.set(placeId, counting);
  return counting;
}
