import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, test } from 'vitest';
import type { CrashWorld } from '../../testing/crash-server.ts';
import { createTestDatabase } from '../../testing/test-database.ts';

const script = join(import.meta.dirname, '../../testing/crash-server.ts');

/** A running server, until it is killed. */
interface Running {
  process: ChildProcess;
  ask<Data>(token: string, query: string, variables: object): Promise<Data>;
  world: CrashWorld | null;
}

async function startIn(folder: string, url: string | null): Promise<Running> {
  const child = spawn(process.execPath, [script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LINLI_PORT: '0', LINLI_DATABASE_URL: url ?? '', NODE_NO_WARNINGS: '1' },
  });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const { port, world } = JSON.parse(line) as { port: number; world: CrashWorld | null };
  return {
    process: child,
    world,
    async ask(token, query, variables) {
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()).data;
    },
  };
}

const propose = `mutation ($input: ProposeTopicInput!) {
  proposeTopic(input: $input) { ... on ProposeTopicSuccess { topic { id } } ... on DomainError { code message } }
}`;
const advance = `mutation ($input: AdvanceTopicInput!) {
  advanceTopic(input: $input) { __typename ... on DomainError { code message } }
}`;
const state = `mutation ($input: AddStatementInput!) {
  addStatement(input: $input) { ... on AddStatementSuccess { statement { id } } ... on DomainError { code message } }
}`;
const vote = `mutation ($input: CastVoteInput!) {
  castVote(input: $input) { __typename ... on DomainError { code message } }
}`;
const ownVote = `query ($id: ID!) { node(id: $id) { ... on Statement { myVote counts { agree disagree pass } } } }`;

interface FoundVote {
  node: { myVote: string | null; counts: { agree: number; disagree: number; pass: number } };
}

/** Proposes a topic, opens it, and puts statements on it. */
async function layOutTopic(server: Running, world: CrashWorld): Promise<string[]> {
  const [first = ''] = world.voterTokens;
  const proposed = await server.ask<{ proposeTopic: { topic: { id: string } } }>(first, propose, {
    input: {
      community: world.communityId,
      title: '电梯加装后一楼怎么补偿',
      body: '请大家说说看法。',
      idempotencyKey: 'crash-topic-1',
    },
  });
  const topic = proposed.proposeTopic.topic.id;
  await server.ask(world.workerToken, advance, { input: { topic, action: 'OPEN_DISCUSSION' } });
  const statements: string[] = [];
  for (let number = 0; number < 5; number += 1) {
    const added = await server.ask<{ addStatement: { statement: { id: string } } }>(first, state, {
      input: {
        topic,
        body: `第 ${number} 种做法可以接受`,
        idempotencyKey: `crash-statement-${number}`,
      },
    });
    statements.push(added.addStatement.statement.id);
  }
  return statements;
}

/** Casts votes from every voter at once until the server is gone; returns those acknowledged. */
async function voteUntilKilled(server: Running, world: CrashWorld, statements: string[]) {
  const acknowledged = new Map<string, string>();
  const enough = statements.length * world.voterTokens.length * 2;
  let sent = 0;
  const voter = async (token: string) => {
    for (let round = 0; ; round += 1) {
      const statement = statements[round % statements.length] ?? '';
      const value = ['AGREE', 'DISAGREE', 'PASS'][(round + sent) % 3] ?? 'PASS';
      sent += 1;
      try {
        const answer = await server.ask<{ castVote: { __typename: string } }>(token, vote, {
          input: { statement, value },
        });
        if (answer.castVote.__typename !== 'CastVoteSuccess') throw new Error('refused');
        acknowledged.set(`${token} ${statement}`, value);
      } catch {
        // The vote that was under way when the server died may count or not: it was never promised.
        acknowledged.delete(`${token} ${statement}`);
        return;
      }
      if (acknowledged.size > 100 && sent > enough) server.process.kill('SIGKILL');
    }
  };
  await Promise.all(world.voterTokens.map(voter));
  return acknowledged;
}

describe.each(['PGlite', 'PostgreSQL'])(
  'killing the server during a stream of votes, on %s',
  (kind) => {
    test('loses no acknowledged vote and doubles none', { timeout: 120_000 }, async () => {
      const folder = await mkdtemp(join(tmpdir(), 'linli-crash-'));
      const database = kind === 'PostgreSQL' ? await createTestDatabase() : null;
      const before = await startIn(folder, database?.url ?? null);
      const { world } = before;
      if (!world) throw new Error('The first start lays out the world.');
      const statements = await layOutTopic(before, world);
      const gone = once(before.process, 'exit');
      const acknowledged = await voteUntilKilled(before, world, statements);
      await gone;
      expect(acknowledged.size).toBeGreaterThan(50);

      const after = await startIn(folder, database?.url ?? null);
      const found = new Map<string, string>();
      const totals = new Map<string, number>();
      for (const token of world.voterTokens) {
        for (const statement of statements) {
          const { node } = await after.ask<FoundVote>(token, ownVote, { id: statement });
          if (node.myVote) found.set(`${token} ${statement}`, node.myVote);
          totals.set(statement, node.counts.agree + node.counts.disagree + node.counts.pass);
        }
      }
      for (const [key, value] of acknowledged) expect(found.get(key)).toBe(value);
      for (const statement of statements) {
        const voters = [...found.keys()].filter((key) => key.endsWith(statement)).length;
        expect(totals.get(statement)).toBe(voters);
      }
      console.log(
        `note: ${kind}: ${acknowledged.size} acknowledged votes, all found once after kill -9`,
      );
      after.process.kill('SIGKILL');
      await database?.drop();
      await rm(folder, { recursive: true, force: true });
    });
  },
);
