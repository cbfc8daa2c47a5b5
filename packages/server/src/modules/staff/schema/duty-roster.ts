import { availableActions } from '@linli/methods';
import { builder, findRow, rowId } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { DutyRoster, Organization } from '../../../generated/prisma/client.ts';
import { civilDay, dayOf, storedDay } from '../../../kernel/clock.ts';
import { inMemory } from '../../../mechanisms/form/index.ts';
import { availableAction, type OfferedAction } from '../../../mechanisms/lifecycle/index.ts';
import { communityType } from '../../communities/index.ts';
import { organizationType } from '../../organizations/index.ts';
import { keepsRosters } from '../access.ts';
import { staffErrors } from '../errors.ts';
import { rosterButtons, rosterLabels } from '../labels.ts';
import { draftVersion } from '../lay-down-roster.ts';
import { dutyRosterLifecycle, rosterState } from '../lifecycle.ts';
import { month as monthForm } from '../shifts.ts';

/** The most who are listed as on duty at once. */
const mostOnDuty = 100;

const rosterStateEnum = builder.enumType('DutyRosterState', {
  description: 'Where a duty roster stands.',
  values: {
    DRAFT: { description: 'Being written; only those who keep it read it.' },
    PUBLISHED: { description: 'What holds for the month.' },
    REPLACED: { description: 'A newer version took its place.' },
  } as const,
});

const dutyShiftType = builder.prismaObject('DutyShift', {
  description: 'When one member of a body is on duty on one day.',
  fields: (t) => ({
    day: t.field({
      type: 'Date',
      description: 'The civil day.',
      resolve: ({ day }) => dayOf(day),
    }),
    from: t.exposeString('from', { description: 'When it begins: `HH:MM`, local time.' }),
    to: t.exposeString('to', {
      description: 'When it ends: `HH:MM`, no longer included; `24:00` is the end of the day.',
    }),
    membership: t.relation('membership', {
      description: 'Who is on duty, as the body names them.',
    }),
    organization: t.prismaField({
      type: 'Organization',
      description: 'The body.',
      select: { roster: { select: { organizationId: true } } },
      resolve: (query, { districtId, roster: { organizationId: id } }, _, { db }) =>
        db.organization.findUniqueOrThrow({
          ...query,
          where: { districtId_id: { districtId, id } },
        }),
    }),
    telephone: t.string({
      nullable: true,
      description:
        'The number of the body’s office, by which one reaches them; null when not said.',
      select: { roster: { select: { organization: { select: { telephone: true } } } } },
      resolve: ({ roster }) => roster.organization.telephone,
    }),
  }),
});

/** Drafts are for those who keep them; what was published is for everybody. */
const mayReadRoster = async (context: Context, roster: DutyRoster) =>
  roster.publishedAt !== null || keepsRosters(context, await bodyOf(context, roster));

export const dutyRosterType = builder.prismaNode('DutyRoster', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description:
    'Who of a body is on duty in a month (值班表), one version of it. Drafts are not public.',
  authScopes: (roster, context) => mayReadRoster(context, roster),
  runScopesOnType: true,
  fields: (t) => ({
    organization: t.relation('organization', { description: 'The body.' }),
    month: t.string({
      description: 'The month: `2026-11`.',
      resolve: ({ month }) => dayOf(month).slice(0, 7),
    }),
    version: t.exposeInt('version', {
      description: 'Counts from 1 as published; 0 is the draft.',
    }),
    state: t.field({
      type: rosterStateEnum,
      description: 'Where it stands.',
      resolve: rosterState,
    }),
    stateLabel: t.string({
      description: 'The state in the viewer’s language.',
      resolve: (roster, _, { locale }) => rosterLabels[rosterState(roster)][locale],
    }),
    publishedAt: t.expose('publishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was published; null for a draft.',
    }),
    shifts: t.relation('shifts', {
      description: 'Who is on duty when, at most 500, by day and time.',
      query: { orderBy: [{ day: 'asc' }, { from: 'asc' }, { id: 'asc' }] },
    }),
    availableActions: t.field({
      type: [availableAction],
      complexity: inMemory,
      description: 'PUBLISH for a draft, REPLACE for what holds: both by publishDutyRoster.',
      resolve: (roster, _, context) => offeredActions(context, roster),
    }),
  }),
});

async function offeredActions(context: Context, roster: DutyRoster): Promise<OfferedAction[]> {
  const keeps = await keepsRosters(context, await bodyOf(context, roster));
  const kinds = new Set(keeps ? ['KEEPER'] : []);
  const over = dayOf(roster.month).slice(0, 7) < civilDay(context.clock.now()).slice(0, 7);
  return availableActions(dutyRosterLifecycle, rosterState(roster), kinds, {}).map((offered) => ({
    action: offered.action,
    label: rosterButtons[offered.action],
    reasonRequired: offered.reasonRequired,
    refusal: over ? staffErrors.DUTY_MONTH_OVER : offered.allowed ? null : offered.refusal.code,
  }));
}

function bodyOf(
  { db }: Context,
  { districtId, organizationId: id }: DutyRoster,
): Promise<Organization> {
  return db.organization.findUniqueOrThrow({ where: { districtId_id: { districtId, id } } });
}

/** The first day of a month that somebody names, or of this one; null when it is none. */
function firstDay({ clock }: Context, named: string | null | undefined): Date | null {
  const month = named ?? civilDay(clock.now()).slice(0, 7);
  return monthForm.safeParse(month).success ? storedDay(`${month}-01`) : null;
}

builder.prismaObjectField(organizationType, 'dutyRoster', (t) =>
  t.prismaField({
    type: dutyRosterType,
    nullable: true,
    description: 'Who is on duty in a month, as it holds; null when nothing was published.',
    args: {
      month: t.arg.string({
        required: false,
        description: 'The month: `2026-11`. This month when left out.',
      }),
    },
    resolve: (query, { districtId, id: organizationId }, { month: named }, context) => {
      const month = firstDay(context, named);
      return (
        month &&
        context.db.dutyRoster.findFirst({
          ...query,
          where: {
            districtId,
            organizationId,
            month,
            publishedAt: { not: null },
            replacedAt: null,
          },
        })
      );
    },
  }),
);

builder.prismaObjectField(organizationType, 'dutyRosterDraft', (t) =>
  t.prismaField({
    type: dutyRosterType,
    nullable: true,
    description:
      'The draft of a month’s roster, for those who keep it; null for others and when there is none.',
    args: { month: t.arg.string({ description: 'The month: `2026-11`.' }) },
    resolve: async (query, organization, { month: named }, context) => {
      const month = firstDay(context, named);
      if (month === null || !(await keepsRosters(context, organization))) return null;
      const { districtId, id: organizationId } = organization;
      return context.db.dutyRoster.findFirst({
        ...query,
        where: { districtId, organizationId, month, version: draftVersion },
      });
    },
  }),
);

builder.prismaObjectField(communityType, 'onDutyNow', (t) =>
  t.prismaField({
    type: [dutyShiftType],
    description:
      'Who is on duty at this moment in the bodies that sit in this place or serve it, by body; at most 100.',
    resolve: (query, { id: communityId, districtId }, _, { db, clock }) => {
      if (districtId === null) return [];
      const now = clock.now();
      const day = storedDay(civilDay(now));
      const time = timeOfDay(now);
      return db.dutyShift.findMany({
        ...query,
        where: {
          districtId,
          day,
          from: { lte: time },
          to: { gt: time },
          roster: {
            publishedAt: { not: null },
            replacedAt: null,
            organization: {
              dissolvedAt: null,
              OR: [{ communityId }, { coverage: { some: { communityId } } }],
            },
          },
          membership: {
            endedAt: null,
            termSince: { lte: day },
            OR: [{ termUntil: null }, { termUntil: { gte: day } }],
          },
        },
        orderBy: [{ roster: { organization: { name: 'asc' } } }, { from: 'asc' }, { id: 'asc' }],
        take: mostOnDuty,
      });
    },
  }),
);

/** `HH:MM` in China. */
function timeOfDay(at: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
}
