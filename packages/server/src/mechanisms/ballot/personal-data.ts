import { globalId } from '../../kernel/global-id.ts';
import { describePersonalData } from '../../platform/personal-data/index.ts';
import { readKeptChoice } from './sealed-choice.ts';

/**
 * What somebody voted stays, without their name: totals do not change. Of an UNLINKABLE ballot there
 * is nothing to find but that they were on the roll.
 */
describePersonalData('ballots', {
  async export(context, { districtId, id }) {
    const { db } = context;
    const rolls = await db.ballotVoter.findMany({
      where: { districtId, personId: id },
      include: { ballot: { select: { title: true, secrecy: true } } },
      orderBy: { ballotId: 'asc' },
    });
    const votes = await db.ballotVote.findMany({
      where: { districtId, castById: id },
      orderBy: { at: 'asc' },
    });
    const mandates = await db.ballotMandate.findMany({
      where: { districtId, OR: [{ principalId: id }, { proxyId: id }] },
      orderBy: { createdAt: 'asc' },
    });
    return {
      rolls: rolls.map(({ ballotId, ballot }) => ({ ballot: ballotId, ...ballot })),
      votes: votes.map((vote) => ({
        ballot: vote.ballotId,
        choice: JSON.stringify(readKeptChoice(context, vote).choice),
        channel: vote.channel,
        at: vote.at.toISOString(),
      })),
      mandates: mandates.map(({ ballotId, principalId, state, createdAt }) => ({
        ballot: ballotId,
        as: principalId === id ? 'PRINCIPAL' : 'PROXY',
        state,
        at: createdAt.toISOString(),
      })),
    };
  },
  async erase(context, { transaction, changed }, { districtId, id }) {
    const own = await transaction.ballotVoter.findMany({
      where: { districtId, personId: id },
      select: { ballotId: true, entryId: true },
    });
    // The name of an entry is made from the persons it stands for.
    await transaction.$executeRawUnsafe(
      `UPDATE ballot_entry SET unit_key = 'erased:' || id
       WHERE district_id = $1::uuid AND id = ANY ($2::uuid[]) AND position($3 IN unit_key) > 0`,
      districtId,
      own.map(({ entryId }) => entryId),
      id,
    );
    await transaction.ballotVoter.deleteMany({ where: { districtId, personId: id } });
    await transaction.ballotVote.updateMany({
      where: { districtId, castById: id },
      // How the staff knew their will may name them.
      data: { castById: null, evidenceCipher: null },
    });
    await transaction.ballotMandate.updateMany({
      where: { districtId, state: 'GRANTED', OR: [{ principalId: id }, { proxyId: id }] },
      data: { state: 'REVOKED', currentKey: null, updatedAt: context.clock.now() },
    });
    await transaction.ballotMandate.updateMany({
      where: { districtId, OR: [{ principalId: id }, { proxyId: id }] },
      data: { evidenceCipher: null },
    });
    const ballots = new Set(own.map(({ ballotId }) => ballotId));
    changed(...[...ballots].map((ballot) => globalId('Ballot', { districtId, id: ballot })));
  },
});
