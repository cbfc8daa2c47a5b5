import type { Context } from '../../../context.ts';
import type { Ballot, BallotKey } from '../../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';

export const keyPurpose = 'ballot_key.private_cipher';

/** The key of an UNLINKABLE ballot that was opened. @throws RuleRefusedError BALLOT_NOT_UNLINKABLE */
export async function keyOf({ db }: Pick<Context, 'db'>, ballot: Ballot): Promise<BallotKey> {
  if (ballot.secrecy !== 'UNLINKABLE') throw new RuleRefusedError('BALLOT_NOT_UNLINKABLE');
  const { districtId, id: ballotId } = ballot;
  return db.ballotKey.findUniqueOrThrow({
    where: { districtId_ballotId: { districtId, ballotId } },
  });
}
