import type { DeliveryCounts } from '@linli/methods';
import type { Transaction } from '../../database.ts';
import type { RowKey } from '../../kernel/global-id.ts';

/** How many gave each answer in a round. */
export async function countsOf(
  db: Pick<Transaction, 'resolutionRating'>,
  { districtId, id: resolutionId }: RowKey,
  round: number,
): Promise<DeliveryCounts> {
  const groups = await db.resolutionRating.groupBy({
    by: ['done'],
    where: { districtId, resolutionId, round },
    _count: { _all: true },
  });
  const of = (answer: keyof DeliveryCounts) =>
    groups.find(({ done }) => done === answer)?._count._all ?? 0;
  return { YES: of('YES'), PARTLY: of('PARTLY'), NO: of('NO') };
}

/** The average of the stars in a round, 1–5; null while nobody has rated. */
export async function averageOf(
  db: Pick<Transaction, 'resolutionRating'>,
  { districtId, id: resolutionId }: RowKey,
  round: number,
): Promise<number | null> {
  const { _avg } = await db.resolutionRating.aggregate({
    where: { districtId, resolutionId, round },
    _avg: { stars: true },
  });
  return _avg.stars;
}
