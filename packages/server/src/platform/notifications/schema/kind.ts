import { builder } from '../../../builder.ts';
import { kindOf, notificationKinds, textsOf } from '../kinds.ts';
import { topicEnum } from './enums.ts';

const kindType = builder.objectRef<{ name: string }>('NotificationKind').implement({
  description: 'A kind of thing that people and webhooks are told.',
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'Its permanent name, for example `SUGGESTION_ANSWERED`.',
    }),
    topic: t.field({
      type: topicEnum,
      nullable: true,
      description: 'Its group.',
      resolve: ({ name }) => kindOf(name)?.topic ?? null,
    }),
    subject: t.string({
      description: 'Its headline in the viewer’s language, with places such as `{title}`.',
      resolve: ({ name }, _, { locale }) => textsOf({ kind: name, values: {} }, locale).subject,
    }),
  }),
});

builder.queryField('notificationKinds', (t) =>
  t.field({
    type: [kindType],
    authScopes: { public: true },
    description: 'Everything that people and webhooks are told of, by name.',
    resolve: () => notificationKinds().map((name) => ({ name })),
  }),
);
