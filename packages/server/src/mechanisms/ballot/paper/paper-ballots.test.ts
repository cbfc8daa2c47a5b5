import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { openTestApp, type Persona, type TestApp } from '../../../testing/index.ts';
import { paperActs } from './testing.ts';

let app: TestApp;
let paper: ReturnType<typeof paperActs>;
let first: Persona;
let second: Persona;
let third: Persona;
beforeAll(async () => {
  app = await openTestApp();
  paper = paperActs(app);
  first = app.world.here.worker;
  second = await paper.employ(app.world.here.account);
  third = await paper.employ(app.world.here.representative);
});
afterAll(() => app.close());

const yes = { answer: 'YES' };
const no = { answer: 'NO' };
const states = (results: { state: string | null }[]) => results.map(({ state }) => state);
const codesOf = (results: { refusal: { code: string } | null }[]) =>
  results.map(({ refusal }) => refusal?.code ?? null);

describe('a secret ballot on paper', () => {
  test('counts what two people read alike, after the close', async () => {
    const { id, codes } = await paper.issued();
    expect(codes).toHaveLength(2);
    expect(codes[0]).toMatch(/^\w{4}-\w{4}-\w{2}$/);
    await paper.give(id);
    await paper.close(id);

    const one = [
      { code: codes[0], choice: yes },
      { code: codes[1], choice: yes },
    ];
    expect(states(await paper.enter(first, id, one))).toEqual(['ENTERED', 'ENTERED']);
    expect(await paper.count(id)).toMatchObject({ code: 'PAPERS_WAITING' });
    expect(states(await paper.enter(second, id, one))).toEqual(['COUNTED', 'COUNTED']);
    const { ballot } = await paper.count(id);
    expect(ballot).toMatchObject({
      state: 'COUNTED',
      result: {
        outcome: 'CARRIED',
        cast: { heads: 2 },
        channels: [{ channel: 'PAPER', count: 2 }],
      },
    });
  });

  test('bears no name, and nothing that is stored joins a sheet with the roll', async () => {
    const { id, codes } = await paper.issued();
    await paper.give(id);
    for (const reader of [first, second]) {
      await paper.enter(reader, id, [{ code: codes[0], choice: yes }]);
    }
    const { db } = app.context({ kind: 'operator' });
    const subjectId = id.split(':').at(-1) ?? '';
    const sheets = await db.paperSheet.findMany({ where: { subjectId } });
    expect(sheets.map(({ voterId, currentKey }) => [voterId, currentKey])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(await db.ballotVote.count({ where: { ballotId: subjectId } })).toBe(0);
    // Who came first is not kept either, or the order of the stack would say whose a sheet is.
    const given = await db.ballotPaperVoter.findMany({ where: { ballotId: subjectId } });
    expect(given).toHaveLength(2);
    for (const { givenAt } of given) expect(givenAt.toISOString()).toMatch(/T00:00:00\.000Z$/);
  });

  test('has a roll that staff read page by page, each time in the audit trail', async () => {
    const { id } = await paper.issued();
    const roll = await paper.roll(first, id);
    await paper.roll(app.world.here.resident, id);
    const { db } = app.context({ kind: 'operator' });
    const read = await db.auditEntry.findMany({
      where: { action: 'readBallotRoll', subjectId: id.split(':').at(-1) ?? '' },
    });
    expect(read).toMatchObject([{ actorId: first.personId, changes: { entries: roll.length } }]);
    const all = await app
      .as(first)
      .run(
        'query ($id: ID!) { node(id: $id) { ... on Ballot { rollEntries(first: 101) { nodes { id } } } } }',
        { id },
      );
    expect(all.data?.node.rollEntries.nodes.length ?? 0).toBeLessThanOrEqual(100);
  });

  test('is for who was given a sheet: they no longer vote online', async () => {
    const { id } = await paper.issued();
    await paper.give(id);
    const { here } = app.world;
    const online = await app.as(here.resident).run(castOnline, { ballot: id });
    expect(online.data.castBallot.code).toBe('PAPER_GIVEN');
    expect(await paper.read(here.resident, id)).toMatchObject({ ownEntries: [{ voted: true }] });
  });

  test('gives no sheet to who has voted online', async () => {
    const { id } = await paper.issued();
    const { here } = app.world;
    const cast = await app.as(here.resident).run(castOnline, { ballot: id });
    expect(cast.data.castBallot.__typename).toBe('CastBallotSuccess');
    expect(codesOf(await paper.give(id)).sort()).toEqual(['ALREADY_VOTED', null]);
  });

  test('refuses to count more sheets than were given out', async () => {
    const { id, codes } = await paper.issued();
    const [entry] = await paper.roll(first, id);
    await paper.give(id, [entry.id]);
    await paper.close(id);
    const both = codes.map((code) => ({ code, choice: no }));
    await paper.enter(first, id, both);
    await paper.enter(second, id, both);
    expect(await paper.count(id)).toMatchObject({ code: 'PAPERS_TOO_MANY' });
    const others = (await paper.roll(first, id)).map((row: { id: string }) => row.id);
    await paper.give(id, others);
    expect((await paper.count(id)).ballot.state).toBe('COUNTED');
  });
});

const castOnline = `mutation ($ballot: ID!) { castBallot(input: { ballot: $ballot, choice: { answer: YES } }) {
  __typename ... on DomainError { code } } }`;

describe('two readers', () => {
  test('are two people: the same person cannot be both', async () => {
    const { id, codes } = await paper.issued();
    const entries = [{ code: codes[0], choice: yes }];
    expect(states(await paper.enter(first, id, entries))).toEqual(['ENTERED']);
    expect(states(await paper.enter(first, id, entries))).toEqual(['ENTERED']);
  });

  test('who differ make a dispute, which a third decides', async () => {
    const { id, codes } = await paper.issued();
    const [code] = codes;
    await paper.enter(first, id, [{ code, choice: yes }]);
    expect(states(await paper.enter(second, id, [{ code, choice: no }]))).toEqual(['DISPUTED']);
    expect(states(await paper.enter(third, id, [{ code, choice: no }]))).toEqual(['COUNTED']);
  });

  test('who differ may look again', async () => {
    const { id, codes } = await paper.issued();
    const [code] = codes;
    await paper.enter(first, id, [{ code, choice: yes }]);
    expect(states(await paper.enter(second, id, [{ code, choice: null }]))).toEqual(['DISPUTED']);
    expect(states(await paper.enter(first, id, [{ code, choice: null }]))).toEqual(['COUNTED']);
  });

  test('send a batch again when its answer was lost, and change nothing', async () => {
    const { id, codes } = await paper.issued();
    const entries = [{ code: codes[0], choice: yes }];
    await paper.enter(first, id, entries);
    expect(states(await paper.enter(second, id, entries))).toEqual(['COUNTED']);
    expect(await paper.enter(second, id, entries)).toMatchObject([
      { state: 'COUNTED', refusal: null },
    ]);
    const late = await paper.enter(third, id, [{ code: codes[0], choice: no }]);
    expect(codesOf(late)).toEqual(['PAPER_COUNTED']);
  });

  test('learn of each row by itself what is wrong with it', async () => {
    const { id, codes } = await paper.issued();
    const other = await paper.issued();
    const [code = ''] = codes;
    const mistyped = `${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`;
    const results = await paper.enter(first, id, [
      { code: mistyped, choice: yes },
      { code: 'ABCD-EFGH', choice: yes },
      { code: other.codes[0], choice: yes },
      { code, choice: { options: ['1', '2', '3'] } },
      { code: '2222-2222-22', choice: yes },
      { code: codes[1], choice: yes },
    ]);
    expect(codesOf(results)).toEqual([
      'CODE_MISTYPED',
      'CODE_MISTYPED',
      'PAPER_ELSEWHERE',
      'CHOICE_INVALID',
      'PAPER_UNKNOWN',
      null,
    ]);
    expect(results[0].refusal.message).toBe('编号输错了，请对照纸上的编号再输一遍。');
  });
});

describe('an open ballot on paper', () => {
  test('bears the name of its voter and is recorded for their entry', async () => {
    const { id, codes } = await paper.issued({ secrecy: 'OPEN' });
    expect(codes).toHaveLength(2);
    const entries = [{ code: codes[0], choice: yes }];
    await paper.enter(first, id, entries);
    expect(states(await paper.enter(second, id, entries))).toEqual(['COUNTED']);
    const roll = await paper.roll(first, id);
    expect(roll.map(({ voted }: { voted: boolean }) => voted).sort()).toEqual([false, true]);
    expect(roll.map(({ names }: { names: string[] }) => names[0]).sort()).toEqual([
      '刘建国',
      '王秀兰',
    ]);
  });

  test('of who votes online meanwhile counts online, and the paper does not', async () => {
    const { id, codes } = await paper.issued({ secrecy: 'OPEN' });
    const { here } = app.world;
    for (const voter of [here.resident, here.otherResident]) {
      await app.as(voter).run(castOnline, { ballot: id });
    }
    const results = await paper.enter(
      first,
      id,
      codes.map((code) => ({ code, choice: no })),
    );
    expect(states(results)).toEqual(['NOT_COUNTED', 'NOT_COUNTED']);
    expect(codesOf(results)).toEqual(['ALREADY_VOTED', 'ALREADY_VOTED']);
    const { ballot } = await paper.close(id).then(() => paper.count(id));
    expect(ballot.result.channels).toEqual([{ channel: 'ONLINE', count: 2 }]);
  });

  test('counts a spoilt paper as spoilt', async () => {
    const { id, codes } = await paper.issued({ secrecy: 'OPEN' });
    for (const reader of [first, second]) {
      await paper.enter(reader, id, [{ code: codes[0], choice: null }]);
    }
    await paper.close(id);
    expect((await paper.count(id)).ballot.result).toMatchObject({
      cast: { heads: 1 },
      valid: { heads: 0 },
      spoilt: { heads: 1 },
    });
  });

  test('issues no second sheet to who has one', async () => {
    const { id } = await paper.issued({ secrecy: 'OPEN' });
    const again = { ballot: id, idempotencyKey: newId() };
    expect(await paper.act(first, 'issuePaperBallots', again)).toMatchObject({
      code: 'PAPER_ALL_ISSUED',
    });
  });
});

describe('an unlinkable ballot on paper', () => {
  test('counts beside what is cast with credentials', async () => {
    const { id, codes } = await paper.issued({ secrecy: 'UNLINKABLE' });
    expect(codesOf(await paper.give(id))).toEqual([null, null]);
    expect(codesOf(await paper.give(id))).toEqual([null, null]);
    for (const reader of [first, second]) {
      await paper.enter(reader, id, [{ code: codes[0], choice: no }]);
    }
    await paper.close(id);
    expect((await paper.count(id)).ballot.result).toMatchObject({
      outcome: 'NOT_CARRIED',
      cast: { heads: 1 },
      channels: [{ channel: 'PAPER', count: 1 }],
    });
  });
});

describe('paper is taken', () => {
  test('only where the ballot provides for it, from the opening to the count', async () => {
    const { here } = app.world;
    const without = await paper.opened();
    const issue = (ballot: string) =>
      paper.act(first, 'issuePaperBallots', { ballot, idempotencyKey: newId() });
    expect(await issue(without.id)).toMatchObject({ code: 'PAPER_NOT_TAKEN' });
    expect(await issue((await paper.prepared({ paper: true })).id)).toMatchObject({
      code: 'PAPER_NOT_TAKEN',
    });
    const { id, codes } = await paper.issued();
    await paper.close(id);
    await paper.count(id);
    const input = { ballot: id, entries: [{ code: codes[0], choice: yes }] };
    expect(await paper.act(first, 'enterPaperBallots', input)).toMatchObject({
      code: 'PAPER_NOT_TAKEN',
    });
    expect(await paper.act(here.resident, 'enterPaperBallots', input)).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await paper.act(app.world.elsewhere.worker, 'enterPaperBallots', input)).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
