import { builder } from '../../../builder.ts';
import { civilDay } from '../../../kernel/clock.ts';
import { caseOf, hidingAct } from '../access.ts';
import { actKindLabels, categoryLabels } from '../labels.ts';
import { findSubject, moderatedDescriber } from '../subjects.ts';
import { actKindEnum, appealStateEnum, moderationCategoryEnum } from './enums.ts';

export const actType = builder.prismaObject('ModerationAct', {
  description:
    'What a moderator decided on a contribution: published without its text, its author, and who decided.',
  fields: (t) => ({
    kind: t.expose('kind', { type: actKindEnum, description: 'What was decided.' }),
    kindLabel: t.string({
      description: 'What was decided, in the viewer’s language.',
      resolve: ({ kind }, _, { locale }) => actKindLabels[kind][locale],
    }),
    category: t.expose('category', {
      type: moderationCategoryEnum,
      nullable: true,
      description: 'Why it was hidden; null for the other decisions.',
    }),
    categoryLabel: t.string({
      nullable: true,
      description: 'The category in the viewer’s language.',
      resolve: ({ category }, _, { locale }) => category && categoryLabels[category][locale],
    }),
    words: t.exposeString('words', {
      nullable: true,
      description:
        'The stated reason, at most 500 characters; it stands in place of a hidden text. Telephone, identity and card numbers and e-mail addresses are masked.',
    }),
    subjectType: t.exposeString('subjectType', {
      description: 'What was decided on: Topic, Argument, Statement.',
    }),
    subjectLabel: t.string({
      description: 'What was decided on, in the viewer’s language: 议题.',
      resolve: ({ subjectType }, _, { locale }) => moderatedDescriber(subjectType).label[locale],
    }),
    onAppeal: t.exposeBoolean('onAppeal', {
      description: 'Whether it is shown again because the author’s appeal was upheld.',
    }),
    day: t.field({
      type: 'Date',
      description: 'The civil day of the decision.',
      resolve: ({ at }) => civilDay(at),
    }),
    appeal: t.field({
      type: appealStateEnum,
      nullable: true,
      description: 'Where the author’s appeal against hiding stands; null without one.',
      select: { appeal: { select: { state: true } } },
      resolve: ({ appeal }) => appeal?.state ?? null,
    }),
    community: t.prismaField({
      type: 'Community',
      description: 'The place of the contribution.',
      resolve: (query, { communityId: id }, _, { db }) =>
        db.community.findUniqueOrThrow({ ...query, where: { id } }),
    }),
  }),
});

const actConnection = builder.connectionObject({
  type: actType,
  name: 'ModerationActConnection',
  description: 'A page of moderators’ decisions.',
});

builder.prismaObjectField('Community', 'moderationActs', (t) =>
  t.prismaConnection(
    {
      type: actType,
      cursor: 'districtId_id',
      description:
        'What was hidden and shown again in the community and everything below it, newest first, for everybody to see. Neither texts nor persons.',
      resolve: (query, { id, districtId }, _, { db }) =>
        db.moderationAct.findMany({
          ...query,
          where: {
            ...(districtId ? { districtId } : {}),
            kind: { in: ['HIDE', 'RESTORE'] },
            ...(districtId === id
              ? {}
              : { case: { community: { OR: [{ id }, { ancestorIds: { has: id } }] } } }),
          },
          orderBy: [{ at: 'desc' }, { id: 'desc' }],
        }),
    },
    actConnection,
  ),
);

builder.queryField('moderationNotice', (t) =>
  t.prismaField({
    type: actType,
    nullable: true,
    authScopes: { public: true },
    description:
      'What stands in place of a hidden contribution: why it was hidden. Null for one that is shown, and for one that was hidden before it came here.',
    args: { subject: t.arg.id({ description: 'The contribution’s global id.' }) },
    resolve: async (query, _, { subject }, context) => {
      const found = await findSubject(context, String(subject));
      if (found.subject.moderation !== 'REJECTED') return null;
      const row = await caseOf(context, found);
      const hiding = row && (await hidingAct(context.db, row));
      if (!hiding) return null;
      const { districtId, id } = hiding;
      return context.db.moderationAct.findUnique({
        ...query,
        where: { districtId_id: { districtId, id } },
      });
    },
  }),
);
