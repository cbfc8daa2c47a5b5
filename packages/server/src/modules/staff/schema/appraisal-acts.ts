import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { organizationType } from '../../organizations/index.ts';
import { closeAppraisals } from '../commands/close-appraisals.ts';
import { correctAppraisal } from '../commands/correct-appraisal.ts';
import { recordAppraisal } from '../commands/record-appraisal.ts';
import { appraisalType, gradeEnum } from './appraisal.ts';

type AppraisalQuery = Omit<Parameters<Context['db']['appraisal']['findUniqueOrThrow']>[0], 'where'>;

const readBack = ({ db }: Context, query: AppraisalQuery, { districtId, id }: RowKey) =>
  db.appraisal.findUniqueOrThrow({ ...query, where: { districtId_id: { districtId, id } } });

const remarksDescription =
  'What is said of the year, at most 2,000 characters; the member and those who appraise read it.';

builder.relayMutationField(
  'recordAppraisal',
  {
    inputFields: (t) => ({
      membership: t.id({ description: 'Who is appraised; not the viewer.' }),
      year: t.int({ description: 'A year that has begun and that the term touches.' }),
      grade: t.field({ type: gradeEnum, description: 'What was found.' }),
      remarks: t.string({ required: false, description: remarksDescription }),
      idempotencyKey: t.string({
        description: 'Made once by the sender, 8–100 characters, repeated when it tries again.',
      }),
    }),
  },
  {
    description:
      'Records a member’s yearly appraisal, once a year: staff of a place above the body’s.',
    authScopes: { permission: 'organization:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => recordAppraisal(context, input),
  },
  {
    name: 'RecordAppraisalSuccess',
    outputFields: (t) => ({
      appraisal: t.prismaField({
        type: appraisalType,
        description: 'The appraisal, as it stands.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'correctAppraisal',
  {
    inputFields: (t) => ({
      appraisal: t.id({ description: 'The appraisal.' }),
      grade: t.field({ type: gradeEnum, description: 'What was found.' }),
      remarks: t.string({
        required: false,
        description: `${remarksDescription} Left out, there are none.`,
      }),
    }),
  },
  {
    description: 'Corrects an appraisal, until the year is closed.',
    authScopes: { permission: 'organization:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => correctAppraisal(context, input),
  },
  {
    name: 'CorrectAppraisalSuccess',
    outputFields: (t) => ({
      appraisal: t.prismaField({
        type: appraisalType,
        description: 'The appraisal, as it stands.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'closeAppraisals',
  {
    inputFields: (t) => ({
      organization: t.id({ description: 'The body.' }),
      year: t.int({ description: 'The year.' }),
    }),
  },
  {
    description:
      'Closes a body’s appraisals of a year; the members are told that theirs are there.',
    authScopes: { permission: 'organization:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => closeAppraisals(context, input),
  },
  {
    name: 'CloseAppraisalsSuccess',
    outputFields: (t) => ({
      organization: t.prismaField({
        type: organizationType,
        description: 'The body.',
        resolve: (query, { districtId, id }: RowKey, _, { db }) =>
          db.organization.findUniqueOrThrow({
            ...query,
            where: { districtId_id: { districtId, id } },
          }),
      }),
    }),
  },
);
