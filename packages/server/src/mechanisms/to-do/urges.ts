import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import type { RowKey } from '../../kernel/global-id.ts';

export const urgeType = builder.prismaObject('Urge', {
  description: 'An official asked for something that waits to be done at last (督办).',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    words: t.exposeString('words', { nullable: true, description: 'What was said with it.' }),
    byName: t.string({
      nullable: true,
      description: 'Display name of the official; null when a system did.',
      resolve: async ({ districtId, byId: id }, _, { db }) => {
        if (id === null) return null;
        const where = { districtId_id: { districtId, id } };
        const person = await db.person.findUnique({ where, select: { displayName: true } });
        return person?.displayName ?? null;
      },
    }),
  }),
});

/** How often a subject was urged, newest first, at most fifty. Whoever asks may see the subject. */
export function urgesOf({ db }: Context, { districtId, id }: RowKey) {
  return db.urge.findMany({
    where: { districtId, subjectId: id },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 50,
  });
}
