import { globalId } from '../../kernel/global-id.ts';
import { describePersonalData } from '../../platform/personal-data/index.ts';

/**
 * Work and its notes are the record of an organization and stay, with an author who is nobody any
 * more; what a person did for an organization goes back to that organization.
 */
describePersonalData('workItems', {
  async export({ db }, { districtId, id }) {
    const [owned, notes] = await Promise.all([
      db.workItem.findMany({
        where: { districtId, ownerPersonId: id },
        select: { title: true, state: true, dueAt: true },
        orderBy: { dueAt: 'asc' },
      }),
      db.workItemNote.findMany({
        where: { districtId, authorId: id },
        select: { body: true, at: true },
        orderBy: { at: 'asc' },
      }),
    ]);
    return {
      owned: owned.map(({ dueAt, ...item }) => ({ ...item, dueAt: dueAt.toISOString() })),
      notes: notes.map(({ body, at }) => ({ body, at: at.toISOString() })),
    };
  },
  async erase(_, { transaction, changed }, { districtId, id }) {
    const where = { districtId, ownerPersonId: id, ownerOrganizationId: { not: null } };
    const items = await transaction.workItem.findMany({ where, select: { id: true } });
    await transaction.workItem.updateMany({ where, data: { ownerPersonId: null } });
    changed(...items.map((item) => globalId('WorkItem', { districtId, id: item.id })));
  },
});
