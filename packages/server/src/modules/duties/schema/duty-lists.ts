import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { Community, Organization } from '../../../generated/prisma/client.ts';
import { namedRow } from '../../../kernel/named-row.ts';
import { communityType } from '../../communities/index.ts';
import { organizationType } from '../../organizations/index.ts';
import { dutiesHolding } from '../coverage.ts';
import { today } from '../days.ts';
import { minutesPerYear } from '../loads.ts';
import { dutyConnection, dutyType } from './duty.ts';
import { demandKindEnum, dutyOriginEnum } from './enums.ts';

builder.prismaObjectField(communityType, 'duties', (t) =>
  t.prismaConnection(
    {
      type: dutyType,
      cursor: 'districtId_id',
      authScopes: { public: true },
      description:
        'What this community has to do: its own duties and those of the places above it, by kind and title. Those that hold today, unless more is asked for.',
      args: {
        origin: t.arg({ type: dutyOriginEnum, required: false, description: 'Only this list.' }),
        kind: t.arg({ type: demandKindEnum, required: false, description: 'Only this kind.' }),
        department: t.arg.id({
          required: false,
          description: 'Only what this department asks for.',
        }),
        ended: t.arg.boolean({
          defaultValue: false,
          description: 'Also those that have ended or not begun.',
        }),
      },
      resolve: (query, community, { origin, kind, department, ended }, { db, clock }) => {
        const { districtId } = community;
        if (districtId === null) return [];
        const ofDepartment = department
          ? namedRow(department, 'Organization', ['department'])
          : null;
        return db.duty.findMany({
          ...query,
          where: {
            ...(ended
              ? { districtId, communityId: { in: [community.id, ...community.ancestorIds] } }
              : dutiesHolding(community, today(clock))),
            ...(origin ? { origin } : {}),
            ...(kind ? { kind } : {}),
            // A department of another district has nothing here.
            ...(ofDepartment
              ? { departmentId: ofDepartment.id, AND: [{ districtId: ofDepartment.districtId }] }
              : {}),
          },
          orderBy: [{ kind: 'asc' }, { title: 'asc' }, { id: 'asc' }],
        });
      },
    },
    dutyConnection,
  ),
);

interface DepartmentDuties {
  districtId: string;
  departmentId: string | null;
  count: number;
  minutesPerYear: number;
}

/** A department by its key; null for what the law asks. Prisma joins the look-ups of a list. */
export function departmentBy(
  { db }: Context,
  districtId: string,
  id: string | null,
): Promise<Organization> | null {
  if (id === null) return null;
  return db.organization.findUniqueOrThrow({ where: { districtId_id: { districtId, id } } });
}

const departmentDuties = builder.objectRef<DepartmentDuties>('DepartmentDuties').implement({
  description: 'How much a community does for one department.',
  fields: (t) => ({
    department: t.field({
      type: organizationType,
      nullable: true,
      description: 'The department; null for the list by law.',
      resolve: ({ districtId, departmentId }, _, context) =>
        departmentBy(context, districtId, departmentId),
    }),
    count: t.exposeInt('count', { description: 'How many duties hold today.' }),
    minutesPerYear: t.exposeFloat('minutesPerYear', {
      description: 'Minutes a year that they cost one community, a whole number.',
    }),
  }),
});

builder.prismaObjectField(communityType, 'dutyDepartments', (t) =>
  t.field({
    type: [departmentDuties],
    authScopes: { public: true },
    complexity: 20,
    description:
      'For whom this community does what it has to do today, the heaviest first; `duties(department:)` lists each one’s.',
    resolve: (community, _, context) => byDepartment(context, community),
  }),
);

async function byDepartment(context: Context, community: Community): Promise<DepartmentDuties[]> {
  const { districtId } = community;
  if (districtId === null) return [];
  const duties = await context.db.duty.findMany({
    where: dutiesHolding(community, today(context.clock)),
    select: { departmentId: true, loads: { where: { until: null } } },
  });
  const groups = new Map<string | null, DepartmentDuties>();
  for (const { departmentId, loads } of duties) {
    const group = groups.get(departmentId) ?? {
      districtId,
      departmentId,
      count: 0,
      minutesPerYear: 0,
    };
    group.count += 1;
    for (const load of loads) group.minutesPerYear += minutesPerYear(load);
    groups.set(departmentId, group);
  }
  return [...groups.values()].sort((one, other) => other.minutesPerYear - one.minutesPerYear);
}
