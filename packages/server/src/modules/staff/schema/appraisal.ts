import { SUPPRESSION_THRESHOLD } from '@linli/methods';
import { builder, findRow, rowId } from '../../../builder.ts';
import type { AppraisalGrade } from '../../../generated/prisma/enums.ts';
import { viewerType } from '../../../platform/schema/identity.ts';
import { assertMay, type Viewer } from '../../../platform/viewer.ts';
import { communityType } from '../../communities/index.ts';
import { organizationType } from '../../organizations/index.ts';
import { assertAppraises, isYear, mayReadAppraisal, remarksPurpose } from '../appraisals.ts';
import { gradeLabels } from '../labels.ts';

export const gradeEnum = builder.enumType('AppraisalGrade', {
  description: 'What a member’s year was found to be.',
  values: {
    EXCELLENT: { description: '优秀' },
    COMPETENT: { description: '称职' },
    BASICALLY_COMPETENT: { description: '基本称职' },
    NOT_COMPETENT: { description: '不称职' },
  } as const,
});

export const appraisalType = builder.prismaNode('Appraisal', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description:
    'What a member’s year was found to be (年度考核). For the member and those who appraise; nobody else.',
  authScopes: (appraisal, context) => mayReadAppraisal(context, appraisal),
  runScopesOnType: true,
  fields: (t) => ({
    membership: t.relation('membership', { description: 'Who was appraised, and in which body.' }),
    year: t.exposeInt('year', { description: 'The year.' }),
    grade: t.expose('grade', { type: gradeEnum, description: 'What was found.' }),
    gradeLabel: t.string({
      description: 'The grade in the viewer’s language.',
      resolve: ({ grade }, _, { locale }) => gradeLabels[grade][locale],
    }),
    remarks: t.string({
      nullable: true,
      description: 'What was said of the year, at most 2,000 characters; null when nothing was.',
      resolve: ({ remarksCipher }, _, { encryption }) =>
        remarksCipher && encryption.decrypt(remarksCipher, remarksPurpose),
    }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was recorded.' }),
    correctedAt: t.expose('correctedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was corrected last; null when it was not.',
    }),
    closedAt: t.expose('closedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the year was closed; null while it can be corrected.',
    }),
  }),
});

const appraisalConnection = builder.connectionObject({
  type: appraisalType,
  name: 'AppraisalConnection',
  description: 'A page of appraisals.',
});

builder.prismaObjectField(organizationType, 'appraisals', (t) =>
  t.prismaConnection(
    {
      type: appraisalType,
      cursor: 'districtId_id',
      authScopes: { permission: 'organization:edit' },
      description: 'The appraisals of a year, for those who appraise this body; refused to others.',
      args: { year: t.arg.int({ description: 'The year.' }) },
      resolve: async (query, organization, { year }, context) => {
        await assertAppraises(context, organization);
        if (!isYear(year)) return [];
        const { districtId, id: organizationId } = organization;
        return context.db.appraisal.findMany({
          ...query,
          where: { districtId, year, membership: { organizationId } },
          orderBy: { id: 'asc' },
        });
      },
    },
    appraisalConnection,
  ),
);

builder.objectField(viewerType, 'appraisals', (t) =>
  t.prismaConnection(
    {
      type: appraisalType,
      cursor: 'districtId_id',
      description: 'The viewer’s own appraisals, newest first. Empty for visitors and guests.',
      resolve: (query, viewer: Viewer, _, { db }) =>
        viewer.kind === 'person'
          ? db.appraisal.findMany({
              ...query,
              where: {
                districtId: viewer.districtId,
                membership: { personId: viewer.personId },
              },
              orderBy: [{ year: 'desc' }, { id: 'desc' }],
            })
          : [],
    },
    appraisalConnection,
  ),
);

interface GradeCount {
  grade: AppraisalGrade;
  /** Null below the threshold. */
  count: number | null;
}

const gradeCountType = builder.objectRef<GradeCount>('AppraisalGradeCount').implement({
  description: 'How many were found to be of one grade.',
  fields: (t) => ({
    grade: t.expose('grade', { type: gradeEnum, description: 'The grade.' }),
    label: t.string({
      description: 'The grade in the viewer’s language.',
      resolve: ({ grade }, _, { locale }) => gradeLabels[grade][locale],
    }),
    count: t.exposeInt('count', {
      nullable: true,
      description: `How many; null when fewer than ${SUPPRESSION_THRESHOLD}, also when nobody.`,
    }),
  }),
});

builder.prismaObjectField(communityType, 'appraisalCounts', (t) =>
  t.field({
    type: [gradeCountType],
    authScopes: { permission: 'organization:edit' },
    description:
      'How the members of all bodies here and below were found in a year, once it is closed: counts alone, without a sum, for staff of the place.',
    args: { year: t.arg.int({ description: 'The year.' }) },
    resolve: async (community, { year }, { db, viewer }): Promise<GradeCount[]> => {
      assertMay(viewer, 'organization:edit', community);
      const { id, districtId } = community;
      const within = { OR: [{ id }, { ancestorIds: { has: id } }] };
      const counted = await db.appraisal.groupBy({
        by: ['grade'],
        where: {
          ...(districtId ? { districtId } : {}),
          year: isYear(year) ? year : -1,
          closedAt: { not: null },
          membership: { organization: { community: within } },
        },
        _count: true,
      });
      const countOf = new Map(counted.map(({ grade, _count }) => [grade, _count]));
      return (Object.keys(gradeLabels) as AppraisalGrade[]).map((grade) => {
        const count = countOf.get(grade) ?? 0;
        return { grade, count: count < SUPPRESSION_THRESHOLD ? null : count };
      });
    },
  }),
);
