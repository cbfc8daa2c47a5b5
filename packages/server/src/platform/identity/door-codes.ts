import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import type { DoorCode } from '../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { newCode } from '../../kernel/ids.ts';
import { parseInput } from '../../kernel/input.ts';
import { write } from '../write.ts';

const creation = z.object({
  communityId: z.uuid(),
  count: z.int().min(1).max(10_000),
  uses: z.int().min(1).max(20),
  days: z.int().min(1).max(366),
});

/**
 * Makes codes to hand out on paper at doors: each lets the members of one household sign in as
 * RESIDENT. They are returned this once; only their hashes are kept.
 *
 * Outcomes: the codes (`7KQF-3MZD`, 40 random bits) and when they end; INVALID_INPUT; NOT_FOUND for
 * a place in no district.
 */
export async function createDoorCodes(
  context: Context,
  input: {
    communityId: string;
    count: number;
    /** How many people may sign in with each. */
    uses: number;
    days: number;
  },
): Promise<{ codes: string[]; expiresAt: Date }> {
  const { communityId, count, uses, days } = parseInput(creation, input);
  const community = await context.db.community.findUnique({ where: { id: communityId } });
  if (!community?.districtId) throw new RuleRefusedError('NOT_FOUND');
  const { districtId } = community;
  const codes = newDoorCodes(count);
  const createdAt = context.clock.now();
  const expiresAt = new Date(createdAt.getTime() + days * 86_400_000);
  await write(context, districtId, async ({ transaction, audit }) => {
    audit({
      action: 'createDoorCodes',
      subjectType: 'Community',
      subjectId: communityId,
      communityId,
      changes: { count, uses, days },
    });
    await transaction.doorCode.createMany({
      data: codes.map((code) => ({
        districtId,
        communityId,
        hash: doorCodeHash(context, code),
        createdAt,
        expiresAt,
        usesLeft: uses,
      })),
    });
  });
  return { codes, expiresAt };
}

/** Door codes are read from paper: case, spaces and dashes do not matter. */
export function doorCodeHash({ encryption }: Pick<Context, 'encryption'>, code: string): string {
  return encryption.blindIndex(code.toUpperCase().replaceAll(/[\s-]/g, ''), 'door-code');
}

/** New codes as they are printed, all different: `7KQF-3MZD`, 40 random bits each. */
export function newDoorCodes(count: number): string[] {
  const codes = new Set<string>();
  while (codes.size < count) codes.add(`${newCode(4)}-${newCode(4)}`);
  return [...codes];
}

/**
 * Uses up one of a code's uses and says whose door it is.
 *
 * @throws RuleRefusedError DOOR_CODE_WRONG for one that is unknown, used up or too old.
 */
export async function spendDoorCode(
  context: Context,
  transaction: Transaction,
  { districtId, code }: { districtId: string; code: string },
): Promise<DoorCode> {
  const hash = doorCodeHash(context, code);
  const { count } = await transaction.doorCode.updateMany({
    where: { districtId, hash, usesLeft: { gt: 0 }, expiresAt: { gt: context.clock.now() } },
    data: { usesLeft: { decrement: 1 } },
  });
  if (count === 0) throw new RuleRefusedError('DOOR_CODE_WRONG');
  return transaction.doorCode.findUniqueOrThrow({
    where: { districtId_hash: { districtId, hash } },
  });
}
