import { builder, findRow, rowId } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { Membership } from '../../../generated/prisma/client.ts';
import { civilDay, dayOf } from '../../../kernel/clock.ts';
import { actsFor, may } from '../../../platform/viewer.ts';
import { current } from '../current.ts';
import { phonePurpose } from '../phone-purpose.ts';
import { memberCapacityEnum, membershipRoleEnum } from './enums.ts';
import { organizationType } from './organization.ts';

export const membershipType = builder.prismaNode('Membership', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description: 'Somebody in a body, in a role, for a term, as the body publishes it.',
  fields: (t) => ({
    organization: t.relation('organization', { description: 'The body.' }),
    publicName: t.exposeString('publicName', {
      description: 'The name under which they hold the office, as the body publishes it.',
    }),
    role: t.expose('role', { type: membershipRoleEnum, description: 'What they are in it.' }),
    title: t.exposeString('title', {
      nullable: true,
      description: 'What the office is called, for example 社区党委书记、居委会主任.',
    }),
    capacities: t.expose('capacities', {
      type: [memberCapacityEnum],
      description: 'As what they sit in it.',
    }),
    seat: t.exposeString('seat', {
      nullable: true,
      description:
        'An office that one person holds at a time, by its name; null for other members.',
    }),
    termSince: t.field({
      type: 'Date',
      description: 'First day of the term.',
      resolve: ({ termSince }) => dayOf(termSince),
    }),
    termUntil: t.field({
      type: 'Date',
      nullable: true,
      description: 'Last day of the term; null when it is open.',
      resolve: ({ termUntil }) => termUntil && dayOf(termUntil),
    }),
    current: t.boolean({
      description: 'Whether the term runs today and nobody has ended it.',
      resolve: ({ endedAt, termSince, termUntil }, _, { clock }) => {
        const today = civilDay(clock.now());
        const runs = dayOf(termSince) <= today && (termUntil === null || today <= dayOf(termUntil));
        return endedAt === null && runs;
      },
    }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was ended before its time; null otherwise.',
    }),
    endReason: t.exposeString('endReason', {
      nullable: true,
      description: 'Why it was ended before its time.',
    }),
    phone: t.string({
      nullable: true,
      description:
        'A number to reach them by: to staff of the place and to who speaks for the body; null to others.',
      resolve: (membership, _, context) => phoneFor(context, membership),
    }),
  }),
});

async function phoneFor(context: Context, membership: Membership): Promise<string | null> {
  const { districtId, organizationId, phoneCipher } = membership;
  if (phoneCipher === null || context.viewer.kind === 'visitor') return null;
  const { community } = await context.db.organization.findUniqueOrThrow({
    where: { districtId_id: { districtId, id: organizationId } },
    select: { community: { select: { id: true, districtId: true, ancestorIds: true } } },
  });
  const entitled =
    may(context.viewer, 'organization:edit', community) || actsFor(context.viewer, organizationId);
  return entitled ? context.encryption.decrypt(phoneCipher, phonePurpose) : null;
}

const membershipConnection = builder.connectionObject({
  type: membershipType,
  name: 'MembershipConnection',
  description: 'A page of members.',
});

builder.prismaObjectField(organizationType, 'memberships', (t) =>
  t.relatedConnection(
    'memberships',
    {
      cursor: 'districtId_id',
      description: 'Its members, by role: those whose term runs today unless all are asked for.',
      args: {
        all: t.arg.boolean({
          defaultValue: false,
          description: 'Also terms that are over or have not begun.',
        }),
      },
      query: ({ all }, { clock }) => ({
        where: all ? {} : current(clock),
        orderBy: [{ role: 'asc' }, { termSince: 'asc' }, { id: 'asc' }],
      }),
    },
    membershipConnection,
  ),
);
