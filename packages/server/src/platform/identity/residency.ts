import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import type { Residency, ResidencyProof } from '../../generated/prisma/client.ts';
import { newId } from '../../kernel/ids.ts';
import { actorId, type Writing } from '../write.ts';

/** How long a verification holds: three years, the default of the house. */
const verificationYears = 3;

/** Until when what is verified now holds. */
export function verificationEnd(now: Date): Date {
  const end = new Date(now);
  end.setUTCFullYear(end.getUTCFullYear() + verificationYears);
  return end;
}

/** What is unique while a person lives somewhere: the household, or the place where it is not known. */
export function residencyKey({
  personId,
  householdId,
  communityId,
}: Pick<Residency, 'personId' | 'householdId' | 'communityId'>): string {
  return `${personId}:${householdId ?? communityId}`;
}

/** A residency that is verified and has not expired. */
export const holdingAt = (now: Date) => ({ state: 'VERIFIED' as const, expiresAt: { gt: now } });

/**
 * Sets a person's level and home by their residencies: RESIDENT of where the newest verified one
 * is, ACCOUNT without one. The only place where either is set, besides making and erasing a person;
 * to be called after every change of a residency, in the same transaction.
 */
export async function followResidencies(
  { clock }: Pick<Context, 'clock'>,
  transaction: Transaction,
  { districtId, personId }: { districtId: string; personId: string },
): Promise<void> {
  // Held, so that of two changes at once the second sees the first.
  await transaction.$queryRaw`SELECT id FROM person
    WHERE district_id = ${districtId}::uuid AND id = ${personId}::uuid FOR UPDATE`;
  const newest = await transaction.residency.findFirst({
    where: { districtId, personId, ...holdingAt(clock.now()) },
    orderBy: [{ verifiedAt: 'desc' }, { id: 'desc' }],
    select: { communityId: true },
  });
  await transaction.person.updateMany({
    where: { districtId, id: personId, erasedAt: null },
    data: {
      level: newest ? 'RESIDENT' : 'ACCOUNT',
      homeCommunityId: newest?.communityId ?? null,
    },
  });
}

/** What proves that a person lives somewhere. */
export interface ResidencyProven {
  districtId: string;
  personId: string;
  communityId: string;
  /** Null where the proof names the place and not the door. */
  householdId: string | null;
  proof: ResidencyProof;
  /** The step on its timeline. */
  action: 'CONFIRM' | 'VOUCH';
}

/**
 * Verifies a person's residency by a proof that needs no staff: the one they have there, or a new
 * one. What is verified already holds longer. Level and home follow.
 */
export async function proveResidency(
  context: Context,
  { transaction }: Pick<Writing, 'transaction'>,
  { action, ...proven }: ResidencyProven,
): Promise<Residency> {
  const { districtId, proof } = proven;
  const now = context.clock.now();
  const currentKey = residencyKey(proven);
  const held = { expiresAt: verificationEnd(now) };
  const verified = { state: 'VERIFIED' as const, proof, verifiedAt: now, verifiedById: null };
  const known = await transaction.residency.findUnique({
    where: { districtId_currentKey: { districtId, currentKey } },
  });
  const id = known?.id ?? newId();
  const residency = await transaction.residency.upsert({
    where: { districtId_id: { districtId, id } },
    create: { ...proven, ...verified, ...held, id, currentKey, createdAt: now },
    update: known?.state === 'VERIFIED' ? held : { ...verified, ...held },
  });
  if (known?.state !== 'VERIFIED') {
    await transaction.lifecycleStep.create({
      data: {
        districtId,
        id: newId(),
        subjectType: 'Residency',
        subjectId: id,
        action,
        fromState: known?.state ?? null,
        toState: 'VERIFIED',
        actorId: actorId(context.viewer),
        at: now,
      },
    });
  }
  await followResidencies(context, transaction, proven);
  return residency;
}

/**
 * Keeps a person's residency in step with what a host says. A host vouches for a place, never for
 * a door. What it no longer says ends; what staff revoked stays revoked, whatever it says.
 *
 * @param communityId where the host says that they live; null when it does not vouch for them.
 */
export async function followHost(
  context: Context,
  writing: Pick<Writing, 'transaction'>,
  { districtId, personId, communityId }: FollowedHost,
): Promise<void> {
  const { transaction } = writing;
  const now = context.clock.now();
  const vouched = { districtId, personId, householdId: null, proof: 'HOST_TOKEN' as const };
  const ended = await transaction.residency.findMany({
    where: {
      ...vouched,
      currentKey: { not: null },
      ...(communityId ? { communityId: { not: communityId } } : {}),
    },
  });
  for (const { id, state } of ended) {
    await transaction.residency.update({
      where: { districtId_id: { districtId, id } },
      data: { state: 'ENDED', endedAt: now, currentKey: null },
    });
    await transaction.lifecycleStep.create({
      data: {
        districtId,
        id: newId(),
        subjectType: 'Residency',
        subjectId: id,
        action: 'END',
        fromState: state,
        toState: 'ENDED',
        at: now,
      },
    });
  }
  if (communityId !== null && !(await isRevoked(transaction, { ...vouched, communityId }))) {
    await proveResidency(context, writing, { ...vouched, communityId, action: 'VOUCH' });
  } else {
    await followResidencies(context, transaction, { districtId, personId });
  }
}

export interface FollowedHost {
  districtId: string;
  personId: string;
  communityId: string | null;
}

async function isRevoked(
  transaction: Transaction,
  vouched: Pick<Residency, 'districtId' | 'personId' | 'communityId' | 'proof'> & {
    householdId: null;
  },
): Promise<boolean> {
  const newest = await transaction.residency.findFirst({
    where: vouched,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { state: true },
  });
  return newest?.state === 'REVOKED';
}
