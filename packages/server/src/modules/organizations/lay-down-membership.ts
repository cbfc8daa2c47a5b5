import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import type { Organization } from '../../generated/prisma/client.ts';
import type { MemberCapacity, MembershipRole } from '../../generated/prisma/enums.ts';
import { dayOf, storedDay } from '../../kernel/clock.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { globalId } from '../../kernel/global-id.ts';
import type { Writing } from '../../platform/write.ts';
import { enforceComposition } from './composition/enforce-composition.ts';
import { lockName } from './lock.ts';
import { phonePurpose } from './phone-purpose.ts';

export interface NewMembership {
  id: string;
  publicName: string;
  /** Their account, where it is known already. */
  personId?: string | null;
  phone?: string | null | undefined;
  role: MembershipRole;
  title?: string | null | undefined;
  capacities: readonly MemberCapacity[];
  seat?: string | null | undefined;
  /** Civil days. */
  termSince: string;
  termUntil: string | null;
}

/**
 * Writes members of a body that the caller has locked. A number that somebody here has signed in by
 * gives that person the office; another waits until its owner signs in.
 *
 * @throws RuleRefusedError TERM_ENDS_BEFORE_IT_BEGINS; SEAT_TAKEN; COMPOSITION_BROKEN
 */
export async function layDownMemberships(
  context: Context,
  writing: Writing,
  organization: Organization,
  members: readonly NewMembership[],
): Promise<void> {
  const { transaction } = writing;
  const { districtId, id: organizationId } = organization;
  const rows = [];
  for (const member of members) {
    const { phone, title, seat, capacities, termSince, termUntil, ...rest } = member;
    if (termUntil !== null && termUntil < termSince) {
      throw new RuleRefusedError('TERM_ENDS_BEFORE_IT_BEGINS', {}, ['termUntil']);
    }
    const phoneIndex = phone ? context.encryption.blindIndex(phone, 'phone') : null;
    rows.push({
      ...rest,
      districtId,
      organizationId,
      personId: member.personId ?? (await personOf(transaction, districtId, phoneIndex)),
      phoneCipher: phone ? context.encryption.encrypt(phone, phonePurpose) : null,
      phoneIndex,
      title: title ?? null,
      seat: seat ?? null,
      capacities: [...capacities],
      termSince: storedDay(termSince),
      termUntil: termUntil === null ? null : storedDay(termUntil),
      createdAt: context.clock.now(),
    });
  }
  // Somebody could join two bodies at once that exclude one another; in one order for everybody.
  const persons = rows.flatMap(({ personId, phoneIndex }) => personId ?? phoneIndex ?? []);
  for (const person of [...new Set(persons)].sort()) {
    await lockName(transaction, 'member', districtId, person);
  }
  for (const [index, row] of rows.entries()) {
    await assertSeatFree(transaction, row);
    if (row.seat !== null && rows.slice(0, index).some(({ seat }) => seat === row.seat)) {
      throw seatTaken(row.seat, row.publicName);
    }
  }
  await enforceComposition(context, transaction, organization, rows);
  await transaction.membership.createMany({ data: rows });
  writing.changed(globalId('Organization', { districtId, id: organizationId }));
}

async function personOf(
  transaction: Transaction,
  districtId: string,
  phoneIndex: string | null,
): Promise<string | null> {
  if (phoneIndex === null) return null;
  const person = await transaction.person.findUnique({
    where: { districtId_phoneIndex: { districtId, phoneIndex } },
    select: { id: true, erasedAt: true },
  });
  return person && person.erasedAt === null ? person.id : null;
}

interface Seating {
  districtId: string;
  organizationId: string;
  seat: string | null;
  termSince: Date;
  termUntil: Date | null;
}

/** The database refuses it as well (membership_seat_once); this says whose seat it is. */
async function assertSeatFree(
  transaction: Transaction,
  { districtId, organizationId, seat, termSince, termUntil }: Seating,
): Promise<void> {
  if (seat === null) return;
  const holder = await transaction.membership.findFirst({
    where: {
      districtId,
      organizationId,
      seat,
      endedAt: null,
      AND: [
        termUntil === null ? {} : { termSince: { lte: termUntil } },
        { OR: [{ termUntil: null }, { termUntil: { gte: termSince } }] },
      ],
    },
    orderBy: { termSince: 'asc' },
  });
  if (holder)
    throw seatTaken(
      seat,
      `${holder.publicName}（${dayOf(holder.termSince)}–${holder.termUntil ? dayOf(holder.termUntil) : ''}）`,
    );
}

function seatTaken(seat: string, name: string): RuleRefusedError {
  return new RuleRefusedError('SEAT_TAKEN', { seat, name }, ['seat']);
}
