import { describePersonalData } from '../../platform/personal-data/index.ts';
import { remarksPurpose } from './appraisals.ts';

/** Rosters name members as the body published them, and stay; what was found of a person goes. */
describePersonalData('staff', {
  async export({ db, encryption }, { districtId, id: personId }) {
    const appraisals = await db.appraisal.findMany({
      where: { districtId, membership: { personId } },
      include: { membership: { select: { organization: { select: { name: true } } } } },
      orderBy: [{ year: 'asc' }, { id: 'asc' }],
    });
    return {
      appraisals: appraisals.map(({ year, grade, remarksCipher, membership }) => ({
        organization: membership.organization.name,
        year,
        grade,
        remarks: remarksCipher && encryption.decrypt(remarksCipher, remarksPurpose),
      })),
    };
  },
  async erase(_, { transaction }, { districtId, id: personId }) {
    await transaction.appraisal.deleteMany({ where: { districtId, membership: { personId } } });
  },
});
