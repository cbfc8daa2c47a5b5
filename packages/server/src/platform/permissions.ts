import type { Role } from '../generated/prisma/enums.ts';

/** Everything that somebody can be permitted to do: the closed list. Named subject:act. */
export const permissions = [
  'audit:read',
  'community:edit',
  'community:import',
  'person:verify',
  'service:manage',
  'service-request:handle',
  'service-request:read',
  'suggestion:answer',
  'suggestion:read',
  'suggestion:record',
  'survey:publish',
  'survey:read-results',
  'topic:advance',
  'topic:export',
  'topic:import',
  'topic:moderate',
] as const;
export type Permission = (typeof permissions)[number];

const office: readonly Permission[] = [
  'audit:read',
  'community:edit',
  'person:verify',
  'service:manage',
  'service-request:handle',
  'service-request:read',
  'suggestion:answer',
  'suggestion:read',
  'suggestion:record',
  'survey:publish',
  'survey:read-results',
  'topic:advance',
  'topic:export',
  'topic:moderate',
];

/** What each role may do in the community it is given for, and in everything below that. */
export const rolePermissions: Readonly<Record<Role, readonly Permission[]>> = {
  COMMITTEE_WORKER: office,
  // Applications hold names and addresses: a representative of one organization reads none by role.
  ORGANIZATION_REPRESENTATIVE: ['survey:read-results'],
  DISTRICT_OFFICIAL: [
    'audit:read',
    'service-request:read',
    'suggestion:read',
    'survey:read-results',
    'topic:export',
  ],
  OPERATOR: permissions,
};

export function isPermission(value: string): value is Permission {
  return (permissions as readonly string[]).includes(value);
}
