import { globalId } from '../../kernel/global-id.ts';
import { describeModerated } from '../moderation/index.ts';

describeModerated('Objection', {
  label: { 'zh-CN': '异议', 'zh-TW': '異議', en: 'objection' },
  async load({ db }, key) {
    const objection = await db.objection.findUnique({ where: { districtId_id: key } });
    if (!objection) return null;
    const { districtId, communityId, authorId, body, moderation, publicationId: id } = objection;
    const excerpt = body.slice(0, 500);
    const shownIn = [globalId('Publication', { districtId, id })];
    return { communityId, authorId, excerpt, moderation, shownIn };
  },
  async hide(_, { transaction }, key) {
    const data = { moderation: 'REJECTED' } as const;
    await transaction.objection.update({ where: { districtId_id: key }, data });
  },
  async restore(_, { transaction }, key) {
    const data = { moderation: 'ACCEPTED' } as const;
    await transaction.objection.update({ where: { districtId_id: key }, data });
  },
});
