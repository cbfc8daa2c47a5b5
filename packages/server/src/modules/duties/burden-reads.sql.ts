import type { BurdenSpan } from '@linli/methods';
import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import { storedDay } from '../../kernel/clock.ts';
import type { Place } from '../../platform/viewer.ts';

/**
 * The burden of a district is that of each of its communities: 542 of them have some hundred
 * duties each, most of them by one row that the district or a subdistrict has for all. One statement
 * reads each duty's loads once, cut to its days, with the number of communities that have it: `$2`
 * is the place asked for, which lies above those communities, is one of them, or has none.
 */
const spansStatement = `
  WITH community_here AS (
    SELECT id, ancestor_ids FROM community
    WHERE district_id = $1::uuid AND level = 'COMMUNITY'
      AND (id = $2::uuid OR ancestor_ids @> ARRAY[$2::uuid])
  ), weight AS (
    SELECT place AS community_id, count(*)::int AS communities
    FROM community_here, unnest(ancestor_ids || id) AS place
    GROUP BY 1
  )
  SELECT duty.id AS item, duty.department_id AS department, duty.kind::text AS kind,
    duty.community_id AS place, weight.communities,
    greatest(duty.since, load.since)::text AS since,
    least(duty.until, load.until)::text AS until,
    load.times_per_year * load.minutes_each AS "minutesPerYear"
  FROM duty
  JOIN weight USING (community_id)
  JOIN duty_load AS load ON load.district_id = duty.district_id AND load.duty_id = duty.id
  WHERE duty.district_id = $1::uuid
    AND duty.since <= $4::date AND load.since <= $4::date
    AND coalesce(duty.until, $3::date) >= $3::date AND coalesce(load.until, $3::date) >= $3::date
  ORDER BY duty.id, load.since`;

/** A span with the place whose communities have it. */
export interface PlacedSpan extends BurdenSpan {
  place: string;
}

/** What the communities of a place are asked to do from `from` to `to`, both included. */
export function burdenSpans(
  { database }: Pick<Context, 'database'>,
  { id, districtId }: Place,
  from: string,
  to: string,
): Promise<PlacedSpan[]> {
  return database.query<PlacedSpan & Record<string, unknown>>(spansStatement, [
    districtId,
    id,
    from,
    to,
  ]);
}

/**
 * Minutes a year that all communities of a district are asked for by the duties that hold on a day,
 * in the transaction that changes them. A sum over the same join as above.
 */
export async function districtMinutesPerYear(
  transaction: Transaction,
  districtId: string,
  day: string,
): Promise<bigint> {
  const [row] = await transaction.$queryRaw<{ minutes: bigint }[]>`
    WITH weight AS (
      SELECT place AS community_id, count(*) AS communities
      FROM community, unnest(ancestor_ids || id) AS place
      WHERE district_id = ${districtId}::uuid AND level = 'COMMUNITY'
      GROUP BY 1
    )
    SELECT coalesce(
      sum(load.times_per_year::bigint * load.minutes_each * weight.communities), 0
    )::bigint AS minutes
    FROM duty
    JOIN weight USING (community_id)
    JOIN duty_load AS load ON load.district_id = duty.district_id AND load.duty_id = duty.id
    WHERE duty.district_id = ${districtId}::uuid
      AND ${storedDay(day)}::date BETWEEN duty.since AND coalesce(duty.until, 'infinity')
      AND ${storedDay(day)}::date BETWEEN load.since AND coalesce(load.until, 'infinity')`;
  return row?.minutes ?? 0n;
}
