import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ballotActs } from '../mechanisms/ballot/testing.ts';
import { announceChange } from '../platform/change-feed.ts';
import { openTestApp, type Persona, type TestApp } from '../testing/index.ts';
import { layOutSubjects, type Subjects } from '../testing/subjects.ts';
import { createHeldAnswers, type MadeAnswer } from './held-answers.ts';
import { fromPage, openTwoPaths, read, type TwoPaths, writeOf } from './testing.ts';

let app: TestApp;
let paths: TwoPaths;
let subjects: Subjects;
let topic: string;
let statement: string;
let sql = 0;
const { query } = PGlite.prototype;
beforeAll(async () => {
  app = await openTestApp();
  paths = await openTwoPaths(app);
  subjects = layOutSubjects(app);
  topic = await subjects.openTopic();
  const { data } = await app.as(app.world.here.account).run(
    `mutation ($input: AddStatementInput!) { addStatement(input: $input) {
      ... on AddStatementSuccess { statement { id } } } }`,
    { input: { topic, body: '楼道要装灯', idempotencyKey: subjects.key() } },
  );
  statement = data.addStatement.statement.id;
  PGlite.prototype.query = function counted(this: PGlite, ...parameters) {
    // The job queue looks after itself every now and then.
    if (!/\bjobs\./.test(String(parameters[0]))) sql += 1;
    return query.apply(this, parameters) as never;
  };
});
afterAll(async () => {
  PGlite.prototype.query = query;
  await paths.close();
  await app.close();
});

/** Asks, and says whether the database was asked too. */
async function ask(path: string, init: RequestInit = fromPage(null)) {
  const before = sql;
  const { body, headers, status } = await paths.short(path, init);
  return { body, headers, status, held: sql === before };
}

/** Acts through the same server; it must have been taken. */
async function act(persona: Persona, document: string, input: object) {
  const { body } = await paths.short('/graphql', writeOf(persona, document, { input }));
  expect(body).toContain('Success');
}

const board = (more: Record<string, string> = {}) => read('BoardTopic', { id: topic }, more);
const wholeBoard = () =>
  read('BoardTopics', {
    id: app.world.here.community.globalId,
    states: ['DISCUSSING'],
    first: 20,
    after: null,
  });
const page = (id: string) => read('ServiceMenu', { id, after: null });

describe('an answer to visitors', () => {
  test('is held: the next one asks no database and gets the same', async () => {
    const first = await ask(board());
    const second = await ask(board());
    expect([first.held, second.held]).toEqual([false, true]);
    expect(second.body).toBe(first.body);
    const etag = first.headers['etag'] ?? '';
    expect((await ask(board(), fromPage(null, { 'if-none-match': etag }))).status).toBe(304);
  });

  test('is another one in another language and for another document', async () => {
    await ask(board());
    const english = await ask(board({ locale: 'en' }));
    expect(english.held).toBe(false);
    expect(english.body).not.toBe((await ask(board())).body);
    expect((await ask(board({ locale: 'en' }))).body).toBe(english.body);
  });

  test('is the site’s own, and never one for a site or an origin that is refused', async () => {
    const path = (site: string) => read('SiteFacts', {}, { site });
    const here = await ask(path('pk_510703'));
    const elsewhere = await ask(path('pk_520602'));
    expect([here.body, elsewhere.body]).toEqual([
      expect.stringContaining('涪城区'),
      expect.stringContaining('碧江区'),
    ]);
    expect((await ask(path('pk_510703'))).body).toBe(here.body);
    const strange = await ask(path('pk_510703'), fromPage(null, { origin: 'https://bad.example' }));
    expect([strange.status, strange.held]).toEqual([403, false]);
    expect((await ask(path('pk_none'))).status).toBe(403);
  });

  test('goes when its time is over, sooner where the clock decides', async () => {
    const survey = read('SurveyDetail', { id: await subjects.survey() });
    for (const [path, seconds] of [
      [survey, 5],
      [board(), 30],
    ] as const) {
      await ask(path);
      app.clock.advance({ minutes: (seconds - 3) / 60 });
      expect((await ask(path)).held).toBe(true);
      app.clock.advance({ minutes: 3 / 60 });
      expect((await ask(path)).held).toBe(false);
    }
  });
});

describe('what is never held', () => {
  test('answers to somebody signed in, nor do they get what visitors get', async () => {
    const { resident } = app.world.here;
    await ask(board());
    for (let time = 0; time < 2; time += 1) {
      const own = await ask(board(), fromPage(resident));
      expect(own.held).toBe(false);
      expect(own.headers['cache-control']).toBe('private, no-store');
      expect(own.body).not.toBe((await ask(board())).body);
    }
  });

  test('look-ups by receipt, and whatever people send in confidence', async () => {
    for (const path of [
      read('AffairByCode', { code: 'AAAA-AAAA' }),
      read('AffairSubject', { id: topic }),
      read('DeskItem', { id: topic }),
      read('MyAffairs', { first: 1 }),
    ]) {
      await ask(path);
      expect((await ask(path)).held, path).toBe(false);
    }
  });

  test('refusals', async () => {
    const path = read('BoardTopic', { id: await subjects.suggestion() });
    expect((await ask(path)).body).toContain('"errors"');
    expect((await ask(path)).held).toBe(false);
  });
});

describe('a write is seen at once', () => {
  test('two hundred votes and comments in a row are read by visitors as they are answered', {
    timeout: 120_000,
  }, async () => {
    const { here } = app.world;
    const statements = read('BoardStatements', { id: topic, after: null });
    for (let round = 1; round <= 100; round += 1) {
      // The notice of the write before may come late, and then drops what was just read.
      await expect
        .poll(async () => [(await ask(board())).held, (await ask(statements)).held])
        .toEqual([true, true]);
      const value = round % 2 === 0 ? 'AGREE' : 'DISAGREE';
      await act(here.resident, 'CastVote', { statement, value });
      const { node } = JSON.parse((await ask(statements)).body).data;
      const { agree } = node.statements.edges[0].node.counts;
      const comment = { topic, stance: 'FOR', body: '要装', idempotencyKey: subjects.key() };
      await act(here.account, 'AddArgument', comment);
      const { argumentCounts } = JSON.parse((await ask(board())).body).data.node;
      expect([agree, argumentCounts.for]).toEqual([round % 2 === 0 ? 1 : 0, round]);
    }
  });

  test('a new service stands in the menu, in its own district alone', async () => {
    const { here, elsewhere } = app.world;
    const mine = page(here.community.globalId);
    const theirs = read('BoardTopic', { id: `Topic:${elsewhere.id}:${elsewhere.id}` });
    await ask(mine);
    await ask(theirs);
    await subjects.service();
    const after = await ask(mine);
    expect(after.held).toBe(false);
    expect(JSON.parse(after.body).data.community.services.nodes).toHaveLength(1);
    expect((await ask(theirs)).held).toBe(true);
  });

  test('a new topic stands on the board, and a vote is counted there', async () => {
    const { here } = app.world;
    const cards = async () => {
      await expect.poll(async () => (await ask(wholeBoard())).held).toBe(true);
      const { community } = JSON.parse((await ask(wholeBoard())).body).data;
      return community.topics.edges.map(({ node }: { node: object }) => node);
    };
    const before = await cards();
    const fresh = await subjects.openTopic();
    const seen = JSON.parse((await ask(wholeBoard())).body).data.community.topics.edges;
    expect(seen.map(({ node }: { node: { id: string } }) => node.id)).toContain(fresh);
    expect(seen).toHaveLength(before.length + 1);
    await cards();
    await act(here.resident, 'CastVote', { statement, value: 'PASS' });
    expect((await ask(wholeBoard())).held).toBe(false);
  });

  test('a ballot’s page, whoever votes; nobody else’s entry is on it', async () => {
    const { here } = app.world;
    const ballots = ballotActs(app);
    const ballot = await ballots.opened({ hidden: false });
    const page = read('BallotById', { id: ballot.id });
    const list = read('TopicBallots', { id: ballot.hostId });
    const seen = async () => JSON.parse((await ask(page)).body).data.node;
    for (const path of [page, list]) {
      await ask(path);
      expect((await ask(path)).held).toBe(true);
    }
    const own = JSON.parse((await ask(page, fromPage(here.resident))).body).data.node;
    const [entry] = own.ownEntries;
    const before = await seen();
    expect([entry.voted, before.ownEntries, before.roll.cast]).toEqual([false, [], 0]);
    const paper = { ballot: ballot.id, entry: entry.id, choice: { answer: 'YES' } };
    const { code } = await ballots.act(here.resident, 'castBallot', paper);
    expect(code).toBeUndefined();
    const after = await seen();
    expect([after.ownEntries, after.roll.cast]).toEqual([[], 1]);
    expect((await ask(list)).held).toBe(false);
  });

  test('by another process, as soon as its notice is heard', async () => {
    const { here } = app.world;
    await ask(board());
    expect((await ask(board())).held).toBe(true);
    const context = app.context({ kind: 'visitor' });
    const heard = new Promise<void>((resolve) => {
      context.changes.subscribe(() => resolve());
    });
    await context.database.query(announceChange, [here.id, context.clock.now(), [topic]]);
    await heard;
    expect((await ask(board())).held).toBe(false);
  });
});

describe('making an answer', () => {
  const made = (text: string, districtId: string | null = null): MadeAnswer<string> => ({
    result: text,
    hold: { answer: { body: text, etag: text }, seconds: 30, districtId },
  });
  const open = () => {
    const { changes, clock } = app.context({ kind: 'visitor' });
    return { changes, held: createHeldAnswers(changes, clock) };
  };

  test('is done once for all who wait', async () => {
    const { held } = open();
    let times = 0;
    const work = async () => {
      times += 1;
      return made('a');
    };
    const answers = await Promise.all([1, 2, 3].map(() => held.make('key', work)));
    expect([answers, times]).toEqual([['a', 'a', 'a'], 1]);
    expect(held.find('key')?.body).toBe('a');
    held.close();
  });

  test('is not held, nor joined, when something was written meanwhile', async () => {
    const { changes, held } = open();
    const first = Promise.withResolvers<MadeAnswer<string>>();
    const old = held.make('key', () => first.promise);
    changes.announceLocally('one');
    const fresh = await held.make('key', async () => made('new', 'one'));
    first.resolve(made('old', 'one'));
    expect([await old, fresh, held.find('key')?.body]).toEqual(['old', 'new', 'new']);
    held.close();
  });

  test('a write elsewhere leaves what is of one district, and takes what may be of any', async () => {
    const { changes, held } = open();
    await held.make('one', async () => made('a', 'one'));
    await held.make('any', async () => made('b'));
    changes.announceLocally('two');
    expect([held.find('one')?.body, held.find('any')]).toEqual(['a', null]);
    changes.announceLocally('one');
    expect(held.find('one')).toBeNull();
    held.close();
  });

  test('a refusal is everybody’s own', async () => {
    const { held } = open();
    let times = 0;
    const work = async () => {
      times += 1;
      return { result: `refused ${times}`, hold: null };
    };
    const answers = await Promise.all([held.make('key', work), held.make('key', work)]);
    expect(answers).toEqual(['refused 1', 'refused 2']);
    held.close();
  });

  test('holds so many at most, the latest', async () => {
    const { held } = open();
    for (let count = 0; count <= 2_000; count += 1)
      await held.make(`${count}`, async () => made('x'));
    expect([held.find('0'), held.find('2000')?.body]).toEqual([null, 'x']);
    held.close();
  });
});
