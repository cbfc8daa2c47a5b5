import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { appealHiding } from '../commands/appeal-hiding.ts';
import { decideAppeal } from '../commands/decide-appeal.ts';
import { hideContent } from '../commands/hide-content.ts';
import { keepContent } from '../commands/keep-content.ts';
import { reportContent } from '../commands/report-content.ts';
import { restoreContent } from '../commands/restore-content.ts';
import { caseType } from './case.ts';
import { appealOutcomeEnum, moderationCategoryEnum } from './enums.ts';

type CaseQuery = Parameters<Context['db']['moderationCase']['findUniqueOrThrow']>[0];

/** The field in which every act answers its case. */
const answered = {
  type: caseType,
  description: 'The moderation of the contribution afterwards.',
  resolve: (
    query: Omit<CaseQuery, 'where'>,
    { districtId, id }: RowKey,
    _: object,
    { db }: Context,
  ) =>
    db.moderationCase.findUniqueOrThrow({ ...query, where: { districtId_id: { districtId, id } } }),
} as const;

const subjectField =
  'The contribution’s global id: a topic, an argument, a statement and whatever else is moderated.';
const publicWords =
  'At most 500 characters. Everybody reads them; telephone, identity and card numbers and e-mail addresses are masked.';

builder.relayMutationField(
  'reportContent',
  {
    inputFields: (t) => ({
      subject: t.id({ description: subjectField }),
      category: t.field({ type: moderationCategoryEnum, description: 'Why.' }),
      words: t.string({
        required: false,
        description:
          'More about it, at most 500 characters, for moderators only. Needed with OTHER.',
      }),
      proofOfWork: t.string({
        required: false,
        description:
          'From a guest: the solution of `proofOfWorkChallenge`, base64 of JSON as ALTCHA sends it. Nobody else needs one.',
      }),
      idempotencyKey: t.string({
        description:
          'Made once by the sender, 8–100 characters; a repeat returns the first answer.',
      }),
    }),
  },
  {
    description:
      'Tells the moderators that a contribution should not stand; once a person and contribution. It stays until one of them has looked, however many report it.',
    authScopes: { level: 'GUEST' },
    errors: refusals,
    resolve: (_, { input }, context) => reportContent(context, input),
  },
  {
    name: 'ReportContentSuccess',
    outputFields: (t) => ({
      subjectId: t.id({
        description: 'What was reported. Who is signed in will be told what comes of it.',
        resolve: (subject: string) => subject,
      }),
    }),
  },
);

builder.relayMutationField(
  'hideContent',
  {
    inputFields: (t) => ({
      subject: t.id({ description: subjectField }),
      category: t.field({ type: moderationCategoryEnum, description: 'Why.' }),
      words: t.string({ description: `What stands in place of the text. ${publicWords}` }),
    }),
  },
  {
    description:
      'Hides a contribution from everybody but its author and those who judge it. The author is told why and how to appeal; votes on it are kept.',
    authScopes: { permission: 'content:moderate' },
    errors: refusals,
    resolve: (_, { input }, context) => hideContent(context, input),
  },
  {
    name: 'HideContentSuccess',
    outputFields: (t) => ({ case: t.prismaField(answered) }),
  },
);

builder.relayMutationField(
  'keepContent',
  {
    inputFields: (t) => ({
      subject: t.id({ description: subjectField }),
      words: t.string({ required: false, description: `Why it stands. ${publicWords}` }),
    }),
  },
  {
    description: 'Lets a contribution stand: its open reports are dismissed.',
    authScopes: { permission: 'content:moderate' },
    errors: refusals,
    resolve: (_, { input }, context) => keepContent(context, input),
  },
  {
    name: 'KeepContentSuccess',
    outputFields: (t) => ({ case: t.prismaField(answered) }),
  },
);

builder.relayMutationField(
  'restoreContent',
  {
    inputFields: (t) => ({
      subject: t.id({ description: subjectField }),
      words: t.string({ required: false, description: `Why it is shown again. ${publicWords}` }),
    }),
  },
  {
    description: 'Shows a hidden contribution again.',
    authScopes: { permission: 'content:moderate' },
    errors: refusals,
    resolve: (_, { input }, context) => restoreContent(context, input),
  },
  {
    name: 'RestoreContentSuccess',
    outputFields: (t) => ({ case: t.prismaField(answered) }),
  },
);

builder.relayMutationField(
  'appealHiding',
  {
    inputFields: (t) => ({
      subject: t.id({ description: 'The viewer’s own contribution, which is hidden.' }),
      words: t.string({
        description: 'Why it should stand, at most 1,000 characters, for those who decide.',
      }),
    }),
  },
  {
    description:
      'Asks other people than who hid one’s own contribution to look again: once an act, within the days of `moderationRule`.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => appealHiding(context, input),
  },
  {
    name: 'AppealHidingSuccess',
    outputFields: (t) => ({ case: t.prismaField(answered) }),
  },
);

builder.relayMutationField(
  'decideAppeal',
  {
    inputFields: (t) => ({
      subject: t.id({ description: 'The contribution whose author appealed.' }),
      outcome: t.field({ type: appealOutcomeEnum, description: 'Whether the author was right.' }),
      words: t.string({
        required: false,
        description: 'Why, at most 500 characters. Needed to dismiss.',
      }),
    }),
  },
  {
    description: 'Decides on an appeal, as somebody else than who hid the contribution.',
    authScopes: { permission: 'appeal:decide' },
    errors: refusals,
    resolve: (_, { input }, context) => decideAppeal(context, input),
  },
  {
    name: 'DecideAppealSuccess',
    outputFields: (t) => ({ case: t.prismaField(answered) }),
  },
);
