import { describePersonalData } from '../personal-data/index.ts';
import type { PersonalDatum } from '../personal-data/registry.ts';

describePersonalData('notifications', {
  async export({ db }, { districtId, id: personId }) {
    const of = { districtId, personId };
    const [told, preferences] = await Promise.all([
      db.notification.findMany({ where: of, orderBy: { createdAt: 'asc' } }),
      db.notificationPreference.findMany({ where: of }),
    ]);
    return {
      told: told.map(({ kind, values, createdAt, readAt }) => ({
        kind,
        values: values as PersonalDatum,
        createdAt: createdAt.toISOString(),
        readAt: readAt?.toISOString() ?? null,
      })),
      preferences: preferences.map(({ topic, channel, pace }) => ({ topic, channel, pace })),
    };
  },
  // Deliveries go with their notifications.
  async erase(_, { transaction }, { districtId, id: personId }) {
    const where = { districtId, personId };
    await transaction.notification.deleteMany({ where });
    await transaction.notificationPreference.deleteMany({ where });
    await transaction.contactChallenge.deleteMany({ where });
  },
});
