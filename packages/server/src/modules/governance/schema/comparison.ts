import {
  type ComparedEntry,
  type ComparisonRow,
  compareGovernance,
  type GovernanceModel,
  type GovernanceProcess,
} from '@linli/methods';
import { z } from 'zod';
import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import { parseInput } from '../../../kernel/input.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { textIn } from '../../../mechanisms/form/index.ts';
import { findCommunity } from '../../communities/index.ts';
import { findModel, isBuiltIn, type KnownModel, modelsOf } from '../find-model.ts';
import { aspectLabels, kindLabels, powerLabels, relationLabels } from '../labels.ts';
import { processWords } from '../process-labels.ts';
import { governanceAspectEnum } from './enums.ts';
import { governanceModelType } from './model.ts';

interface Cell {
  model: GovernanceModel;
  entries: readonly ComparedEntry[];
}

const cellType = builder.objectRef<Cell>('GovernanceComparisonCell').implement({
  description: 'What one model has in a row.',
  fields: (t) => ({
    model: t.string({ description: 'The model’s key.', resolve: ({ model }) => model.key }),
    present: t.boolean({
      description: 'Whether it has anything here; for a process, whether it has the process.',
      resolve: ({ entries }) => entries.length > 0,
    }),
    texts: t.stringList({
      description:
        'The bodies’ titles in the viewer’s language, “one → another” where a relation is compared; empty for a process.',
      resolve: ({ model, entries }, _, { locale }) => entryTexts(model, entries, locale),
    }),
  }),
});

/** What stands in a cell, in words. */
function entryTexts(
  { bodies }: GovernanceModel,
  entries: readonly ComparedEntry[],
  locale: Locale,
): string[] {
  const title = (key: string | null) => {
    const body = bodies.find((each) => each.key === key);
    return body ? [textIn(body.title, locale)] : [];
  };
  return entries
    .map(({ body, other }) => [...title(body), ...title(other)].join(' → '))
    .filter((text) => text !== '');
}

const rowType = builder
  .objectRef<{ row: ComparisonRow; models: readonly GovernanceModel[] }>('GovernanceComparisonRow')
  .implement({
    description: 'One thing compared over all models.',
    fields: (t) => ({
      aspect: t.field({
        type: governanceAspectEnum,
        description: 'What is compared; rows of an aspect follow one another.',
        resolve: ({ row }) => row.aspect,
      }),
      aspectLabel: t.string({
        description: 'The aspect in the viewer’s language.',
        resolve: ({ row }, _, { locale }) => aspectLabels[row.aspect][locale],
      }),
      name: t.string({
        description: 'The kind of body, the power, the kind of relation or the process, by name.',
        resolve: ({ row }) => row.name,
      }),
      label: t.string({
        description: 'The same in the viewer’s language.',
        resolve: ({ row }, _, { locale }) => rowLabel(row, locale),
      }),
      differs: t.boolean({
        description: 'Whether the models are not alike here, going by kinds of bodies.',
        resolve: ({ row }) => row.differs,
      }),
      cells: t.field({
        type: [cellType],
        description: 'For each model, in the order asked for.',
        resolve: ({ row, models }) =>
          models.map((model, index) => ({ model, entries: row.cells[index] ?? [] })),
      }),
    }),
  });

function rowLabel({ aspect, name }: ComparisonRow, locale: Locale): string {
  switch (aspect) {
    case 'POWER':
      return powerLabels[name as keyof typeof powerLabels][locale];
    case 'RELATION':
      return relationLabels[name as keyof typeof relationLabels][locale];
    case 'PROCESS':
      return processWords[name as GovernanceProcess].label[locale];
    default:
      return kindLabels[name as keyof typeof kindLabels][locale];
  }
}

const comparisonType = builder
  .objectRef<{ models: readonly KnownModel[] }>('GovernanceComparison')
  .implement({
    description: 'Models side by side.',
    fields: (t) => ({
      models: t.field({
        type: [governanceModelType],
        description: 'The models, in the order asked for.',
        resolve: ({ models }) => [...models],
      }),
      rows: t.field({
        type: [rowType],
        args: {
          differing: t.arg.boolean({
            defaultValue: false,
            description: 'Only rows in which the models differ.',
          }),
        },
        description: 'What they have, a row for each thing that any of them has.',
        resolve: ({ models }, { differing }) => {
          const definitions = models.map(({ model }) => model);
          return compareGovernance(definitions)
            .filter((row) => row.differs || !differing)
            .map((row) => ({ row, models: definitions }));
        },
      }),
    }),
  });

/** The district of the node that was named, for its own models; null without one. */
async function districtOf(context: Context, community: string | null | undefined) {
  return community ? (await findCommunity(context, community)).districtId : null;
}

const ofDistrict =
  'A node of the district whose own models count too; without it, the built-in ones.';

builder.queryField('governanceModels', (t) =>
  t.field({
    type: [governanceModelType],
    authScopes: { public: true },
    description: 'The built-in governance models, and a district’s own.',
    args: { community: t.arg.id({ required: false, description: ofDistrict }) },
    resolve: async (_, { community }, context) =>
      modelsOf(context.db, await districtOf(context, community)),
  }),
);

builder.queryField('compareGovernanceModels', (t) =>
  t.field({
    type: comparisonType,
    authScopes: { public: true },
    description: 'Governance models side by side.',
    args: {
      models: t.arg.stringList({ description: 'Keys of one to thirteen models, each once.' }),
      community: t.arg.id({ required: false, description: ofDistrict }),
    },
    resolve: async (_, { models, community }, context) => {
      const form = z.object({ models: z.array(z.string().max(40)).min(1).max(13) });
      const keys = [...new Set(parseInput(form, { models }).models)];
      const districtId = await districtOf(context, community);
      const found = await Promise.all(
        keys.map((key) => findModel(context.db, districtId, key, ['models'])),
      );
      return { models: found.map((model) => ({ model, builtIn: isBuiltIn(model.key) })) };
    },
  }),
);
