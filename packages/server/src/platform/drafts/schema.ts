import { builder } from '../../builder.ts';
import { refusals } from '../schema/errors.ts';
import { viewerType } from '../schema/identity.ts';
import { type Draft, discardDraft, draftOf, saveDraft } from './drafts.ts';

const draftType = builder.objectRef<Draft>('Draft').implement({
  description: 'What the viewer has not finished writing. Nobody else reads it.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The front end’s name for it.' }),
    content: t.exposeString('content', {
      description: 'As it was saved: a text of the front end’s own form, usually JSON.',
    }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'When it was saved. A device that has a newer one keeps its own.',
    }),
  }),
});

builder.objectField(viewerType, 'draft', (t) =>
  t.field({
    type: draftType,
    nullable: true,
    description:
      'The viewer’s draft under this key; null without one, and for visitors and guests.',
    args: { key: t.arg.string({ description: 'The key it was saved under.' }) },
    resolve: (_, { key }, context) => draftOf(context, key),
  }),
);

builder.relayMutationField(
  'saveDraft',
  {
    inputFields: (t) => ({
      key: t.string({
        description:
          'The front end’s name for it, for example `suggestion`: 1–200 letters, digits and `_ : . / -`.',
      }),
      content: t.string({ description: 'At most 16 kB (16,384 bytes of UTF-8).' }),
    }),
  },
  {
    description:
      'Keeps what the viewer has not finished writing, in place of what was there. At most 50 drafts a person.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => saveDraft(context, input),
  },
  {
    name: 'SaveDraftSuccess',
    outputFields: (t) => ({
      draft: t.field({
        type: draftType,
        description: 'The draft as it is kept.',
        resolve: (draft: Draft) => draft,
      }),
    }),
  },
);

builder.relayMutationField(
  'discardDraft',
  { inputFields: (t) => ({ key: t.string({ description: 'The key it was saved under.' }) }) },
  {
    description: 'Forgets a draft. Discarding one that is not there is no error.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: async (_, { input }, context) => ({ key: await discardDraft(context, input) }),
  },
  {
    name: 'DiscardDraftSuccess',
    outputFields: (t) => ({
      key: t.string({
        description: 'The key, under which there is nothing now.',
        resolve: ({ key }: { key: string }) => key,
      }),
    }),
  },
);
