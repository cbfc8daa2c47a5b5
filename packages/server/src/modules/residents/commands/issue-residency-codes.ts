import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { doorCodeHash, newDoorCodes } from '../../../platform/identity/door-codes.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { write } from '../../../platform/write.ts';
import { findHousehold } from '../find.ts';
import { openDoor } from '../private-texts.ts';

const form = z.object({
  households: z.array(z.string()).min(1).max(200),
  uses: z.int().min(1).max(20).default(6),
  days: z.int().min(1).max(366).default(90),
});

/** What is printed for one household. */
export interface ResidencyCode {
  /** The household's global id. */
  household: string;
  placeName: string;
  door: string;
  code: string;
  expiresAt: Date;
}

/**
 * Makes a code for each household, to print and hand out at its door. They are returned this once;
 * only their hashes are kept. A household's earlier codes end, so that trying again is safe.
 *
 * Outcomes: the codes, in the order of the households; InvalidInputError; NOT_FOUND (households);
 * at the top level FORBIDDEN without `resident:edit` at each of them.
 */
export async function issueResidencyCodes(
  context: Context,
  input: z.input<typeof form>,
): Promise<ResidencyCode[]> {
  const { households: ids, uses, days } = parseInput(form, input);
  const households = await Promise.all(
    [...new Set(ids)].map((id) => findHousehold(context, id, ['households'])),
  );
  for (const { community } of households) assertMay(context.viewer, 'resident:edit', community);
  const districtId = households[0]?.districtId ?? '';
  if (households.some((household) => household.districtId !== districtId)) {
    throw new RuleRefusedError('NOT_FOUND', {}, ['households']);
  }
  const codes = newDoorCodes(households.length);
  const createdAt = context.clock.now();
  const expiresAt = new Date(createdAt.getTime() + days * 86_400_000);
  const issued = households.map((household, index) => ({
    household,
    code: codes[index] ?? '',
  }));
  await write(context, districtId, async ({ transaction, audit }) => {
    await transaction.doorCode.updateMany({
      where: { districtId, householdId: { in: households.map(({ id }) => id) } },
      data: { usesLeft: 0 },
    });
    await transaction.doorCode.createMany({
      data: issued.map(({ household, code }) => ({
        districtId,
        householdId: household.id,
        communityId: household.communityId,
        hash: doorCodeHash(context, code),
        createdAt,
        expiresAt,
        usesLeft: uses,
      })),
    });
    for (const { id, communityId } of households) {
      audit({
        action: 'issueResidencyCodes',
        subjectType: 'Household',
        subjectId: id,
        communityId,
        changes: { uses, days },
      });
    }
  });
  return issued.map(({ household, code }) => ({
    household: globalId('Household', household),
    placeName: household.community.name,
    door: openDoor(context, 'household', household.doorCipher),
    code,
    expiresAt,
  }));
}
