import { describePersonalData } from '../../platform/personal-data/index.ts';

/**
 * Ratings stay with their person's id, which names nobody any more: what was counted, and what was
 * reopened by it, does not change.
 */
describePersonalData('resolutionRatings', {
  async export({ db }, { districtId, id }) {
    const ratings = await db.resolutionRating.findMany({
      where: { districtId, personId: id },
      orderBy: [{ ratedAt: 'asc' }, { resolutionId: 'asc' }],
    });
    return ratings.map(({ resolutionId, round, stars, done, ratedAt }) => ({
      resolution: resolutionId,
      round,
      stars,
      done,
      at: ratedAt.toISOString(),
    }));
  },
  async erase() {},
});
