import { describe, expect, test } from 'vitest';
import type { Database } from '../../database.ts';
import type { VoteValue } from '../../generated/prisma/enums.ts';
import { newId } from '../../kernel/ids.ts';
import { type VotingPlace, withinVotingPlace } from './testing/voting-place.ts';
import { voteWriterOf } from './vote-writer.ts';

const values: VoteValue[] = ['AGREE', 'DISAGREE', 'PASS'];

function cast(place: VotingPlace, voterId: string, turn: number) {
  const process = place.processes[turn % place.processes.length] as Database;
  return voteWriterOf(process).write({
    districtId: place.districtId,
    statementId: place.statementIds[turn % place.statementIds.length] as string,
    voterId,
    value: values[turn % values.length] as VoteValue,
    channel: 'ONLINE',
    siteId: null,
    at: new Date(),
  });
}

const first = ({ processes }: VotingPlace) => processes[0] as Database;

describe.each(['PGlite', 'PostgreSQL'] as const)('votes on %s', (kind) => {
  const within = (work: (place: VotingPlace) => Promise<void>) => withinVotingPlace(kind, work);

  test('of two thousand at once by forty people are all recorded, and each person counts once', () =>
    within(async (place) => {
      const voters = Array.from({ length: 40 }, newId);
      const votes = Array.from({ length: 2_000 }, (_, turn) =>
        cast(place, voters[(turn * 7) % voters.length] as string, turn),
      );
      const outcomes = await Promise.all(votes);
      expect(outcomes.every((outcome) => outcome?.topicId === place.topicId)).toBe(true);
      const { prisma } = first(place);
      const where = { topicId: place.topicId };
      expect(await prisma.voteRecord.count({ where })).toBe(2_000);
      expect(await prisma.auditEntry.count()).toBe(2_000);
      const pairs = await prisma.voteRecord.groupBy({ by: ['statementId', 'voterId'], where });
      expect(await prisma.vote.count({ where })).toBe(pairs.length);
      // They share commits, each of which is announced once.
      expect(await prisma.changeEvent.count()).toBeLessThan(200);
    }));

  test('are refused one by one, and the rest of their batch counts', () =>
    within(async (place) => {
      const [open, hidden] = place.statementIds as [string, string];
      await first(place).prisma.statement.updateMany({
        where: { id: hidden },
        data: { moderation: 'REJECTED' },
      });
      const voterId = newId();
      const write = (statementId: string, districtId = place.districtId) =>
        voteWriterOf(first(place)).write({
          districtId,
          statementId,
          voterId,
          value: 'AGREE',
          channel: 'ONLINE',
          siteId: null,
          at: new Date(),
        });
      const outcomes = await Promise.all([
        write(hidden),
        write(open),
        write(newId()),
        write(open, newId()),
      ]);
      expect(outcomes).toEqual([
        null,
        expect.objectContaining({
          topicId: place.topicId,
          tallies: { agree: 1, disagree: 0, pass: 0, votes: 1, participants: 1 },
        }),
        null,
        null,
      ]);
      expect(await first(place).prisma.voteRecord.count()).toBe(1);
    }));

  test('that come while a topic closes are counted before it or refused, never after', () =>
    within(async (place) => {
      const { prisma } = first(place);
      const where = { topicId: place.topicId };
      let closed = false;
      const outcomes: boolean[] = [];
      const voter = async () => {
        for (let turn = 0; !closed || turn < 3; turn += 1) {
          outcomes.push((await cast(place, newId(), turn)) !== null);
        }
      };
      const voting = Array.from({ length: 20 }, voter);
      const counted = await first(place).transactSql(async (query) => {
        await query(`UPDATE topic SET state = 'RETURNED' WHERE id = $1`, [place.topicId]);
        const [row] = await query<{ votes: string }>(
          'SELECT count(*) AS votes FROM vote_record WHERE topic_id = $1',
          [place.topicId],
        );
        return Number(row?.votes);
      });
      closed = true;
      await Promise.all(voting);
      expect(outcomes).toContain(false);
      expect(await prisma.voteRecord.count({ where })).toBe(counted);
      expect(outcomes.filter(Boolean)).toHaveLength(counted);
    }));
});
