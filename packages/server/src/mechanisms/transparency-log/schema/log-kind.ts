import { builder } from '../../../builder.ts';
import { logKindOf, logKinds } from '../kinds.ts';

export const logKindType = builder.objectRef<{ name: string }>('LogKind').implement({
  description: 'A kind of entry in transparency logs.',
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'Its permanent name, for example `BALLOT_COUNTED`.',
    }),
    label: t.string({
      description: 'What happened, in a few words of the viewer’s language.',
      resolve: ({ name }, _, { locale }) => logKindOf(name)?.label[locale] ?? name,
    }),
    description: t.string({
      description:
        'What the facts of such an entry say, in the viewer’s language; empty for a kind that an older version wrote.',
      resolve: ({ name }, _, { locale }) => logKindOf(name)?.description[locale] ?? '',
    }),
  }),
});

builder.queryField('logKinds', (t) =>
  t.field({
    type: [logKindType],
    authScopes: { public: true },
    description: 'Everything that is logged, by name.',
    resolve: () => logKinds().map((name) => ({ name })),
  }),
);
