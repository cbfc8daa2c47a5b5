import type { BallotChoice } from '@linli/methods';
import type { Context } from '../../context.ts';
import type { Ballot, BallotEntry, Channel } from '../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { newCode, newId } from '../../kernel/ids.ts';
import type { Writing } from '../../platform/write.ts';
import { choiceText } from './choice.ts';
import { hasPaper } from './paper/takes-paper.ts';
import { keepChoice, readKeptChoice } from './sealed-choice.ts';

/** How a vote came in. */
export interface Casting {
  channel: Channel;
  /** The voter or their proxy; null for paper. */
  castById: string | null;
  /** Staff who entered it for the voter. */
  assistedById?: string;
  mandateId?: string;
  /** How the voter's will is evidenced, where staff entered it. */
  evidence?: string;
}

const evidencePurpose = 'ballot_vote.evidence_cipher';

/** Characters of a tracking number: 80 bits, which nobody meets twice. */
export const trackingLength = 16;

/**
 * Records a vote of an OPEN or SECRET ballot that the transaction holds, for an entry of its roll,
 * whatever the channel. An entry has one vote that counts: the first, or the last where the ballot
 * lets votes be changed. Two at once wait for one another at the entry; a constraint stands behind.
 *
 * @returns false when this very vote was there already, by the same person
 * @throws RuleRefusedError ALREADY_VOTED, PAPER_GIVEN
 */
export async function recordVote(
  context: Context,
  { transaction }: Writing,
  ballot: Ballot,
  entry: Pick<BallotEntry, 'id'>,
  choice: BallotChoice | null,
  { evidence, ...casting }: Casting,
): Promise<boolean> {
  const { districtId, id: ballotId } = ballot;
  const now = context.clock.now();
  await transaction.$queryRawUnsafe(
    'SELECT 1 FROM ballot_entry WHERE district_id = $1::uuid AND id = $2::uuid FOR UPDATE',
    districtId,
    entry.id,
  );
  if (casting.channel !== 'PAPER' && (await hasPaper(transaction, { districtId, id: entry.id }))) {
    throw new RuleRefusedError('PAPER_GIVEN');
  }
  const present = await transaction.ballotVote.findUnique({
    where: { districtId_currentKey: { districtId, currentKey: entry.id } },
  });
  if (present) {
    const same =
      present.castById === casting.castById &&
      present.channel === casting.channel &&
      choiceText(readKeptChoice(context, present).choice) === choiceText(choice);
    if (same) return false;
    // A proxy does not change what the principal has voted.
    const overrules = casting.channel === 'PROXY' && present.channel !== 'PROXY';
    if (!ballot.changeable || overrules) throw new RuleRefusedError('ALREADY_VOTED');
    await transaction.ballotVote.update({
      where: { districtId_id: { districtId, id: present.id } },
      data: { currentKey: null, supersededAt: now },
    });
  }
  await transaction.ballotVote.create({
    data: {
      districtId,
      id: newId(),
      ballotId,
      entryId: entry.id,
      currentKey: entry.id,
      ...keepChoice(context, ballot, { choice, trackingNumber: newCode(trackingLength) }),
      ...casting,
      // Words about a person, which may name them and others.
      evidenceCipher:
        evidence === undefined ? null : context.encryption.encrypt(evidence, evidencePurpose),
      at: now,
    },
  });
  return true;
}
