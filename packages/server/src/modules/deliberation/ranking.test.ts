import { type StatementSight, statementPriority } from '@linli/methods';
import { expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { mostAtOnce, nextStatementOf, progressOf } from './progress.sql.ts';
import { mostRanked, rankingOf } from './ranking.sql.ts';
import { recountTallies } from './tallies.sql.ts';
import { withinVotingPlace } from './testing/voting-place.ts';

const many = mostRanked + 60;

/** Work in a topic of more statements than are ranked, with votes on some, by a person. */
async function withinLargeTopic(
  votes: number,
  work: (place: {
    database: Parameters<typeof rankingOf>[0];
    topic: { districtId: string; id: string };
    viewer: Viewer & { kind: 'person' };
    person: string;
  }) => Promise<void>,
): Promise<void> {
  await withinVotingPlace('PGlite', async ({ processes, districtId, topicId }) => {
    const [database] = processes;
    if (!database) throw new Error('There is no database.');
    await database.query(
      `INSERT INTO statement (district_id, id, topic_id, number, body, moderation, created_at)
       SELECT $1::uuid, gen_random_uuid(), $2::uuid, number, '第 ' || number || ' 条', 'ACCEPTED', now()
       FROM generate_series(5, $3::int - 1) AS number`,
      [districtId, topicId, many],
    );
    // The first are seen by more, and people stand differently on each.
    await database.query(
      `INSERT INTO vote (district_id, topic_id, statement_id, voter_id, value, at)
       SELECT district_id, topic_id, id, gen_random_uuid(),
         (ARRAY['AGREE', 'DISAGREE', 'PASS'])[1 + (number * voter) % 3]::vote_value, now()
       FROM statement, generate_series(1, $2::int) AS voter
       WHERE topic_id = $1::uuid AND number % ($2::int + 1) >= voter`,
      [topicId, votes],
    );
    const topic = { districtId, id: topicId };
    await database.transactSql((query) => recountTallies(query, topic));
    const person = newId();
    const viewer: Viewer & { kind: 'person' } = {
      kind: 'person',
      districtId,
      sessionHash: '',
      personId: person,
      displayName: '王秀兰',
      level: 'ACCOUNT',
      homeCommunityId: null,
      appointments: [],
      offices: [],
    };
    await work({ database, topic, viewer, person });
  });
}

const sightOf = ([, , agrees, disagrees, passes]: readonly [
  string,
  unknown,
  number,
  number,
  number,
  unknown,
]): StatementSight => ({ seen: agrees + disagrees + passes, agrees, disagrees, passes });

test('a large topic is ranked by the priority that small ones are asked by', () =>
  withinLargeTopic(9, async ({ database, topic }) => {
    const ranking = await rankingOf(database, topic);
    expect(ranking.many).toBe(many);
    const priorities = ranking.first.map((line) => statementPriority(sightOf(line)));
    expect(priorities).toHaveLength(mostRanked);
    expect(priorities).toEqual(priorities.toSorted((a, b) => b - a));
    const tallies = await database.query<{ agrees: number; disagrees: number; passes: number }>(
      `SELECT coalesce(agree, 0) AS agrees, coalesce(disagree, 0) AS disagrees,
         coalesce(pass, 0) AS passes FROM statement
       LEFT JOIN statement_tally ON statement_id = statement.id WHERE statement.topic_id = $1::uuid`,
      [topic.id],
    );
    const all = tallies
      .map((tally) => ({ ...tally, seen: tally.agrees + tally.disagrees + tally.passes }))
      .map(statementPriority);
    expect(priorities).toEqual(all.toSorted((a, b) => b - a).slice(0, mostRanked));
    expect(many).toBeGreaterThan(mostAtOnce);
  }));

test('a person is asked every statement of a large topic once, and then is done', () =>
  withinLargeTopic(2, async ({ database, topic, viewer, person }) => {
    const asker = { database, viewer };
    const [own] = await database.query<{ id: string }>(
      'UPDATE statement SET author_id = $2::uuid WHERE topic_id = $1::uuid AND number = 3 RETURNING id',
      [topic.id, person],
    );
    const asked = new Set<string>();
    for (let left = many - 1; left > 0; left -= 1) {
      const object = { ...topic };
      expect((await progressOf(asker, object)).remaining).toBe(left);
      const next = await nextStatementOf(asker, object);
      if (!next) throw new Error(`Nothing is asked, and ${left} are left.`);
      asked.add(next.id);
      await database.query(
        `INSERT INTO vote (district_id, topic_id, statement_id, voter_id, value, at)
         VALUES ($1::uuid, $2::uuid, $3::uuid, $4::uuid, 'PASS', now())`,
        [topic.districtId, topic.id, next.id, person],
      );
    }
    expect(asked.size).toBe(many - 1);
    expect(asked).not.toContain(own?.id);
    expect(await progressOf(asker, { ...topic })).toMatchObject({ next: null, remaining: 0 });
  }));

test('what is hidden is not asked, even where it was ranked a moment ago', () =>
  withinLargeTopic(0, async ({ database, topic, viewer }) => {
    const asker = { database, viewer };
    const first = await nextStatementOf(asker, { ...topic });
    await database.query("UPDATE statement SET moderation = 'REJECTED' WHERE id = $1::uuid", [
      first?.id,
    ]);
    const object = { ...topic };
    const next = await nextStatementOf(asker, object);
    expect(next?.id).not.toBe(first?.id);
    expect(next?.moderation).toBe('ACCEPTED');
    expect((await progressOf(asker, object)).remaining).toBe(many - 1);
  }));
