import { builder } from '../../../builder.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { incidentTypeEnum } from '../../incidents/index.ts';
import { needCategoryEnum } from '../../needs/index.ts';
import { recordNeedFromSuggestion } from '../commands/record-need-from-suggestion.ts';
import { reportIncidentFromSuggestion } from '../commands/report-incident-from-suggestion.ts';
import { readBack } from './read-back.ts';
import { suggestionType } from './suggestion.ts';

const which = 'One that is neither settled nor turned into something already.';

builder.relayMutationField(
  'recordNeedFromSuggestion',
  {
    inputFields: (t) => ({
      suggestion: t.id({ description: which }),
      category: t.field({ type: needCategoryEnum, description: 'What the need is about.' }),
      title: t.string({ description: 'What is lacking, 2–60 characters, in the office’s words.' }),
      body: t.string({
        required: false,
        description: 'More about it, at most 1,000 characters.',
      }),
    }),
  },
  {
    description:
      'Puts what a suggestion is about on the list of needs, as staff. How the need ends is told to its maker as the answer.',
    authScopes: { permission: 'suggestion:answer' },
    errors: refusals,
    resolve: (_, { input: { body, ...rest } }, context) =>
      recordNeedFromSuggestion(context, { ...rest, body: body ?? '' }),
  },
  {
    name: 'RecordNeedFromSuggestionSuccess',
    outputFields: (t) => ({
      suggestion: t.prismaField({
        type: suggestionType,
        nullable: true,
        description: 'The suggestion; null for a key that may answer and not read.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

const pointInput = builder.inputType('IncidentPointInput', {
  description: 'A point on the map, WGS 84.',
  fields: (t) => ({
    longitude: t.float({ description: 'Degrees east, −180–180.' }),
    latitude: t.float({ description: 'Degrees north, −90–90.' }),
  }),
});

builder.relayMutationField(
  'reportIncidentFromSuggestion',
  {
    inputFields: (t) => ({
      suggestion: t.id({ description: which }),
      type: t.field({ type: incidentTypeEnum, description: 'What kind of incident it is.' }),
      title: t.string({ description: 'What it is, 2–60 characters, in the office’s words.' }),
      body: t.string({
        required: false,
        description: 'More about it, at most 2,000 characters; who handles it reads this.',
      }),
      location: t.string({
        required: false,
        description: 'Where it is in words, at most 100 characters.',
      }),
      point: t.field({
        type: pointInput,
        required: false,
        description: 'Where it is on the map.',
      }),
      withPhotos: t.boolean({
        required: false,
        description: 'Whether the suggestion’s photos go with it; true when left out.',
      }),
    }),
  },
  {
    description:
      'Reports what a suggestion is about as an incident, as staff. Its maker follows it and says whether it is put right.',
    authScopes: { permission: 'suggestion:answer' },
    errors: refusals,
    resolve: (_, { input: { body, location, withPhotos, ...rest } }, context) =>
      reportIncidentFromSuggestion(context, {
        ...rest,
        body: body ?? '',
        location: location ?? '',
        withPhotos: withPhotos ?? true,
      }),
  },
  {
    name: 'ReportIncidentFromSuggestionSuccess',
    outputFields: (t) => ({
      suggestion: t.prismaField({
        type: suggestionType,
        nullable: true,
        description: 'The suggestion; null for a key that may answer and not read.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);
