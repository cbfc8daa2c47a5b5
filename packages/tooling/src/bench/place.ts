/** What is measured: a server's parts over a database with a board, its people and their sessions. */
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Services } from '../../../server/src/context.ts';
import type { Database } from '../../../server/src/database.ts';
import { createHttpFront } from '../../../server/src/http.ts';
import { newId } from '../../../server/src/kernel/ids.ts';
import { openSession } from '../../../server/src/platform/identity/sessions.ts';
import { createGraphqlServer } from '../../../server/src/server.ts';
import { openServices } from '../../../server/src/services.ts';
import { createShortPath } from '../../../server/src/short-path/short-path.ts';
import { createSmsInbox } from '../../../server/src/testing/sms-inbox.ts';
import { layOutWorld, type World } from '../../../server/src/testing/world.ts';
import { apiFolder } from '../paths.ts';
import { profileBenchmark } from './profile-document.ts';

export interface Place {
  services: Services;
  world: World;
  /** Global ids. */
  topics: readonly string[];
  statements: readonly string[];
  /** Tokens of people who have not voted. */
  voters: readonly string[];
  /** The address of the server that asks the short path first, and of Yoga alone. */
  short: string;
  long: string;
  hashOf(document: string): string;
  close(): Promise<void>;
}

/** A vote whose answer names the statement alone. */
export const briefVote = {
  name: 'CastVoteBriefly',
  text: `mutation CastVoteBriefly($input: CastVoteInput!) { castVote(input: $input) {
    __typename ... on CastVoteSuccess { statement { id } } } }`,
};

/** A subscription that reads the topics anew that have changed. */
export const topicChanged = {
  name: 'TopicChanged',
  text: `subscription TopicChanged($ids: [ID!]!) { changed(ids: $ids) { cursor nodes {
    id ... on Topic { title voteCount participantCount argumentCounts { for against neutral } } } } }`,
};

const topicCount = 20;
const statementCount = 20;
const voterCount = 64;

export async function openPlace(database: Database): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'linli-bench-'));
  const { services, close } = await openServices({
    database,
    encryptionKey: Buffer.alloc(32, 7),
    logKeys: { current: Buffer.alloc(32, 8) },
    filesFolder: folder,
    sms: createSmsInbox(),
    demonstration: true,
    logLevel: 'fatal',
    limitFactor: 1_000_000,
  });
  const documents = new Map(
    Object.entries(
      JSON.parse(await readFile(join(apiFolder, 'trusted-documents.json'), 'utf8')) as Record<
        string,
        string
      >,
    ),
  );
  for (const { text } of [briefVote, topicChanged, profileBenchmark]) {
    documents.set(createHash('sha256').update(text).digest('hex'), text);
  }
  const graphql = createGraphqlServer(services, documents);
  const shortPath = createShortPath(services, documents);
  const common = { services, graphql, trustedProxies: 0, isReady: () => true };
  const fronts = [createHttpFront({ ...common, shortPath }).server, createHttpFront(common).server];
  const [short = '', long = ''] = await Promise.all(fronts.map(listen));
  const world = await layOutWorld(services);
  const board = await layOutBoard(services, world, long);
  return {
    services,
    world,
    ...board,
    short,
    long,
    hashOf(name) {
      const found = [...documents].find(([, text]) => new RegExp(`^\\w+ ${name}\\b`).test(text));
      if (!found) throw new Error(`No trusted document is named ${name}.`);
      return found[0];
    },
    async close() {
      shortPath.close();
      for (const front of fronts) await stop(front);
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Listens on a free port of this machine alone; answers the address. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export async function stop(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}

async function layOutBoard(services: Services, { here }: World, origin: string) {
  const act = async (token: string, mutation: string, input: object, path: string) => {
    const type = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}`;
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({
        query: `mutation ($input: ${type}Input!) { ${mutation}(input: $input) {
          ... on ${type}Success { ${path} { id } } ... on DomainError { code } } }`,
        variables: { input },
      }),
    });
    const answer = (await response.json()) as {
      data?: Record<string, Record<string, { id?: string } | undefined>>;
    };
    const id = answer.data?.[mutation]?.[path]?.id;
    if (!id) throw new Error(`${mutation}: ${JSON.stringify(answer)}`);
    return id;
  };
  const topics: string[] = [];
  for (let number = 1; number <= topicCount; number += 1) {
    const topic = await act(
      here.resident.token,
      'proposeTopic',
      {
        community: here.community.globalId,
        title: `第 ${number} 个议题`,
        body: '大家怎么看，请说说理由。',
        idempotencyKey: newId(),
      },
      'topic',
    );
    const step = { topic, action: 'OPEN_DISCUSSION' };
    topics.push(await act(here.worker.token, 'advanceTopic', step, 'topic'));
  }
  const statements: string[] = [];
  for (let number = 1; number <= statementCount; number += 1) {
    const input = { topic: topics[0], body: `第 ${number} 条看法`, idempotencyKey: newId() };
    statements.push(await act(here.account.token, 'addStatement', input, 'statement'));
  }
  return { topics, statements, voters: await layOutVoters(services, here) };
}

async function layOutVoters(services: Services, here: World['here']): Promise<string[]> {
  const { prisma } = services.database;
  const tokens: string[] = [];
  for (let number = 0; number < voterCount; number += 1) {
    const personId = newId();
    await prisma.person.create({
      data: {
        districtId: here.id,
        id: personId,
        displayName: `居民${number}`,
        level: 'RESIDENT',
        homeCommunityId: here.community.id,
        createdAt: services.clock.now(),
      },
    });
    const session = { districtId: here.id, personId, level: 'RESIDENT' as const };
    tokens.push((await openSession({ ...services, site: null }, prisma, session)).token);
  }
  return tokens;
}
