import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { runBallots } from '../jobs.ts';
import { ballotActs } from '../testing.ts';

let app: TestApp;
let ballots: ReturnType<typeof ballotActs>;
beforeAll(async () => {
  app = await openTestApp();
  ballots = ballotActs(app);
});
afterAll(() => app.close());

const yes = { answer: 'YES' };
const no = { answer: 'NO' };
const rowId = (globalId: string) => globalId.split(':').at(-1) ?? '';
const operator = () => app.context({ kind: 'operator' });
type Name = 'resident' | 'otherResident' | 'account';
const person = (name: Name) => `Person:${app.world.here.id}:${app.world.here[name].personId}`;
const cast = (name: Name, ballot: string, choice: object) =>
  ballots.act(app.world.here[name], 'castBallot', { ballot, choice });
const mandate = (ballot: string, principal: Name, proxy: Name) =>
  ballots.act(app.world.here.worker, 'recordBallotMandate', {
    ballot,
    principal: person(principal),
    proxy: person(proxy),
    evidence: '书面委托书',
  });

/** Runs an act while somebody has moved away. */
async function away<T>(name: Name, act: () => Promise<T>): Promise<T> {
  const { personId } = app.world.here[name];
  const { db } = operator();
  await db.residency.updateMany({ where: { personId }, data: { state: 'ENDED' } });
  try {
    return await act();
  } finally {
    await db.residency.updateMany({ where: { personId }, data: { state: 'VERIFIED' } });
  }
}

describe('the place whose people vote', () => {
  test('is the host’s or below it: neighbours’ staff do not let neighbours decide', async () => {
    const { neighbour, neighbourWorker, worker, place } = app.world.here;
    for (const [persona, elsewhere] of [
      [neighbourWorker, neighbour],
      [worker, neighbour],
      [worker, app.world.elsewhere.community],
      [worker, place],
    ] as const) {
      const input = await ballots.usual({ place: elsewhere.globalId });
      const refused = await ballots.act(persona, 'prepareBallot', input);
      expect(refused).toMatchObject({ code: 'NOT_FOUND', path: ['place'] });
    }
    const input = await ballots.usual({ place: app.world.here.community.globalId });
    expect((await ballots.act(worker, 'prepareBallot', input)).ballot.state).toBe('DRAFT');
  });
});

describe('a live roll', () => {
  test('takes no vote of who has moved away, nor of their proxy', async () => {
    const { id } = await ballots.opened({ rollMode: 'LIVE', proxyLimit: 1 });
    await mandate(id, 'otherResident', 'account');
    await away('otherResident', async () => {
      expect((await cast('otherResident', id, no)).code).toBe('NOT_ON_ROLL');
      expect((await cast('account', id, no)).code).toBe('NOT_ON_ROLL');
    });
    expect((await cast('account', id, no)).ballot.roll.cast).toBe(1);
  });

  test('closes although who has moved away had given a mandate', async () => {
    const { id } = await ballots.opened({ rollMode: 'LIVE', proxyLimit: 1 });
    await mandate(id, 'otherResident', 'account');
    await cast('resident', id, yes);
    app.clock.advance({ minutes: 61 });
    await away('otherResident', () => runBallots(app.context({ kind: 'operator' })));
    const ballot = await ballots.read(null, id);
    expect(ballot.state).toBe('COUNTED');
    expect(ballot.result).toMatchObject({ eligible: { heads: 1 }, cast: { heads: 1 } });
  });
});

describe('a vote that staff enter', () => {
  const assist = (ballot: string, voter: Name) =>
    ballots.act(app.world.here.worker, 'assistBallot', {
      ballot,
      voter: person(voter),
      choice: no,
      evidence: '电话确认',
    });

  test('is told to the voter, without what it says', async () => {
    const { resident } = app.world.here;
    const { id } = await ballots.opened({ secrecy: 'SECRET' });
    expect((await assist(id, 'resident')).code).toBeUndefined();
    // Sent again, it is the same.
    await assist(id, 'resident');
    const told = await operator().db.notification.findMany({
      where: { personId: resident.personId, kind: 'BALLOT_VOTE_ENTERED' },
    });
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told)).not.toContain('"NO"');
  });

  test('is the voter’s own, never one by their mandate', async () => {
    const { id } = await ballots.opened({ proxyLimit: 1, changeable: true });
    await mandate(id, 'resident', 'account');
    await cast('resident', id, yes);
    expect((await assist(id, 'account')).code).toBe('NOT_ON_ROLL');
    const votes = await operator().db.ballotVote.findMany({ where: { ballotId: rowId(id) } });
    expect(votes.map(({ channel }) => channel)).toEqual(['ONLINE']);
  });
});

test('what was counted so far is shown of OPEN votes alone', async () => {
  const { worker } = app.world.here;
  for (const secrecy of ['SECRET', 'UNLINKABLE']) {
    const input = await ballots.usual({ secrecy, hidden: false });
    const refused = await ballots.act(worker, 'prepareBallot', input);
    expect(refused).toMatchObject({ code: 'BALLOT_SETTINGS_INVALID', path: ['hidden'] });
  }
  const { id } = await ballots.opened({ hidden: false });
  expect((await cast('resident', id, yes)).ballot.interim).toEqual({ cast: { heads: 1 } });
});

test('a ballot that was changed beside the server is not counted', async () => {
  const { id } = await ballots.opened();
  await cast('resident', id, yes);
  const { db } = operator();
  const where = { districtId_id: { districtId: app.world.here.id, id: rowId(id) } };
  const { rule } = await db.ballot.findUniqueOrThrow({ where });
  await db.ballot.update({ where, data: { rule: { ...(rule as object), threshold: [] } } });
  app.clock.advance({ minutes: 61 });
  await runBallots(app.context({ kind: 'operator' }));
  expect((await ballots.read(null, id)).state).toBe('OPEN');
  await db.ballot.update({ where, data: { rule: rule as object } });
  await runBallots(app.context({ kind: 'operator' }));
  expect((await ballots.read(null, id)).state).toBe('COUNTED');
});

test('how the staff knew somebody’s will is forgotten with them', async () => {
  const { worker, otherResident } = app.world.here;
  const { id } = await ballots.opened();
  const evidence = `电话确认 ${newId()}`;
  const input = { ballot: id, voter: person('otherResident'), choice: yes, evidence };
  await ballots.act(worker, 'assistBallot', input);
  await app
    .as(otherResident)
    .run('mutation { erasePersonalData(input: {}) { __typename ... on DomainError { code } } }');
  const [vote] = await operator().db.ballotVote.findMany({ where: { ballotId: rowId(id) } });
  expect(vote).toMatchObject({ castById: null, evidenceCipher: null, channel: 'ASSISTED' });
});
