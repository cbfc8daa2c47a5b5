import type { Context } from '../../../context.ts';
import type { Transaction } from '../../../database.ts';
import type { Ballot } from '../../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { openAnswer } from '../../paper-sheet/index.ts';
import type { NumberedPaper } from '../counting.ts';
import type { NumberedChoice } from '../sealed-choice.ts';

const boxed = ({ districtId, id: subjectId }: RowKey) => ({
  ...{ districtId, subjectId, subjectType: 'Ballot' },
  state: 'COUNTED' as const,
  answerCipher: { not: null },
});

/** The sheets without a name that two people have read alike, as papers of the count. */
export async function readPaperBox(
  context: Pick<Context, 'encryption'>,
  db: Transaction,
  ballot: RowKey,
): Promise<NumberedPaper[]> {
  const sheets = await db.paperSheet.findMany({
    where: boxed(ballot),
    select: { answerCipher: true },
  });
  return sheets.map(({ answerCipher }) => {
    const kept = JSON.parse(openAnswer(context, answerCipher ?? '')) as NumberedChoice;
    return { ...kept, channel: 'PAPER', heads: 1, weight: 1 };
  });
}

export async function countPaperBox(db: Transaction, ballot: RowKey): Promise<number> {
  return db.paperSheet.count({ where: boxed(ballot) });
}

/**
 * Refuses a count while a sheet waits for its second reader or is disputed, and where more sheets
 * without a name came in than were given out by the roll.
 *
 * @throws RuleRefusedError PAPERS_WAITING, PAPERS_TOO_MANY
 */
export async function assertPapersDone(transaction: Transaction, ballot: Ballot): Promise<void> {
  const { districtId, id } = ballot;
  const waiting = await transaction.paperSheet.count({
    where: {
      ...{ districtId, subjectId: id, subjectType: 'Ballot' },
      state: { in: ['ENTERED', 'DISPUTED'] },
    },
  });
  if (waiting > 0) throw new RuleRefusedError('PAPERS_WAITING', { sheets: waiting });
  const sheets = await countPaperBox(transaction, ballot);
  const given = await transaction.ballotPaperVoter.count({ where: { districtId, ballotId: id } });
  if (sheets > given) throw new RuleRefusedError('PAPERS_TOO_MANY', { sheets, given });
}
