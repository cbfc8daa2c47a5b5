import type { Context } from '../../context.ts';
import type { RowKey } from '../../kernel/global-id.ts';

/** How a service was rated. */
export interface ServiceRating {
  /** Mean of 1 to 5 stars; null under five ratings, where it would tell who gave which. */
  average: number | null;
  count: number;
}

/** Fewer ratings than this have no public average. */
export const leastRatings = 5;

const none: ServiceRating = { average: null, count: 0 };

interface Batch {
  keys: RowKey[];
  ratings: Promise<ReadonlyMap<string, ServiceRating>>;
}

const batches = new WeakMap<Context, Batch>();

/** The rating of a service; a page of services asks in one query. */
export async function ratingOf(context: Context, service: RowKey): Promise<ServiceRating> {
  const batch = batches.get(context) ?? openBatch(context);
  batch.keys.push(service);
  return (await batch.ratings).get(service.id) ?? none;
}

function openBatch(context: Context): Batch {
  const keys: RowKey[] = [];
  const ratings = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
    batches.delete(context);
    return countRatings(context, keys);
  });
  const batch = { keys, ratings };
  batches.set(context, batch);
  return batch;
}

async function countRatings(context: Context, keys: readonly RowKey[]) {
  const rows = await context.db.serviceRequest.groupBy({
    by: ['serviceId'],
    where: {
      districtId: { in: [...new Set(keys.map(({ districtId }) => districtId))] },
      serviceId: { in: keys.map(({ id }) => id) },
      stars: { not: null },
    },
    _count: { stars: true },
    _avg: { stars: true },
  });
  return new Map(
    rows.map(({ serviceId, _count, _avg }): [string, ServiceRating] => [
      serviceId,
      { count: _count.stars, average: _count.stars < leastRatings ? null : _avg.stars },
    ]),
  );
}
