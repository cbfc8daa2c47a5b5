import { builder } from '../../../builder.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { appointMember } from '../commands/appoint-member.ts';
import { endMembership } from '../commands/end-membership.ts';
import { renewMembership } from '../commands/renew-membership.ts';
import { memberCapacityEnum, membershipRoleEnum } from './enums.ts';
import { membershipType } from './membership.ts';
import { keyDescription, readMembership } from './read-back.ts';

builder.relayMutationField(
  'appointMember',
  {
    inputFields: (t) => ({
      organization: t.id({ description: 'The body; not a dissolved one.' }),
      publicName: t.string({
        description: 'The name as the body publishes it, 1–40 characters. Everybody reads it.',
      }),
      phone: t.string({
        required: false,
        description:
          'Their mobile number, 11 digits; kept encrypted. Whoever signs in by it holds the office.',
      }),
      role: t.field({ type: membershipRoleEnum, description: 'What they are in it.' }),
      title: t.string({
        required: false,
        description: 'What the office is called, at most 60 characters.',
      }),
      capacities: t.field({
        type: [memberCapacityEnum],
        required: false,
        description: 'As what they sit in it.',
      }),
      seat: t.string({
        required: false,
        description:
          'An office that one person holds at a time, by its name, at most 40 characters; left out for other members.',
      }),
      termSince: t.field({ type: 'Date', description: 'First day of the term.' }),
      termUntil: t.field({
        type: 'Date',
        required: false,
        description: 'Last day of the term; left out when it is open.',
      }),
      idempotencyKey: t.string({ description: keyDescription }),
    }),
  },
  {
    description:
      'Puts somebody into a body, as staff of its place. Refused where it would break a REQUIRED rule of its composition upwards, or where the seat is taken.',
    authScopes: { permission: 'organization:edit' },
    errors: refusals,
    resolve: (_, { input }, context) =>
      appointMember(context, { ...input, capacities: input.capacities ?? [] }),
  },
  {
    name: 'AppointMemberSuccess',
    outputFields: (t) => ({
      membership: t.prismaField({
        type: membershipType,
        description: 'The membership.',
        resolve: (query, key: RowKey, _, context) => readMembership(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'endMembership',
  {
    inputFields: (t) => ({
      membership: t.id({ description: 'One that nobody has ended.' }),
      reason: t.string({ description: 'Why, 1–500 characters. Everybody reads it.' }),
    }),
  },
  {
    description: 'Ends a membership before its time, as staff of the body’s place.',
    authScopes: { permission: 'organization:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => endMembership(context, input),
  },
  {
    name: 'EndMembershipSuccess',
    outputFields: (t) => ({
      membership: t.prismaField({
        type: membershipType,
        description: 'The membership, ended.',
        resolve: (query, key: RowKey, _, context) => readMembership(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'renewMembership',
  {
    inputFields: (t) => ({
      membership: t.id({ description: 'One whose term has a last day and that nobody has ended.' }),
      termUntil: t.field({
        type: 'Date',
        required: false,
        description: 'Last day of the new term; left out when it is open.',
      }),
      idempotencyKey: t.string({ description: keyDescription }),
    }),
  },
  {
    description:
      'Gives somebody another term of the same office. It begins the day after the last one, or today when that is over.',
    authScopes: { permission: 'organization:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => renewMembership(context, input),
  },
  {
    name: 'RenewMembershipSuccess',
    outputFields: (t) => ({
      membership: t.prismaField({
        type: membershipType,
        description: 'The new term.',
        resolve: (query, key: RowKey, _, context) => readMembership(context, query, key),
      }),
    }),
  },
);
