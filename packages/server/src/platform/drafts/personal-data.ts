import { describePersonalData } from '../personal-data/index.ts';

describePersonalData('drafts', {
  async export({ db, encryption }, { districtId, id: personId }) {
    const drafts = await db.draft.findMany({ where: { districtId, personId } });
    return drafts.map(({ key, contentCipher, updatedAt }) => ({
      key,
      content: encryption.decrypt(contentCipher, 'draft.content'),
      updatedAt: updatedAt.toISOString(),
    }));
  },
  async erase(_, { transaction }, { districtId, id: personId }) {
    await transaction.draft.deleteMany({ where: { districtId, personId } });
  },
});
