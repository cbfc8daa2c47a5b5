import { builder } from '../../builder.ts';
import type { OpenedSession } from '../identity/sessions.ts';
import {
  signInWithDoorCode,
  signInWithHostToken,
  signOut,
  startGuestSession,
} from '../identity/sign-in.ts';
import { confirmSignInCode, requestSignInCode, type SentCode } from '../identity/sign-in-code.ts';
import type { Viewer } from '../viewer.ts';
import { levelOf, permissionsOf } from '../viewer.ts';
import { permissionEnum, signInMethodEnum, verificationLevelEnum } from './enums.ts';
import { refusals } from './errors.ts';

builder.prismaObject('Site', {
  description: 'A website that embeds Linli.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The site’s name.' }),
    signInMethods: t.expose('signInMethods', {
      type: [signInMethodEnum],
      description: 'How one signs in here, the preferred way first.',
    }),
    guestsProveWork: t.exposeBoolean('guestsProveWork', {
      description:
        'Whether a guest’s device does a small calculation before it gets a session (`proofOfWorkChallenge`).',
    }),
    demonstration: t.exposeBoolean('demonstration', {
      description: 'True on a demonstration: codes are shown on the screen.',
    }),
    community: t.relation('community', {
      description: 'The community whose matters the site shows; everything below belongs to it.',
    }),
  }),
});

export const viewerType = builder.objectRef<Viewer>('Viewer').implement({
  description: 'Who asks.',
  fields: (t) => ({
    level: t.field({
      type: verificationLevelEnum,
      description: 'The viewer’s verification level.',
      resolve: levelOf,
    }),
    displayName: t.string({
      nullable: true,
      description: 'What neighbours see; null for visitors and guests.',
      resolve: (viewer) => (viewer.kind === 'person' ? viewer.displayName : null),
    }),
    permissions: t.field({
      type: [permissionEnum],
      description:
        'Permissions held anywhere. Whether one applies to a subject is in its availableActions.',
      resolve: (viewer) => [...permissionsOf(viewer)],
    }),
  }),
});

const sessionType = builder.objectRef<OpenedSession>('Session').implement({
  description: 'A signed-in session. Send its token as `Authorization: Bearer`.',
  fields: (t) => ({
    token: t.exposeString('token', { description: 'The bearer token, shown this once.' }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      description: 'When it ends, 30 days on.',
    }),
    viewer: t.field({
      type: viewerType,
      description: 'Who is signed in.',
      resolve: ({ viewer }) => viewer,
    }),
  }),
});

builder.queryField('site', (t) =>
  t.prismaField({
    type: 'Site',
    nullable: true,
    authScopes: { public: true },
    description: 'The site of the publishable key; null without one.',
    resolve: (query, _, __, { db, site }) =>
      site ? db.site.findUnique({ ...query, where: { id: site.id } }) : null,
  }),
);

builder.queryField('viewer', (t) =>
  t.field({
    type: viewerType,
    authScopes: { public: true },
    description: 'Who asks: a visitor when nobody is signed in.',
    resolve: (_, __, { viewer }) => viewer,
  }),
);

builder.relayMutationField(
  'signInWithHostToken',
  {
    inputFields: (t) => ({
      token: t.string({
        description: 'A JWT that the host signed: iss the site key, aud `linli`.',
      }),
    }),
  },
  {
    description: 'Exchanges the host website’s token for a session.',
    authScopes: { public: true },
    errors: refusals,
    resolve: (_, { input }, context) => signInWithHostToken(context, input),
  },
  {
    name: 'SignInWithHostTokenSuccess',
    outputFields: (t) => ({
      session: t.field({ type: sessionType, description: 'The new session.', resolve: (s) => s }),
    }),
  },
);

builder.relayMutationField(
  'requestSignInCode',
  { inputFields: (t) => ({ phone: t.string({ description: 'A mobile number, 11 digits.' }) }) },
  {
    description: 'Sends a sign-in code to a phone. At most five an hour to one number.',
    authScopes: { public: true },
    errors: refusals,
    resolve: (_, { input }, context) => requestSignInCode(context, input),
  },
  {
    name: 'RequestSignInCodeSuccess',
    outputFields: (t) => ({
      challengeId: t.id({
        description: 'Send it back with the code.',
        resolve: (sent: SentCode) => sent.challengeId,
      }),
      expiresAt: t.field({
        type: 'DateTime',
        description: 'Until when the code is good: ten minutes.',
        resolve: (sent: SentCode) => sent.expiresAt,
      }),
      demonstrationCode: t.string({
        nullable: true,
        description: 'The code itself on a demonstration site; otherwise null.',
        resolve: (sent: SentCode) => sent.demonstrationCode,
      }),
    }),
  },
);

builder.relayMutationField(
  'confirmSignInCode',
  {
    inputFields: (t) => ({
      challengeId: t.id({ description: 'From requestSignInCode.' }),
      code: t.string({ description: 'The six digits of the message.' }),
      displayName: t.string({
        required: false,
        description: 'What neighbours shall see, 1–20 characters; kept when left out.',
      }),
    }),
  },
  {
    description: 'Signs in by the code that was sent to a phone.',
    authScopes: { public: true },
    errors: refusals,
    resolve: (_, { input }, context) =>
      confirmSignInCode(context, { ...input, displayName: input.displayName ?? null }),
  },
  {
    name: 'ConfirmSignInCodeSuccess',
    outputFields: (t) => ({
      session: t.field({ type: sessionType, description: 'The new session.', resolve: (s) => s }),
    }),
  },
);

builder.relayMutationField(
  'signInWithDoorCode',
  {
    inputFields: (t) => ({
      code: t.string({
        description: 'The code on the paper; case, spaces and dashes do not matter.',
      }),
      displayName: t.string({ description: 'What neighbours shall see, 1–20 characters.' }),
    }),
  },
  {
    description: 'Signs in by a code handed out on paper at the door.',
    authScopes: { public: true },
    errors: refusals,
    resolve: (_, { input }, context) => signInWithDoorCode(context, input),
  },
  {
    name: 'SignInWithDoorCodeSuccess',
    outputFields: (t) => ({
      session: t.field({ type: sessionType, description: 'The new session.', resolve: (s) => s }),
    }),
  },
);

builder.relayMutationField(
  'startGuestSession',
  null,
  {
    description:
      'Opens a session for a device without a name. Where `Site.guestsProveWork`, with a proof of work.',
    args: builder.args((t) => ({
      proofOfWork: t.string({
        required: false,
        description:
          'The solution of `proofOfWorkChallenge`, base64 of JSON as ALTCHA sends it; only where the site asks.',
      }),
    })),
    authScopes: { public: true },
    errors: refusals,
    resolve: (_, { proofOfWork }, context) => startGuestSession(context, proofOfWork ?? null),
  },
  {
    name: 'StartGuestSessionSuccess',
    outputFields: (t) => ({
      session: t.field({ type: sessionType, description: 'The new session.', resolve: (s) => s }),
    }),
  },
);

builder.relayMutationField(
  'signOut',
  null,
  {
    description: 'Ends the session that the request came with.',
    authScopes: { public: true },
    errors: refusals,
    resolve: async (_, __, context) => {
      await signOut(context);
      return { kind: 'visitor' } as Viewer;
    },
  },
  {
    name: 'SignOutSuccess',
    outputFields: (t) => ({
      viewer: t.field({
        type: viewerType,
        description: 'The viewer afterwards: a visitor.',
        resolve: (viewer: Viewer) => viewer,
      }),
    }),
  },
);
