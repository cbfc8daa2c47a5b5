import { describe, expect, test } from 'vitest';
import type { Database } from '../../database.ts';
import type { VoteValue } from '../../generated/prisma/enums.ts';
import { newId } from '../../kernel/ids.ts';
import { findWrongTallies, recountTallies } from './tallies.sql.ts';
import { type VotingPlace, withinVotingPlace } from './testing/voting-place.ts';
import { type CountedVote, voteWriterOf } from './vote-writer.ts';

/** Numbers from 0 below `end` that look random and are the same in every run (mulberry32). */
function random(seed: number): (end: number) => number {
  let state = seed;
  return (end) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
  };
}

const values: VoteValue[] = ['AGREE', 'DISAGREE', 'PASS'];

/** What the votes themselves say: per statement, and of the topic. */
async function aggregates({ prisma }: Database, { topicId, statementIds }: VotingPlace) {
  const votes = await prisma.vote.findMany({ where: { topicId } });
  const of = (statementId: string, value: VoteValue) =>
    votes.filter((vote) => vote.statementId === statementId && vote.value === value).length;
  return {
    votes: votes.length,
    participants: new Set(votes.map(({ voterId }) => voterId)).size,
    statements: statementIds.map((id) => values.map((value) => of(id, value))),
  };
}

async function kept({ prisma }: Database, { topicId, statementIds }: VotingPlace) {
  const [topic] = await prisma.topicTally.findMany({ where: { topicId } });
  const tallies = await prisma.statementTally.findMany({ where: { topicId } });
  return {
    votes: topic?.votes ?? 0,
    participants: topic?.participants ?? 0,
    statements: statementIds.map((id) => {
      const tally = tallies.find(({ statementId }) => statementId === id);
      return [tally?.agree ?? 0, tally?.disagree ?? 0, tally?.pass ?? 0];
    }),
  };
}

describe.each(['PGlite', 'PostgreSQL'] as const)('kept counts on %s', (kind) => {
  const within = (work: (place: VotingPlace) => Promise<void>) => withinVotingPlace(kind, work);
  const first = ({ processes }: VotingPlace) => processes[0] as Database;

  const cast = (
    place: VotingPlace,
    process: number,
    [statement, voterId, value]: [number, string, number],
  ) =>
    voteWriterOf(place.processes[process % place.processes.length] as Database).write({
      districtId: place.districtId,
      statementId: place.statementIds[statement] as string,
      voterId,
      value: values[value] as VoteValue,
      channel: 'ONLINE',
      siteId: null,
      at: new Date(),
    });

  test.each([1, 2, 3])(
    'are those of the votes after any votes and changes of mind, two processes at once (%i)',
    (seed) =>
      within(async (place) => {
        const choose = random(seed);
        // Few people and statements, so that many votes meet on the same row.
        const voters = Array.from({ length: 2 + choose(12) }, newId);
        for (let round = 0; round < 12; round += 1) {
          const votes = Array.from({ length: 1 + choose(80) }, () =>
            cast(place, choose(2), [
              choose(place.statementIds.length),
              voters[choose(voters.length)] as string,
              choose(values.length),
            ]),
          );
          await Promise.all(votes);
          const counted = await aggregates(first(place), place);
          expect(await kept(first(place), place)).toEqual(counted);
        }
        expect(await findWrongTallies(first(place).query)).toEqual([]);
      }),
  );

  test('answer each vote as it was committed', () =>
    within(async (place) => {
      const [one, two] = [newId(), newId()];
      const tallies = async (statement: number, voter: string, value: number) => {
        const { tallies: counted } = (await cast(place, 0, [
          statement,
          voter,
          value,
        ])) as CountedVote;
        return counted;
      };
      const start = { agree: 1, disagree: 0, pass: 0, votes: 1, participants: 1 };
      expect(await tallies(0, one, 0)).toEqual(start);
      expect(await tallies(0, two, 1)).toEqual({
        ...start,
        disagree: 1,
        votes: 2,
        participants: 2,
      });
      // Changed, and sent again: a person counts once.
      const changed = { agree: 0, disagree: 2, pass: 0, votes: 2, participants: 2 };
      expect(await tallies(0, one, 1)).toEqual(changed);
      expect(await tallies(0, one, 1)).toEqual(changed);
      expect(await tallies(1, one, 2)).toEqual({
        agree: 0,
        disagree: 0,
        pass: 1,
        votes: 3,
        participants: 2,
      });
    }));

  test('that were spoilt are found and counted anew, while people vote', () =>
    within(async (place) => {
      const database = first(place);
      const key = { districtId: place.districtId, id: place.topicId };
      const voters = Array.from({ length: 5 }, newId);
      for (const voter of voters) await cast(place, 0, [0, voter, 0]);
      const spoil = {
        a_number: 'UPDATE statement_tally SET agree = agree + 1',
        a_person: 'UPDATE topic_tally SET participants = participants - 1',
        a_name: 'DELETE FROM topic_participant',
        a_row: 'DELETE FROM statement_tally',
        a_stranger: `INSERT INTO statement_tally SELECT district_id, '${newId()}', topic_id, 1, 0, 0 FROM topic_tally`,
      };
      for (const [what, sql] of Object.entries(spoil)) {
        await database.execute(sql);
        expect(await findWrongTallies(database.query), what).toEqual([key]);
        const voting = voters.map((voter, index) => cast(place, 1, [index % 3, voter, 1]));
        await database.transactSql((query) => recountTallies(query, key));
        await Promise.all(voting);
        expect(await findWrongTallies(database.query), what).toEqual([]);
        expect(await kept(database, place)).toEqual(await aggregates(database, place));
      }
    }));
});
