import type { Transaction } from '../../database.ts';
import type { Resolution } from '../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import { rulesOf } from '../deliberation/index.ts';
import type { Cited } from './citations.ts';

/**
 * Refuses to decide a topic by a resolution whose ballot did not carry, or whose meeting would not
 * have decided it either: see `decideByMeeting`.
 *
 * @throws RuleRefusedError BASIS_NOT_CARRIED
 */
export async function assertBasisCarried(
  transaction: Transaction,
  { districtId, basis }: Pick<Resolution, 'districtId' | 'basis'>,
  citations: readonly Cited[],
): Promise<void> {
  if (basis === 'ANSWERER') return;
  const cited = (type: string) =>
    citations.filter(({ subjectType }) => subjectType === type).map(({ subjectId }) => subjectId);
  const carried =
    basis === 'BALLOT'
      ? await transaction.ballot.findFirst({
          where: {
            districtId,
            id: { in: cited('Ballot') },
            state: 'COUNTED',
            outcome: { in: ['CARRIED', 'ELECTED'] },
          },
          select: { id: true },
        })
      : await carriedByHands(transaction, districtId, cited('Meeting'));
  if (!carried) throw new RuleRefusedError('BASIS_NOT_CARRIED');
}

/** Whether more hands were for than against on an item of one of the meetings, with enough residents. */
async function carriedByHands(
  transaction: Transaction,
  districtId: string,
  meetingIds: readonly string[],
): Promise<boolean> {
  const { meetingLeastResidents: least } = await rulesOf(transaction, districtId);
  const items = await transaction.agendaItem.findMany({
    where: { districtId, meetingId: { in: [...meetingIds] }, votesFor: { not: null } },
    select: {
      votesFor: true,
      votesAgainst: true,
      meeting: { select: { residentsPresent: true } },
    },
  });
  return items.some(
    ({ votesFor, votesAgainst, meeting }) =>
      (votesFor ?? 0) > (votesAgainst ?? 0) && (meeting.residentsPresent ?? 0) >= least,
  );
}

/**
 * Refuses a resolution of a topic that was decided against.
 *
 * @throws RuleRefusedError BASIS_NOT_CARRIED
 */
export async function assertDecidedFor(
  transaction: Transaction,
  { districtId, id: topicId }: RowKey,
): Promise<void> {
  const newest = await transaction.topicDecision.findFirst({
    where: { districtId, topicId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { agreed: true },
  });
  if (newest?.agreed === false) throw new RuleRefusedError('BASIS_NOT_CARRIED');
}
