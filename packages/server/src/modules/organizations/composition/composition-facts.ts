import type { CompositionMember, CompositionRule } from '@linli/methods';
import type { Transaction } from '../../../database.ts';
import type {
  Membership,
  Organization,
  CompositionRule as StoredRule,
} from '../../../generated/prisma/client.ts';
import type { OrganizationKind } from '../../../generated/prisma/enums.ts';
import { dayOf, storedDay } from '../../../kernel/clock.ts';

/** The rule that a row holds; commands checked it when they wrote it. */
export function ruleOf({ rule }: Pick<StoredRule, 'rule'>): CompositionRule {
  return rule as unknown as CompositionRule;
}

/** The rules that hold for a kind of body in a district on a day, the required ones first. */
export function rulesOf(
  db: Transaction,
  { districtId, kind }: { districtId: string; kind: OrganizationKind },
  today: string,
): Promise<StoredRule[]> {
  return db.compositionRule.findMany({
    where: { districtId, kind, endedAt: null, since: { lte: storedDay(today) } },
    orderBy: [{ force: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
  });
}

/** Somebody in a body, as much as its rules ask and as tells whether they sit elsewhere too. */
export type Sitting = Pick<
  Membership,
  'personId' | 'phoneIndex' | 'role' | 'capacities' | 'termSince' | 'termUntil'
>;

/** Who sits in a body on a day. */
export function sittingOn(
  db: Transaction,
  { districtId, id }: Pick<Organization, 'districtId' | 'id'>,
  today: string,
): Promise<Sitting[]> {
  return db.membership.findMany({
    where: { districtId, organizationId: id, ...runsOn(today) },
    orderBy: { id: 'asc' },
  });
}

function runsOn(day: string) {
  const at = storedDay(day);
  return {
    endedAt: null,
    termSince: { lte: at },
    OR: [{ termUntil: null }, { termUntil: { gte: at } }],
  };
}

/** The same as the rules see them: with the kinds of the other bodies in which each sits on the day. */
export async function withOtherSeats(
  db: Transaction,
  { districtId, id }: Pick<Organization, 'districtId' | 'id'>,
  sitting: readonly Sitting[],
  today: string,
): Promise<CompositionMember[]> {
  const personIds = sitting.flatMap(({ personId }) => personId ?? []);
  const phoneIndexes = sitting.flatMap(({ phoneIndex }) => phoneIndex ?? []);
  const elsewhere = await db.membership.findMany({
    where: {
      districtId,
      organizationId: { not: id },
      organization: { dissolvedAt: null },
      AND: [
        runsOn(today),
        { OR: [{ personId: { in: personIds } }, { phoneIndex: { in: phoneIndexes } }] },
      ],
    },
    select: { personId: true, phoneIndex: true, organization: { select: { kind: true } } },
  });
  return sitting.map((member) => ({
    role: member.role,
    capacities: member.capacities,
    since: dayOf(member.termSince),
    until: member.termUntil && dayOf(member.termUntil),
    alsoIn: [
      ...new Set(
        elsewhere
          .filter((other) => isSamePerson(other, member))
          .map(({ organization }) => organization.kind),
      ),
    ],
  }));
}

type Known = Pick<Membership, 'personId' | 'phoneIndex'>;

/** By account, or by number where one of them has not signed in yet. */
function isSamePerson(a: Known, b: Known): boolean {
  if (a.personId !== null && a.personId === b.personId) return true;
  return a.phoneIndex !== null && a.phoneIndex === b.phoneIndex;
}
