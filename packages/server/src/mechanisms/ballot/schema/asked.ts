import type { BudgetOption } from '@linli/methods';
import { builder } from '../../../builder.ts';
import type { Ballot } from '../../../generated/prisma/client.ts';
import { definitionOf } from '../choice.ts';
import { methodLabels } from '../labels.ts';
import { ballotType } from './ballot.ts';
import { ballotMethodEnum, budgetAllocationEnum, tieRuleEnum } from './enums.ts';

const ballotOption = builder
  .objectRef<{ id: string; label: string; body: string; cost: number | null }>('BallotOption')
  .implement({
    description: 'Something that can be chosen.',
    fields: (t) => ({
      id: t.exposeString('id', {
        description: 'Its number on the paper, from 1; what a choice names it by.',
      }),
      label: t.exposeString('label', { description: 'As printed on the paper.' }),
      body: t.exposeString('body', { description: 'More about it; may be empty.' }),
      cost: t.field({
        type: 'Money',
        nullable: true,
        description: 'What the project costs; null outside of budgets.',
        resolve: ({ cost }) => (cost === null ? null : { amount: String(cost), currency: 'CNY' }),
      }),
    }),
  });

builder.prismaObjectFields(ballotType, (t) => ({
  method: t.field({
    type: ballotMethodEnum,
    description: 'How votes are cast and counted.',
    resolve: (ballot) => definitionOf(ballot).method,
  }),
  methodLabel: t.string({
    description: 'The same in the viewer’s language.',
    resolve: (ballot, _, { locale }) => methodLabels[definitionOf(ballot).method][locale],
  }),
  options: t.field({
    type: [ballotOption],
    description: 'What can be chosen, in the order of the paper; empty for yes or no.',
    resolve: (ballot) => {
      const definition = definitionOf(ballot);
      if (definition.method === 'YES_NO_ABSTAIN') return [];
      const bodies = ballot.optionBodies as Record<string, string>;
      return definition.options.map((option) => ({
        id: option.id,
        label: option.label,
        body: bodies[option.id] ?? '',
        cost: (option as Partial<BudgetOption>).cost ?? null,
      }));
    },
  }),
  seats: t.int({
    nullable: true,
    description: 'How many win; null for one.',
    resolve: (ballot) => setting(ballot, 'seats'),
  }),
  minChoices: t.int({
    nullable: true,
    description: 'The least to choose, if one chooses at all; null for one.',
    resolve: (ballot) => setting(ballot, 'minChoices'),
  }),
  maxChoices: t.int({
    nullable: true,
    description: 'The most to choose; null for as many as there are.',
    resolve: (ballot) => setting(ballot, 'maxChoices'),
  }),
  scoreMax: t.int({
    nullable: true,
    description: 'The most points; null where none are given.',
    resolve: (ballot) => setting(ballot, 'scoreMax'),
  }),
  budget: t.field({
    type: 'Money',
    nullable: true,
    description: 'What can be spent; null outside of budgets.',
    resolve: (ballot) => {
      const definition = definitionOf(ballot);
      if (definition.method !== 'BUDGET') return null;
      return { amount: String(definition.budget), currency: 'CNY' };
    },
  }),
  allocation: t.field({
    type: budgetAllocationEnum,
    nullable: true,
    description: 'How the budget is spent; null outside of budgets.',
    resolve: (ballot) => {
      const definition = definitionOf(ballot);
      return definition.method === 'BUDGET' ? definition.allocation : null;
    },
  }),
  ties: t.field({
    type: tieRuleEnum,
    description: 'What happens where votes are equal.',
    resolve: (ballot) => {
      const definition = definitionOf(ballot);
      return ('ties' in definition && definition.ties) || 'NONE';
    },
  }),
}));

function setting(
  ballot: Ballot,
  name: 'seats' | 'minChoices' | 'maxChoices' | 'scoreMax',
): number | null {
  const value = Object.entries(definitionOf(ballot)).find(([setting]) => setting === name)?.[1];
  return typeof value === 'number' ? value : null;
}
