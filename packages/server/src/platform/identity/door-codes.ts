import { z } from 'zod';
import type { Context } from '../../context.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { newCode } from '../../kernel/ids.ts';
import { parseInput } from '../../kernel/input.ts';
import { write } from '../write.ts';
import { doorCodeHash } from './sign-in.ts';

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
  const codes = new Set<string>();
  while (codes.size < count) codes.add(`${newCode(4)}-${newCode(4)}`);
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
      data: [...codes].map((code) => ({
        districtId,
        communityId,
        hash: doorCodeHash(context, code),
        createdAt,
        expiresAt,
        usesLeft: uses,
      })),
    });
  });
  return { codes: [...codes], expiresAt };
}
