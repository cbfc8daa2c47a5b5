import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import { InvalidInputError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { applyGovernanceModel } from '../commands/apply-governance-model.ts';
import { defineGovernanceModel } from '../commands/define-governance-model.ts';
import { removeGovernanceModel } from '../commands/remove-governance-model.ts';
import { undoGovernanceApplication } from '../commands/undo-governance-application.ts';
import { GovernanceHinderedError } from '../errors.ts';
import { findModel } from '../find-model.ts';
import { applicationType } from './application.ts';
import { governanceModelType } from './model.ts';
import { definitionFrom, governanceModelInput } from './model-input.ts';

const refusals = { types: [InvalidInputError, RuleRefusedError, GovernanceHinderedError] };

type ApplicationQuery = Parameters<Context['db']['governanceApplication']['findUniqueOrThrow']>[0];

const readBack = ({ db }: Context, query: Omit<ApplicationQuery, 'where'>, key: RowKey) =>
  db.governanceApplication.findUniqueOrThrow({
    ...query,
    where: { districtId_id: { districtId: key.districtId, id: key.id } },
  });

builder.relayMutationField(
  'applyGovernanceModel',
  {
    inputFields: (t) => ({
      community: t.id({ description: 'A community or village.' }),
      model: t.string({ description: 'The model’s key.' }),
      sharedWith: t.idList({
        required: false,
        description: 'As in the plan: communities that are to share its station.',
      }),
      planHash: t.string({
        description: 'The hash of the plan that was seen; another plan is not carried out.',
      }),
      replace: t.boolean({
        required: false,
        description: 'True to take the place of the model that stands there.',
      }),
      idempotencyKey: t.string({
        description: 'Made once by the sender, 8–100 characters, repeated when it tries again.',
      }),
    }),
  },
  {
    description: 'Lays out a governance model in a community, as its plan says, all or nothing.',
    authScopes: { permission: 'governance:apply' },
    errors: refusals,
    resolve: (_, { input: { sharedWith, replace, ...rest } }, context) =>
      applyGovernanceModel(context, {
        ...rest,
        sharedWith: sharedWith ?? [],
        replace: replace ?? false,
      }),
  },
  {
    name: 'ApplyGovernanceModelSuccess',
    outputFields: (t) => ({
      application: t.prismaField({
        type: applicationType,
        description: 'The application with its effects.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'undoGovernanceApplication',
  {
    inputFields: (t) => ({
      application: t.id({ description: 'One that stands.' }),
    }),
  },
  {
    description:
      'Takes a model back: removes what it created and restores what it changed, while nothing depends on it.',
    authScopes: { permission: 'governance:apply' },
    errors: refusals,
    resolve: (_, { input }, context) => undoGovernanceApplication(context, input),
  },
  {
    name: 'UndoGovernanceApplicationSuccess',
    outputFields: (t) => ({
      application: t.prismaField({
        type: applicationType,
        description: 'The application, taken back.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'defineGovernanceModel',
  {
    inputFields: (t) => ({
      community: t.id({ description: 'Any node of the district.' }),
      definition: t.field({
        type: governanceModelInput,
        required: false,
        description: 'The model; or give `text`.',
      }),
      text: t.string({
        required: false,
        description: 'The model as the text of a JSON file, at most 200,000 characters.',
      }),
    }),
  },
  {
    description:
      'Gives the district a model of its own, or a new definition to one that it has by this key. Sending it again changes nothing.',
    authScopes: { permission: 'governance:apply' },
    errors: refusals,
    resolve: (_, { input: { community, definition, text } }, context) => {
      if ((definition ? 1 : 0) + (text ? 1 : 0) !== 1) {
        throw new InvalidInputError([{ path: ['definition'], code: 'VALUE_REQUIRED' }]);
      }
      return definition
        ? defineGovernanceModel(context, { community, definition: definitionFrom(definition) })
        : defineGovernanceModel(context, { community, definition: text ?? '', path: ['text'] });
    },
  },
  {
    name: 'DefineGovernanceModelSuccess',
    outputFields: (t) => ({
      model: t.field({
        type: governanceModelType,
        description: 'The model as it is kept.',
        resolve: async ({ districtId, key }: { districtId: string; key: string }, _, { db }) => ({
          model: await findModel(db, districtId, key),
          builtIn: false,
        }),
      }),
    }),
  },
);

builder.relayMutationField(
  'removeGovernanceModel',
  {
    inputFields: (t) => ({
      community: t.id({ description: 'Any node of the district.' }),
      model: t.string({ description: 'The key of one of the district’s own models.' }),
    }),
  },
  {
    description: 'Removes a model of the district’s own that stands nowhere.',
    authScopes: { permission: 'governance:apply' },
    errors: refusals,
    resolve: (_, { input }, context) => removeGovernanceModel(context, input),
  },
  {
    name: 'RemoveGovernanceModelSuccess',
    outputFields: (t) => ({
      key: t.string({
        description: 'The key, free again.',
        resolve: ({ key }: { key: string }) => key,
      }),
    }),
  },
);
