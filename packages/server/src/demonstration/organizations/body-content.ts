import type {
  MemberCapacity,
  MembershipRole,
  OrganizationKind,
} from '../../generated/prisma/enums.ts';
import type { WeeklySpan } from '../../kernel/weekly-spans.ts';
import type { EstateName } from '../facts.ts';

/** Somebody in a body, under the name that it publishes. */
export interface MemberContent {
  name: string;
  role: MembershipRole;
  title?: string;
  capacities?: readonly MemberCapacity[];
  /** Days before and after the seeding; without an end the term is open. */
  term?: readonly [since: number, until: number];
}

/** A body of the demonstration. */
export interface BodyContent {
  kind: OrganizationKind;
  /** Its full name; bodies that the governance model lays out have theirs from it. */
  name: string;
  /** Where it belongs. */
  at: 'COMMUNITY' | 'SUBDISTRICT' | 'DISTRICT' | EstateName;
  /** Founded by hand, or laid out by the governance model. */
  by: 'HAND' | 'MODEL';
  summary: string;
  telephone: string | null;
  address: string | null;
  openingHours: readonly WeeklySpan[];
  members: readonly MemberContent[];
}

const workdays = [1, 2, 3, 4, 5];

/** From Monday to Friday, with a break at noon. */
export const officeHours: readonly WeeklySpan[] = [
  { days: workdays, from: '09:00', to: '12:00' },
  { days: workdays, from: '13:30', to: '17:30' },
];

/** With somebody there at the weekend. */
export const longHours: readonly WeeklySpan[] = [
  ...officeHours,
  { days: [6, 7], from: '10:00', to: '16:00' },
];

/** Terms in days: the committee's of five years, the branches' of three. */
export const committeeTerm = [700, 1_120] as const;
export const branchTerm = [400, 690] as const;

/** Members of the same role and term, by name. */
export function members(
  role: MembershipRole,
  names: string,
  facts: Omit<MemberContent, 'name' | 'role'> = {},
): MemberContent[] {
  return names.split(' ').map((name) => ({ name, role, ...facts }));
}
