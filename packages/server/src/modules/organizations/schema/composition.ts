import { checkComposition } from '@linli/methods';
import { builder, findRow, rowId } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { CompositionRule, Organization } from '../../../generated/prisma/client.ts';
import { civilDay, dayOf } from '../../../kernel/clock.ts';
import { communityType } from '../../communities/index.ts';
import { ruleOf, rulesOf, sittingOn, withOtherSeats } from '../composition/composition-facts.ts';
import { ruleSentence } from '../composition/sentences.ts';
import { organizationKindEnum } from './enums.ts';
import { organizationType } from './organization.ts';

export const ruleForceEnum = builder.enumType('RuleForce', {
  description: 'How a rule of composition binds.',
  values: {
    REQUIRED: {
      description:
        'An act that breaks it upwards is refused, and a body is not confirmed before it is kept.',
    },
    RECOMMENDED: { description: 'Who breaks it is told so, and goes on.' },
  } as const,
});

export const compositionRuleType = builder.prismaNode('CompositionRule', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description: 'A district’s rule of what bodies of a kind are made of, with its source.',
  fields: (t) => ({
    kind: t.expose('kind', {
      type: organizationKindEnum,
      description: 'Which bodies it is about.',
    }),
    force: t.expose('force', { type: ruleForceEnum, description: 'How it binds.' }),
    sentence: t.string({
      description: 'What it says, in the viewer’s language.',
      resolve: (row, _, { locale }) => ruleSentence(ruleOf(row))[locale],
    }),
    source: t.exposeString('source', { description: 'The law, document or practice it rests on.' }),
    since: t.field({
      type: 'Date',
      description: 'Since when it holds.',
      resolve: ({ since }) => dayOf(since),
    }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the district ended it; null while it holds.',
    }),
  }),
});

interface Measured {
  rule: CompositionRule;
  satisfied: boolean;
  counted: number;
}

const compositionAnswer = builder.objectRef<Measured>('CompositionAnswer').implement({
  description: 'Whether a body keeps a rule of its composition today.',
  fields: (t) => ({
    rule: t.field({
      type: compositionRuleType,
      description: 'The rule.',
      resolve: ({ rule }) => rule,
    }),
    satisfied: t.exposeBoolean('satisfied', { description: 'Whether it is kept.' }),
    counted: t.exposeInt('counted', {
      description:
        'What the rule counts: members; of a share the hundredths, rounded down; of terms and exclusions those who break it.',
    }),
  }),
});

async function measure(context: Context, organization: Organization): Promise<Measured[]> {
  const { db, clock } = context;
  const today = civilDay(clock.now());
  const rules = await rulesOf(db, organization, today);
  if (rules.length === 0) return [];
  const sitting = await sittingOn(db, organization, today);
  const members = await withOtherSeats(db, organization, sitting, today);
  return rules.map((rule) => {
    const { counted, breach } = checkComposition(ruleOf(rule), members);
    return { rule, counted, satisfied: breach === null };
  });
}

builder.prismaObjectFields(organizationType, (t) => ({
  composition: t.field({
    type: [compositionAnswer],
    description: 'How it stands by every rule for bodies of its kind, the required ones first.',
    resolve: (organization, _, context) => measure(context, organization),
  }),
  composedAt: t.expose('composedAt', {
    type: 'DateTime',
    nullable: true,
    description: 'When it was last declared complete by those rules; null before.',
  }),
}));

/** The most rules that one district answers. */
const mostRules = 200;

builder.prismaObjectField(communityType, 'compositionRules', (t) =>
  t.prismaField({
    type: [compositionRuleType],
    description:
      'The rules of what bodies are made of that hold in its district, by kind; at most 200. Empty above the districts.',
    args: {
      kind: t.arg({ type: organizationKindEnum, required: false, description: 'Only this kind.' }),
      ended: t.arg.boolean({ defaultValue: false, description: 'Also those that were ended.' }),
    },
    resolve: (query, { districtId }, { kind, ended }, { db }) =>
      districtId === null
        ? []
        : db.compositionRule.findMany({
            ...query,
            where: { districtId, ...(kind ? { kind } : {}), ...(ended ? {} : { endedAt: null }) },
            orderBy: [{ kind: 'asc' }, { force: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
            take: mostRules,
          }),
  }),
);
