import { describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../database.ts';
import type { VoteValue } from '../../generated/prisma/enums.ts';
import { newId } from '../../kernel/ids.ts';
import { migrate } from '../../migrate.ts';
import { emptyDatabase } from '../../testing/index.ts';
import { createTestDatabase } from '../../testing/test-database.ts';
import { voteWriterOf } from './vote-writer.ts';

interface Place {
  /** Two processes on PostgreSQL; the embedded database allows one. */
  processes: Database[];
  districtId: string;
  topicId: string;
  statementIds: string[];
}

async function layOut(processes: Database[]): Promise<Place> {
  const [database] = processes as [Database];
  const [districtId, topicId] = [newId(), newId()];
  const now = new Date();
  const { prisma } = database;
  const times = { createdAt: now, updatedAt: now };
  await prisma.community.create({
    data: { id: districtId, name: '涪城区', level: 'DISTRICT', districtId, ...times },
  });
  await prisma.topic.create({
    data: {
      districtId,
      id: topicId,
      communityId: districtId,
      title: '加装电梯',
      body: '',
      state: 'DISCUSSING',
      proposerName: '王秀兰',
      channel: 'ONLINE',
      proposedAt: now,
      updatedAt: now,
    },
  });
  const statementIds = Array.from({ length: 5 }, newId);
  await prisma.statement.createMany({
    data: statementIds.map((id, number) => ({
      districtId,
      id,
      topicId,
      number,
      body: `第 ${number} 条`,
      moderation: 'ACCEPTED' as const,
      createdAt: now,
    })),
  });
  return { processes, districtId, topicId, statementIds };
}

const values: VoteValue[] = ['AGREE', 'DISAGREE', 'PASS'];

function cast(place: Place, voterId: string, turn: number) {
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

const first = ({ processes }: Place) => processes[0] as Database;

const openers = {
  async PGlite() {
    const database = await emptyDatabase();
    return { databases: [database], close: () => database.close() };
  },
  async PostgreSQL() {
    const { url, drop } = await createTestDatabase();
    const databases = [await openDatabase({ url }), await openDatabase({ url })];
    await migrate(databases[0] as Database);
    return {
      databases,
      async close() {
        for (const database of databases) await database.close();
        await drop();
      },
    };
  },
};

describe.each(['PGlite', 'PostgreSQL'] as const)('votes on %s', (kind) => {
  async function within(work: (place: Place) => Promise<void>): Promise<void> {
    const { databases, close } = await openers[kind]();
    try {
      await work(await layOut(databases));
    } finally {
      await close();
    }
  }

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
      expect(outcomes).toEqual([null, { topicId: place.topicId }, null, null]);
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
