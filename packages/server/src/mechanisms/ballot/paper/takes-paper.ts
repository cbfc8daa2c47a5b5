import type { Context } from '../../../context.ts';
import type { Transaction } from '../../../database.ts';
import type { Ballot } from '../../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { loadPlace } from '../../electorate/index.ts';
import type { SheetSubject } from '../../paper-sheet/index.ts';
import { findBallot } from '../access.ts';

/**
 * Whether the sheets of a ballot bear a name. Those of OPEN votes do, and of owners, whose vote weighs
 * what they own; all others are alike, and nothing joins them with the roll.
 */
export function isNamed({ secrecy, votingUnit }: Pick<Ballot, 'secrecy' | 'votingUnit'>): boolean {
  return secrecy === 'OPEN' || votingUnit === 'OWNER';
}

/** What marks an entry of an UNLINKABLE ballot whose voter was given a sheet, beside credentials. */
export const paperMark = 'PAPER';

/** Refuses where sheets are neither issued nor entered: from the opening to the count they are. */
export function assertTakesPaper({ paper, state }: Pick<Ballot, 'paper' | 'state'>): void {
  if (!paper || (state !== 'OPEN' && state !== 'CLOSED')) {
    throw new RuleRefusedError('PAPER_NOT_TAKEN');
  }
}

export function sheetSubject({ districtId, id, communityId }: Ballot): SheetSubject {
  return { districtId, communityId, subjectType: 'Ballot', subjectId: id };
}

/** The ballot with this global id, for who enters its papers. */
export async function findForEntry(context: Context, globalId: string): Promise<Ballot> {
  const ballot = await findBallot(context, globalId);
  assertMay(context.viewer, 'paper:enter', await loadPlace(context, ballot.communityId));
  return ballot;
}

/** Whether an entry of the roll was given a sheet without a name. */
export async function hasPaper(
  db: Transaction,
  { districtId, id: entryId }: { districtId: string; id: string },
): Promise<boolean> {
  const where = { districtId_entryId: { districtId, entryId } };
  return (await db.ballotPaperVoter.findUnique({ where, select: { entryId: true } })) !== null;
}
