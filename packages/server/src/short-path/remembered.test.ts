import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openSession } from '../platform/identity/sessions.ts';
import { openTestApp, type Persona, type TestApp } from '../testing/index.ts';
import { layOutSubjects } from '../testing/subjects.ts';
import { openTwoPaths, type TwoPaths, writeOf } from './testing.ts';

let app: TestApp;
let paths: TwoPaths;
let statement: string;
let voter: Persona;
let sent: string[] = [];
const { query } = PGlite.prototype;

beforeAll(async () => {
  app = await openTestApp();
  paths = await openTwoPaths(app);
  statement = await layOutSubjects(app).statement();
  PGlite.prototype.query = function noted(this: PGlite, ...parameters) {
    const text = String(parameters[0]);
    // The job queue looks after itself every now and then.
    if (!/\bjobs\./.test(text)) sent.push(text);
    return query.apply(this, parameters) as never;
  };
});
afterAll(async () => {
  PGlite.prototype.query = query;
  await paths.close();
  await app.close();
});

const run = (sql: string, ...parameters: unknown[]) =>
  app.context({ kind: 'operator' }).database.query(sql, parameters);

/** Votes as a widget does; answers the refusal's code, or how many agree. */
async function vote(value = 'AGREE', origin = 'https://district.example', site = 'pk_510703') {
  const init = writeOf(voter, 'CastVote', { input: { statement, value } });
  const { body, status } = await paths.short(`/graphql?site=${site}`, {
    ...init,
    headers: { ...init.headers, origin },
  });
  const { data, errors } = JSON.parse(body);
  const code = errors?.[0]?.extensions.code ?? data?.castVote.code;
  return { status, code, agree: data?.castVote?.statement?.counts.agree };
}

const votesOfVoter = async () => {
  const [row] = await run(
    'SELECT count(*)::int AS count FROM vote_record WHERE voter_id = $1',
    voter.personId,
  );
  return row?.['count'];
};

/** A neighbour whose vote was just taken, so that they and the site are remembered. */
beforeEach(async () => {
  const context = app.context({ kind: 'operator' });
  const { here } = app.world;
  const personId = crypto.randomUUID();
  const person = {
    displayName: '邻居',
    level: 'ACCOUNT',
    homeCommunityId: here.community.id,
  } as const;
  await context.db.person.create({
    data: { ...person, districtId: here.id, id: personId, createdAt: context.clock.now() },
  });
  const facts = { districtId: here.id, personId, level: 'ACCOUNT' } as const;
  const session = await openSession(context, context.db, facts);
  voter = { name: '邻居', token: session.token, viewer: session.viewer, personId };
  expect((await vote()).code).toBeUndefined();
});

test('who votes again is taken by one statement, which reads nobody', async () => {
  sent = [];
  expect((await vote('PASS')).code).toBeUndefined();
  expect(sent).toHaveLength(1);
  expect(await votesOfVoter()).toBe(2);
});

describe('who is remembered only gains nothing by it', () => {
  const otherProcess: [string, () => Promise<unknown>, string | undefined][] = [
    [
      'has signed out',
      () => run('UPDATE session SET revoked_at = now() WHERE person_id = $1', voter.personId),
      'UNAUTHENTICATED',
    ],
    [
      'has been erased',
      () => run('UPDATE person SET erased_at = now() WHERE id = $1', voter.personId),
      'UNAUTHENTICATED',
    ],
    [
      'is no account any more',
      () => run("UPDATE person SET level = 'GUEST' WHERE id = $1", voter.personId),
      'FORBIDDEN',
    ],
  ];
  test.each(otherProcess)('%s: the vote is refused and not counted', async (_, change, code) => {
    await change();
    expect((await vote('DISAGREE')).code).toBe(code);
    expect(await votesOfVoter()).toBe(1);
  });

  test('has a session that ends: the vote is refused and not counted', async () => {
    const soon = new Date(app.clock.now().getTime() + 5_000);
    await run('UPDATE session SET expires_at = $2 WHERE person_id = $1', voter.personId, soon);
    app.clock.advance({ minutes: 0.1 });
    expect((await vote('DISAGREE')).code).toBe('UNAUTHENTICATED');
    expect(await votesOfVoter()).toBe(1);
  });

  test('has got a role: they are read anew, and the vote is counted once', async () => {
    const { here } = app.world;
    await run(
      `INSERT INTO role_assignment (district_id, id, person_id, role, community_id, since)
       VALUES ($1, $2, $3, 'COMMITTEE_WORKER', $4, $5)`,
      here.id,
      crypto.randomUUID(),
      voter.personId,
      here.community.id,
      app.clock.now(),
    );
    sent = [];
    expect((await vote('DISAGREE')).code).toBeUndefined();
    expect(sent.length).toBeGreaterThan(1);
    expect(await votesOfVoter()).toBe(2);
  });

  test('comes through a site that has lost the origin: refused and not counted', async () => {
    const origins = await run(
      'SELECT allowed_origins AS list FROM site WHERE key = $1',
      'pk_510703',
    );
    await run(`UPDATE site SET allowed_origins = '{}' WHERE key = $1`, 'pk_510703');
    expect(await vote('DISAGREE')).toMatchObject({ status: 403, code: 'ORIGIN_NOT_ALLOWED' });
    expect(await votesOfVoter()).toBe(1);
    const list = origins[0]?.['list'];
    await run('UPDATE site SET allowed_origins = $2 WHERE key = $1', 'pk_510703', list);
    expect((await vote('DISAGREE')).code).toBeUndefined();
  });

  test('comes from another origin than the site’s: refused and not counted', async () => {
    const { status } = await vote('DISAGREE', 'https://bad.example');
    expect(status).toBe(403);
    expect(await votesOfVoter()).toBe(1);
  });
});

test('a topic that has closed meanwhile says so to whoever is remembered', async () => {
  await run("UPDATE topic SET state = 'DECIDED'");
  expect((await vote('DISAGREE')).code).toBe('TOPIC_CLOSED');
  await run("UPDATE topic SET state = 'DISCUSSING'");
  expect(await votesOfVoter()).toBe(1);
});
