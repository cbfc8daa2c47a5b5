/** A topic with statements to vote on, without a server: for tests of what writes and counts votes. */
import { type Database, openDatabase } from '../../../database.ts';
import { newId } from '../../../kernel/ids.ts';
import { migrate } from '../../../migrate.ts';
import { emptyDatabase } from '../../../testing/index.ts';
import { createTestDatabase } from '../../../testing/test-database.ts';

export interface VotingPlace {
  /** Two processes on PostgreSQL; the embedded database allows one. */
  processes: Database[];
  districtId: string;
  topicId: string;
  statementIds: string[];
}

async function layOut(processes: Database[]): Promise<VotingPlace> {
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

/** Does some work at a voting place on an empty database, which is removed afterwards. */
export async function withinVotingPlace(
  kind: keyof typeof openers,
  work: (place: VotingPlace) => Promise<void>,
): Promise<void> {
  const { databases, close } = await openers[kind]();
  try {
    await work(await layOut(databases));
  } finally {
    await close();
  }
}
