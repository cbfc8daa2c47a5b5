import { builder } from '../../../builder.ts';
import { refusals } from '../../schema/errors.ts';
import { viewerType } from '../../schema/identity.ts';
import { assertPerson } from '../../viewer.ts';
import {
  type Contact,
  type ContactChallenge,
  confirmContact,
  contactOf,
  setContact,
  withdrawContact,
} from '../contact.ts';

const languageEnum = builder.enumType('Language', {
  description: 'The languages that Linli speaks.',
  values: {
    ZH_CN: { value: 'zh-CN', description: '简体中文' },
    ZH_TW: { value: 'zh-TW', description: '繁體中文' },
    EN: { value: 'en', description: 'English' },
  } as const,
});

const contactType = builder.objectRef<Contact>('Contact').implement({
  description: 'How the viewer is reached outside of the product. Nobody else reads it.',
  fields: (t) => ({
    email: t.exposeString('email', {
      nullable: true,
      description: 'The address that was confirmed by a code; null without one.',
    }),
    language: t.expose('locale', {
      type: languageEnum,
      description: 'The language of what is sent.',
    }),
  }),
});

builder.objectField(viewerType, 'contact', (t) =>
  t.field({
    type: contactType,
    nullable: true,
    description: 'The viewer’s own contact; null for visitors and guests.',
    resolve: (viewer, _, context) => (viewer.kind === 'person' ? contactOf(context, viewer) : null),
  }),
);

const challengeType = builder.objectRef<ContactChallenge>('ContactChallenge').implement({
  description: 'A code that is on its way to an address.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Send it back with the code.' }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      description: 'Until when the code is good: thirty minutes.',
    }),
  }),
});

const ownContact = {
  type: contactType,
  description: 'The viewer’s contact afterwards.',
} as const;

builder.relayMutationField(
  'setContact',
  {
    inputFields: (t) => ({
      email: t.string({
        required: false,
        description:
          'An address of the viewer’s, at most 254 characters. A code is sent to it; until it comes back by confirmContact, the old address stays.',
      }),
      language: t.field({
        type: languageEnum,
        required: false,
        description: 'The language of what is sent; kept when left out.',
      }),
    }),
  },
  {
    description:
      'Sets the language of what is sent, and sends a code to a new address. At most five codes an hour.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: async (_, { input: { email, language } }, context) => ({
      challenge: await setContact(context, { email, locale: language }),
    }),
  },
  {
    name: 'SetContactSuccess',
    outputFields: (t) => ({
      contact: t.field({
        ...ownContact,
        resolve: (_, __, context) => contactOf(context, assertPerson(context.viewer)),
      }),
      challenge: t.field({
        type: challengeType,
        nullable: true,
        description: 'The code that was sent; null when no other address was given.',
        resolve: ({ challenge }: { challenge: ContactChallenge | null }) => challenge,
      }),
    }),
  },
);

builder.relayMutationField(
  'confirmContact',
  {
    inputFields: (t) => ({
      challengeId: t.id({ description: 'From setContact.' }),
      code: t.string({ description: 'The six digits of the e-mail.' }),
    }),
  },
  {
    description: 'Takes an address as the viewer’s by the code that was sent to it.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: async (_, { input }, context) => {
      await confirmContact(context, input);
      return contactOf(context, assertPerson(context.viewer));
    },
  },
  {
    name: 'ConfirmContactSuccess',
    outputFields: (t) => ({
      contact: t.field({ ...ownContact, resolve: (contact: Contact) => contact }),
    }),
  },
);

builder.relayMutationField(
  'withdrawContact',
  null,
  {
    description:
      'Forgets the viewer’s address, with codes on their way and e-mail that waits. Doing it again is no error.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: async (_, __, context) => {
      await withdrawContact(context);
      return contactOf(context, assertPerson(context.viewer));
    },
  },
  {
    name: 'WithdrawContactSuccess',
    outputFields: (t) => ({
      contact: t.field({ ...ownContact, resolve: (contact: Contact) => contact }),
    }),
  },
);
