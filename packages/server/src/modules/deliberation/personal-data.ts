import { globalId } from '../../kernel/global-id.ts';
import { describePersonalData, erasedName } from '../../platform/personal-data/index.ts';

/**
 * Votes and thanks stay with the person's id, which names nobody any more: tallies, opinion groups and
 * the numbers of participants do not change. Contributions stay under the neutral name.
 */
describePersonalData('deliberation', {
  async export({ db }, { districtId, id }) {
    const [topics, arguments_, statements, votes, thanks, contests] = await Promise.all([
      db.topic.findMany({ where: { districtId, proposerId: id }, orderBy: { proposedAt: 'asc' } }),
      db.argument.findMany({ where: { districtId, authorId: id }, orderBy: { createdAt: 'asc' } }),
      db.statement.findMany({ where: { districtId, authorId: id }, orderBy: { createdAt: 'asc' } }),
      db.voteRecord.findMany({ where: { districtId, voterId: id }, orderBy: { at: 'asc' } }),
      db.argumentThanks.findMany({ where: { districtId, personId: id }, orderBy: { at: 'asc' } }),
      db.triageContest.findMany({ where: { districtId, personId: id }, orderBy: { at: 'asc' } }),
    ]);
    return {
      topics: topics.map(({ title, body, proposedAt }) => ({
        title,
        body,
        at: proposedAt.toISOString(),
      })),
      arguments: arguments_.map(({ topicId, stance, body, createdAt }) => ({
        topic: topicId,
        stance,
        body,
        at: createdAt.toISOString(),
      })),
      statements: statements.map(({ topicId, body, createdAt }) => ({
        topic: topicId,
        body,
        at: createdAt.toISOString(),
      })),
      votes: votes.map(({ statementId, value, at }) => ({
        statement: statementId,
        value,
        at: at.toISOString(),
      })),
      contests: contests.map(({ topicId, reason, at }) => ({
        topic: topicId,
        reason,
        at: at.toISOString(),
      })),
      thanks: thanks.map(({ argumentId, at }) => ({ argument: argumentId, at: at.toISOString() })),
    };
  },
  async erase(_, { transaction, changed }, { districtId, id }) {
    const topics = await transaction.topic.updateManyAndReturn({
      // What was proposed for an organization stands under the organization's name.
      where: { districtId, proposerId: id, onBehalfOfId: null },
      data: { proposerName: erasedName },
      select: { id: true },
    });
    // That a class was contested, and what came of it, stays; who did and in which words does not.
    await transaction.triageContest.updateMany({
      where: { districtId, personId: id },
      data: { personName: erasedName, reason: '' },
    });
    const byPerson = { where: { districtId, authorId: id }, data: { authorName: erasedName } };
    const select = { id: true, topicId: true };
    const said = await transaction.argument.updateManyAndReturn({ ...byPerson, select });
    const stated = await transaction.statement.updateManyAndReturn({ ...byPerson, select });
    changed(
      ...[
        ...topics.map((topic) => topic.id),
        ...[...said, ...stated].map((row) => row.topicId),
      ].map((topic) => globalId('Topic', { districtId, id: topic })),
      ...said.map((row) => globalId('Argument', { districtId, id: row.id })),
      ...stated.map((row) => globalId('Statement', { districtId, id: row.id })),
    );
  },
});
