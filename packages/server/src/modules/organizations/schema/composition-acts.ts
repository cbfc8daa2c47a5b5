import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { defineCompositionRule } from '../commands/define-composition-rule.ts';
import { endCompositionRule } from '../commands/end-composition-rule.ts';
import { compositionRuleType, ruleForceEnum } from './composition.ts';
import { memberCapacityEnum, membershipRoleEnum, organizationKindEnum } from './enums.ts';
import { keyDescription } from './read-back.ts';

type Query = Omit<Parameters<Context['db']['compositionRule']['findUniqueOrThrow']>[0], 'where'>;

const readRule = ({ db }: Context, query: Query, { districtId, id }: RowKey) =>
  db.compositionRule.findUniqueOrThrow({
    ...query,
    where: { districtId_id: { districtId, id } },
  });

const rolesDescription = 'Whom it is about: only these roles; everybody when left out.';

const countInput = builder.inputType('CompositionCountInput', {
  description: 'How many there are.',
  fields: (t) => ({
    roles: t.field({ type: [membershipRoleEnum], required: false, description: rolesDescription }),
    least: t.int({ required: false, description: 'At least so many, 0–1,000.' }),
    most: t.int({ required: false, description: 'At most so many, 0–1,000.' }),
    odd: t.boolean({ required: false, description: 'The number must be odd.' }),
  }),
});
const seatInput = builder.inputType('CompositionSeatInput', {
  description: 'A role that is held by so many, no more and no fewer.',
  fields: (t) => ({
    role: t.field({ type: membershipRoleEnum, description: 'The role.' }),
    exactly: t.int({ description: 'By how many, 0–1,000.' }),
  }),
});
const shareInput = builder.inputType('CompositionShareInput', {
  description: 'At least this share sits in a capacity.',
  fields: (t) => ({
    roles: t.field({ type: [membershipRoleEnum], required: false, description: rolesDescription }),
    capacity: t.field({ type: memberCapacityEnum, description: 'The capacity.' }),
    least: t.int({ description: 'In hundredths, 1–100.' }),
  }),
});
const termInput = builder.inputType('CompositionTermInput', {
  description: 'No term is longer than this, and none is open.',
  fields: (t) => ({
    roles: t.field({ type: [membershipRoleEnum], required: false, description: rolesDescription }),
    years: t.int({ description: 'In years, 1–50.' }),
  }),
});
const notAlsoInput = builder.inputType('CompositionNotAlsoInput', {
  description: 'Nobody sits in a body of these kinds as well.',
  fields: (t) => ({
    roles: t.field({ type: [membershipRoleEnum], required: false, description: rolesDescription }),
    kinds: t.field({ type: [organizationKindEnum], description: 'The kinds that exclude it.' }),
  }),
});

builder.relayMutationField(
  'defineCompositionRule',
  {
    inputFields: (t) => ({
      community: t.id({ description: 'The district, as a node of the tree.' }),
      kind: t.field({ type: organizationKindEnum, description: 'Which bodies it is about.' }),
      force: t.field({ type: ruleForceEnum, description: 'How it binds.' }),
      source: t.string({
        description: 'The law, document or practice that it rests on, 1–500 characters.',
      }),
      since: t.field({ type: 'Date', description: 'Since when it holds, as the source says.' }),
      count: t.field({ type: countInput, required: false, description: 'One of the five forms.' }),
      seat: t.field({ type: seatInput, required: false, description: 'One of the five forms.' }),
      share: t.field({ type: shareInput, required: false, description: 'One of the five forms.' }),
      term: t.field({ type: termInput, required: false, description: 'One of the five forms.' }),
      notAlso: t.field({
        type: notAlsoInput,
        required: false,
        description: 'One of the five forms.',
      }),
      idempotencyKey: t.string({ description: keyDescription }),
    }),
  },
  {
    description:
      'Adds a rule of what bodies of a kind are made of in a district. Exactly one of count, seat, share, term and notAlso is given.',
    authScopes: { permission: 'organization:edit' },
    errors: refusals,
    resolve: (_, { input }, context) =>
      defineCompositionRule(context, {
        ...input,
        count: input.count ? { ...input.count, odd: input.count.odd ?? false } : null,
      }),
  },
  {
    name: 'DefineCompositionRuleSuccess',
    outputFields: (t) => ({
      rule: t.prismaField({
        type: compositionRuleType,
        description: 'The rule.',
        resolve: (query, key: RowKey, _, context) => readRule(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'endCompositionRule',
  { inputFields: (t) => ({ rule: t.id({ description: 'One that holds.' }) }) },
  {
    description:
      'Ends a rule of composition, as staff of the district. It stays on record, and no body is measured by it.',
    authScopes: { permission: 'organization:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => endCompositionRule(context, input),
  },
  {
    name: 'EndCompositionRuleSuccess',
    outputFields: (t) => ({
      rule: t.prismaField({
        type: compositionRuleType,
        description: 'The rule, ended.',
        resolve: (query, key: RowKey, _, context) => readRule(context, query, key),
      }),
    }),
  },
);
