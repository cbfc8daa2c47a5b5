import { isSeedAsCommitted, verifyRecount } from '@linli/methods';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { createLimits } from '../../../platform/limits.ts';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { runBallots } from '../jobs.ts';
import { answerRecount, readRecount } from '../recount-file.ts';
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

const cast = (
  name: 'resident' | 'otherResident' | 'account' | 'worker',
  ballot: string,
  choice: object,
) => ballots.act(app.world.here[name], 'castBallot', { ballot, choice });

describe('a ballot from its preparation to its count', () => {
  test('is prepared, opened, voted in, closed and counted', async () => {
    const { here } = app.world;
    const draft = await ballots.prepared();
    expect(draft).toMatchObject({
      state: 'DRAFT',
      hostName: '三号楼加装电梯',
      rule: { id: 'SIMPLE_MAJORITY' },
      definitionDigest: null,
      roll: null,
    });
    const opened = await ballots.act(here.worker, 'openBallot', { ballot: draft.id });
    expect(opened.ballot).toMatchObject({
      state: 'OPEN',
      roll: { entries: 2, eligible: { heads: 2, weight: 2 }, cast: 0 },
    });
    expect(opened.ballot.definitionDigest).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.parse(opened.ballot.definitionText)).toMatchObject({
      question: '您是否同意三号楼加装电梯？',
      roll: { entries: 2 },
    });

    const voted = await cast('resident', draft.id, yes);
    expect(voted.ballot).toMatchObject({
      roll: { cast: 1 },
      ownEntries: [{ voted: true }],
      result: null,
      interim: null,
    });
    expect(voted.receiptCode).toMatch(/^\w{4}-\w{4}$/);

    app.clock.advance({ minutes: 61 });
    const counted = await ballots.act(here.worker, 'closeBallot', { ballot: draft.id });
    expect(counted.ballot).toMatchObject({
      state: 'COUNTED',
      result: {
        outcome: 'CARRIED',
        winners: ['YES'],
        eligible: { heads: 2 },
        cast: { heads: 1 },
        channels: [{ channel: 'ONLINE', count: 1 }],
      },
    });
    expect(counted.ballot.timeline.map(({ action }: { action: string }) => action)).toEqual([
      'PREPARE',
      'OPEN',
      'CLOSE',
      'COUNT',
    ]);
    expect(counted.ballot.resultInWords.at(-1)).toBeTruthy();
    const logged = await operator().db.logSubmission.findMany({
      where: { subjectId: rowId(draft.id) },
      orderBy: { id: 'asc' },
    });
    expect(logged.map(({ kind }) => kind)).toEqual(['BALLOT_OPENED', 'BALLOT_COUNTED']);
    expect(logged[0]?.leaf).toContain(opened.ballot.definitionDigest);
  });

  test('the same preparation sent again is the same ballot', async () => {
    const input = await ballots.usual();
    const first = await ballots.act(app.world.here.worker, 'prepareBallot', input);
    const again = await ballots.act(app.world.here.worker, 'prepareBallot', input);
    expect(again.ballot.id).toBe(first.ballot.id);
  });

  test('a ballot that was opened is not opened again, and a cancelled one takes no votes', async () => {
    const { worker } = app.world.here;
    const { id } = await ballots.opened();
    expect((await ballots.act(worker, 'openBallot', { ballot: id })).code).toBe(
      'BALLOT_ALREADY_OPEN',
    );
    const cancel = { ballot: id, reason: '改为开会商量' };
    expect((await ballots.act(worker, 'cancelBallot', cancel)).ballot.state).toBe('CANCELLED');
    expect((await ballots.act(worker, 'cancelBallot', cancel)).ballot.state).toBe('CANCELLED');
    expect((await cast('resident', id, yes)).code).toBe('BALLOT_CLOSED');
  });

  test('a topic that is not converging is not decided by ballot', async () => {
    const host = await ballots.converging();
    await operator().db.topic.updateMany({
      where: { id: rowId(host) },
      data: { state: 'DISCUSSING' },
    });
    const answer = await ballots.act(
      app.world.here.worker,
      'prepareBallot',
      await ballots.usual({ host }),
    );
    expect(answer.code).toBe('BALLOT_NOT_POSSIBLE');
  });

  test.each([
    ['closes before it opens', { closesAt: '2020-01-01T00:00:00Z' }, 'BALLOT_TIME_INVALID'],
    ['options where yes or no is asked', { options: [{ label: '甲' }] }, 'INVALID_INPUT'],
    ['no options where one is chosen', { method: 'SINGLE' }, 'INVALID_INPUT'],
    ['owners’ area among persons', { preset: 'OWNERS_ORDINARY' }, 'BALLOT_SETTINGS_INVALID'],
    [
      'owners with a live roll',
      { votingUnit: 'OWNER', rollMode: 'LIVE' },
      'BALLOT_SETTINGS_INVALID',
    ],
    [
      'owners whose papers bear their floor area in secret',
      { votingUnit: 'OWNER', preset: 'OWNERS_ORDINARY', secrecy: 'SECRET' },
      'BALLOT_SETTINGS_INVALID',
    ],
  ])('is refused: %s', async (_, over, code) => {
    const input = await ballots.usual(over);
    expect((await ballots.act(app.world.here.worker, 'prepareBallot', input)).code).toBe(code);
  });
});

describe('a vote', () => {
  test('counts once: sent again it is the same, and another is refused', async () => {
    const { id } = await ballots.opened();
    const first = await cast('resident', id, yes);
    expect((await cast('resident', id, yes)).receiptCode).toBe(first.receiptCode);
    expect((await cast('resident', id, no)).code).toBe('ALREADY_VOTED');
    expect((await cast('resident', id, yes)).ballot.roll.cast).toBe(1);
  });

  test('may be changed where the ballot lets it, and what was before stays in the history', async () => {
    const { id } = await ballots.opened({ changeable: true, hidden: false });
    await cast('resident', id, yes);
    const changed = await cast('resident', id, no);
    expect(changed.ballot).toMatchObject({ roll: { cast: 1 }, interim: { cast: { heads: 1 } } });
    const votes = await operator().db.ballotVote.findMany({ where: { ballotId: rowId(id) } });
    expect(votes).toHaveLength(2);
    expect(votes.filter(({ currentKey }) => currentKey !== null)).toMatchObject([
      { choice: { answer: 'NO' } },
    ]);
  });

  test.each([
    ['before the opening', 0, 'BALLOT_NOT_OPEN'],
    ['after the close, though nobody has closed', 61, 'BALLOT_CLOSED'],
  ])('is refused %s', async (_, minutes, code) => {
    const { id } = minutes === 0 ? await ballots.prepared() : await ballots.opened();
    app.clock.advance({ minutes });
    expect((await cast('resident', id, yes)).code).toBe(code);
  });

  test('is for who is on the roll', async () => {
    const { id } = await ballots.opened();
    expect((await cast('account', id, yes)).code).toBe('NOT_ON_ROLL');
    const { elsewhere } = app.world;
    const answer = await ballots.act(elsewhere.resident, 'castBallot', { ballot: id, choice: yes });
    expect(answer.code).toBe('FORBIDDEN');
  });

  test.each([
    ['of another method', yes, 'CHOICE_INVALID'],
    ['of nothing on the paper', { options: ['9'] }, 'UNKNOWN_OPTION'],
    ['of more than may be chosen', { options: ['1', '2', '3'] }, 'TOO_MANY_CHOICES'],
    ['of one twice', { options: ['1', '1'] }, 'CHOSEN_TWICE'],
    ['of a hundred thousand characters', { options: ['x'.repeat(100_000)] }, 'VALUE_TOO_LONG'],
  ])('is refused: a choice %s', async (_, choice, code) => {
    const options = [{ label: '甲' }, { label: '乙' }, { label: '丙' }];
    const { id } = await ballots.opened({ method: 'APPROVAL', options, maxChoices: 2 });
    const { problems } = await cast('resident', id, choice);
    expect(problems.map((problem: { code: string }) => problem.code)).toContain(code);
  });

  test('of a SECRET ballot is nowhere to be read, and counts', async () => {
    const { id } = await ballots.opened({ secrecy: 'SECRET' });
    await cast('resident', id, no);
    const [vote] = await operator().db.ballotVote.findMany({ where: { ballotId: rowId(id) } });
    expect(vote).toMatchObject({ choice: null, trackingNumber: null });
    app.clock.advance({ minutes: 61 });
    const closed = await ballots.act(app.world.here.worker, 'closeBallot', { ballot: id });
    expect(closed.ballot.result).toMatchObject({ outcome: 'NOT_CARRIED', winners: ['NO'] });
  });
});

describe('closing', () => {
  test('waits for the time, or for everybody', async () => {
    const { worker } = app.world.here;
    const { id } = await ballots.opened();
    await cast('resident', id, yes);
    expect((await ballots.act(worker, 'closeBallot', { ballot: id })).code).toBe(
      'BALLOT_STILL_RUNS',
    );
    await cast('otherResident', id, yes);
    expect((await ballots.act(worker, 'closeBallot', { ballot: id })).ballot.state).toBe('COUNTED');
    expect((await ballots.act(worker, 'closeBallot', { ballot: id })).code).toBe('WRONG_STATE');
  });

  test('the clock opens, closes once, and tells everybody on the roll once', async () => {
    const opensAt = new Date(app.clock.now().getTime() + 3_600_000).toISOString();
    const { id } = await ballots.prepared({
      opensAt,
      closesAt: new Date(app.clock.now().getTime() + 5 * 86_400_000).toISOString(),
    });
    const run = async () => {
      await Promise.all([runBallots(operator()), runBallots(operator())]);
      return ballots.read(app.world.here.resident, id);
    };
    expect((await run()).state).toBe('DRAFT');
    app.clock.advance({ minutes: 61 });
    expect((await run()).state).toBe('OPEN');
    await cast('resident', id, yes);
    app.clock.advance({ days: 4 });
    await run();
    app.clock.advance({ days: 1 });
    const counted = await run();
    expect(counted.timeline.map(({ action }: { action: string }) => action)).toEqual([
      'PREPARE',
      'OPEN',
      'CLOSE',
      'COUNT',
    ]);
    const told = await operator().db.notification.findMany({
      where: { subjectId: rowId(id) },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    });
    const of = (person: string) =>
      told.filter(({ personId }) => personId === person).map(({ kind }) => kind);
    const { resident, otherResident } = app.world.here;
    expect(of(resident.personId)).toEqual(['BALLOT_OPENED', 'BALLOT_COUNTED']);
    expect(of(otherResident.personId)).toEqual([
      'BALLOT_OPENED',
      'BALLOT_CLOSES_SOON',
      'BALLOT_COUNTED',
    ]);
  });

  test('what the clock cannot open is told to the staff, once', async () => {
    const draft = await ballots.prepared({ votingUnit: 'HOUSEHOLD' });
    await runBallots(operator());
    await runBallots(operator());
    const told = await operator().db.notification.findMany({
      where: { subjectId: rowId(draft.id) },
    });
    expect(told.map(({ kind, personId }) => [kind, personId])).toEqual([
      ['BALLOT_NOT_OPENED', app.world.here.worker.personId],
    ]);
  });

  test('with votes on paper to come, staff say when it is counted', async () => {
    const { id } = await ballots.opened({ paper: true });
    app.clock.advance({ minutes: 61 });
    await runBallots(operator());
    expect((await ballots.read(null, id)).state).toBe('CLOSED');
    const counted = await ballots.act(app.world.here.worker, 'countBallot', { ballot: id });
    expect(counted.ballot).toMatchObject({ state: 'COUNTED', result: { outcome: 'NOT_CARRIED' } });
  });
});

describe('a live roll', () => {
  test('takes who comes, and keeps the vote of who leaves', async () => {
    const { account, resident, community, id: districtId, worker } = app.world.here;
    const { id } = await ballots.opened({ rollMode: 'LIVE' });
    const { db, clock } = operator();
    const residency = {
      districtId,
      id: newId(),
      personId: account.personId,
      communityId: community.id,
      state: 'VERIFIED' as const,
      createdAt: clock.now(),
    };
    await db.residency.create({ data: residency });
    expect((await cast('account', id, no)).ballot.roll).toMatchObject({ entries: 3, cast: 1 });
    await cast('resident', id, yes);
    // The newcomer leaves again, and so does somebody who has not voted.
    const { otherResident } = app.world.here;
    await db.residency.updateMany({
      where: { personId: { in: [account.personId, otherResident.personId] } },
      data: { state: 'ENDED' },
    });
    app.clock.advance({ minutes: 61 });
    const { ballot } = await ballots.act(worker, 'closeBallot', { ballot: id });
    expect(ballot.result).toMatchObject({ eligible: { heads: 2 }, cast: { heads: 2 } });
    await db.residency.deleteMany({ where: { id: residency.id } });
    await db.residency.updateMany({
      where: { personId: otherResident.personId },
      data: { state: 'VERIFIED' },
    });
    expect(resident.personId).not.toBe(account.personId);
  });
});

describe('owners', () => {
  const unit = async (area: number, ...owners: string[]) => {
    const { id: districtId, community } = app.world.here;
    const { db, clock } = operator();
    const unitId = newId();
    await db.propertyUnit.create({
      data: {
        ...{ districtId, id: unitId, communityId: community.id },
        ...{ doorCipher: 'x', doorIndex: unitId, floorAreaHundredths: area },
        createdAt: clock.now(),
      },
    });
    await db.unitOwnership.createMany({
      data: owners.map((personId) => ({
        ...{ districtId, unitId, personId },
        since: new Date('2020-01-01'),
      })),
    });
    return unitId;
  };
  const settings = { votingUnit: 'OWNER', preset: 'OWNERS_ORDINARY' };

  test('count by heads and area: several units one head, a couple one, one unknown by area', async () => {
    const { resident, otherResident, account, worker } = app.world.here;
    await unit(9_000, resident.personId);
    await unit(3_000, resident.personId);
    await unit(8_000, otherResident.personId, account.personId);
    await unit(1_000);
    const draft = await ballots.prepared(settings);
    const opened = await ballots.act(worker, 'openBallot', { ballot: draft.id });
    expect(opened.ballot.roll).toMatchObject({
      entries: 3,
      eligible: { heads: 2, weight: 21_000 },
    });
    await cast('resident', draft.id, yes);
    await cast('otherResident', draft.id, no);
    // Of a couple the first counts.
    expect((await cast('account', draft.id, yes)).code).toBe('ALREADY_VOTED');
    const closed = await ballots.act(worker, 'closeBallot', { ballot: draft.id });
    expect(closed.ballot.result).toMatchObject({
      cast: { heads: 2, weight: 20_000 },
      outcome: 'NOT_CARRIED',
      votes: [
        { option: 'YES', votes: { heads: 1, weight: 12_000 } },
        { option: 'NO', votes: { heads: 1, weight: 8_000 } },
      ],
    });
    expect(closed.ballot.result.checks.map(({ enough }: { enough: boolean }) => enough)).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });
});

describe('a counted ballot', () => {
  test('is counted again by anybody, from papers without names', async () => {
    const options = [{ label: '甲' }, { label: '乙' }];
    const { id } = await ballots.opened({ method: 'IRV', options, secrecy: 'SECRET' });
    await cast('resident', id, { ranking: [['2'], ['1']] });
    expect(await readRecount(operator(), `/recount/x/y.json`)).toBeNull();
    await cast('otherResident', id, { ranking: [['2']] });
    const { ballot } = await ballots.act(app.world.here.worker, 'closeBallot', { ballot: id });
    const bundle = JSON.parse((await readRecount(operator(), ballot.recountAddress))?.text ?? '');
    const [entry] = await operator().db.logSubmission.findMany({
      where: { subjectId: rowId(id), kind: 'BALLOT_COUNTED' },
    });
    const logged = JSON.parse(entry?.leaf ?? '').facts.inputs;
    expect(verifyRecount(bundle, logged)).toMatchObject({ verified: true, problems: [] });
    const { resident } = app.world.here;
    expect(JSON.stringify(bundle)).not.toContain(resident.personId);
    const changed = { ...bundle, papers: bundle.papers.slice(1) };
    expect(verifyRecount(changed, logged).verified).toBe(false);
    const blt = await readRecount(operator(), ballot.recountAddress.replace('json', 'blt'));
    expect(blt?.text).toMatch(/^2 1\n/);
    const preflib = ballot.recountAddress.replace('json', 'preflib');
    expect((await readRecount(operator(), preflib))?.fileName).toMatch(/\.soi$/);
  });

  test('is not downloaded without end from one address', async () => {
    const services = { ...operator(), limits: createLimits() };
    const ask = (address: string) => answerRecount(services, '/recount/x/y.json', address);
    for (let times = 0; times < 120; times++) expect((await ask('192.0.2.1')).status).toBe(404);
    const refused = await ask('192.0.2.1');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await ask('192.0.2.2')).status).toBe(404);
  });

  test('breaks a tie by the lot alone where it said so, as anybody draws again', async () => {
    const { worker } = app.world.here;
    const options = [{ label: '周六' }, { label: '周日' }];
    const tied = async (ties: string) => {
      const { id } = await ballots.opened({ method: 'SINGLE', options, ties });
      await cast('resident', id, { options: ['1'] });
      await cast('otherResident', id, { options: ['2'] });
      await ballots.act(worker, 'closeBallot', { ballot: id });
      return id;
    };
    const id = await tied('LOT');
    expect((await ballots.read(null, id)).result).toMatchObject({
      outcome: 'TIED',
      tied: ['1', '2'],
    });
    const input = { ballot: id, seed: '6 2 5 1' };
    const drawn = await ballots.act(worker, 'resolveBallotTie', input);
    expect(drawn.ballot).toMatchObject({ result: { outcome: 'ELECTED' } });
    // The half that nobody could choose was bound to before anybody voted.
    const [opened] = await operator().db.logSubmission.findMany({
      where: { subjectId: rowId(id), kind: 'BALLOT_OPENED' },
    });
    const { lotCommitment, lotSeed } = drawn.ballot;
    expect(lotSeed).toMatch(/^[0-9a-f]{32} 6 2 5 1$/);
    expect(isSeedAsCommitted(lotSeed, lotCommitment)).toBe(true);
    expect(opened?.leaf).toContain(`"lotCommitment":"${lotCommitment}"`);
    expect(JSON.parse(drawn.ballot.definitionText)).toMatchObject({ lotCommitment });
    expect(drawn.ballot.result.winners).toHaveLength(1);
    expect((await ballots.act(worker, 'resolveBallotTie', input)).ballot.id).toBe(id);
    const other = await ballots.act(worker, 'resolveBallotTie', { ballot: id, seed: 'again' });
    expect(other.code).toBe('WRONG_STATE');
    const none = await ballots.act(worker, 'resolveBallotTie', {
      ballot: await tied('NONE'),
      seed: 'x',
    });
    expect(none.code).toBe('TIE_NOT_BY_LOT');
  });
});

describe('voting for somebody', () => {
  const person = (name: 'resident' | 'otherResident' | 'account') =>
    `Person:${app.world.here.id}:${app.world.here[name].personId}`;
  const record = (ballot: string, principal: 'resident' | 'otherResident') =>
    ballots.act(app.world.here.worker, 'recordBallotMandate', {
      ballot,
      principal: person(principal),
      proxy: person('account'),
      evidence: '书面委托书',
    });

  test('a proxy votes once for a principal, for no more than the ballot allows', async () => {
    const { account, resident } = app.world.here;
    const { id } = await ballots.opened({ proxyLimit: 1 });
    expect((await record(id, 'resident')).ballot.id).toBe(id);
    const mandate = await operator().db.ballotMandate.findFirstOrThrow({
      where: { ballotId: rowId(id) },
    });
    const purpose = 'ballot_mandate.evidence_cipher';
    expect(operator().encryption.decrypt(mandate.evidenceCipher ?? '', purpose)).toBe('书面委托书');
    expect((await record(id, 'otherResident')).code).toBe('PROXY_LIMIT_REACHED');
    expect((await cast('account', id, yes)).ballot.roll.cast).toBe(1);
    expect((await cast('resident', id, no)).code).toBe('ALREADY_VOTED');
    const revoked = await ballots.act(resident, 'revokeBallotMandate', { ballot: id });
    expect(revoked.code).toBe('ALREADY_VOTED');
    const [vote] = await operator().db.ballotVote.findMany({ where: { ballotId: rowId(id) } });
    expect(vote).toMatchObject({ channel: 'PROXY', castById: account.personId });
  });

  test('a mandate that was taken back is none', async () => {
    const { resident } = app.world.here;
    const { id } = await ballots.opened({ proxyLimit: 1 });
    await record(id, 'resident');
    await ballots.act(resident, 'revokeBallotMandate', { ballot: id });
    expect((await cast('account', id, yes)).code).toBe('NOT_ON_ROLL');
    expect((await cast('resident', id, no)).ballot.roll.cast).toBe(1);
  });

  test('staff enter a vote with what shows the voter’s will; the voter cannot vote again', async () => {
    const { worker } = app.world.here;
    const { id } = await ballots.opened();
    const input = { ballot: id, voter: person('resident'), choice: yes, evidence: '电话确认' };
    const done = await ballots.act(worker, 'assistBallot', input);
    expect(done.receiptCode).toMatch(/^\w{4}-\w{4}$/);
    expect((await ballots.act(worker, 'assistBallot', input)).receiptCode).toBe(done.receiptCode);
    expect((await cast('resident', id, no)).code).toBe('ALREADY_VOTED');
    const [vote] = await operator().db.ballotVote.findMany({ where: { ballotId: rowId(id) } });
    expect(vote).toMatchObject({ channel: 'ASSISTED', assistedById: worker.personId });
    // What was said about a person is nowhere in clear.
    const cipher = vote?.evidenceCipher ?? '';
    expect(cipher).not.toContain('电话确认');
    expect(operator().encryption.decrypt(cipher, 'ballot_vote.evidence_cipher')).toBe('电话确认');
  });
});

test('who is erased is named nowhere, and what they voted stays', async () => {
  const { worker, otherResident } = app.world.here;
  const { id } = await ballots.opened();
  await cast('otherResident', id, yes);
  await app
    .as(otherResident)
    .run('mutation { erasePersonalData(input: {}) { __typename ... on DomainError { code } } }');
  const { db } = operator();
  const where = { ballotId: rowId(id) };
  const rows = [
    await db.ballotEntry.findMany({ where }),
    await db.ballotVoter.findMany({ where }),
    await db.ballotVote.findMany({ where }),
  ];
  expect(JSON.stringify(rows)).not.toContain(otherResident.personId);
  app.clock.advance({ minutes: 61 });
  const { ballot } = await ballots.act(worker, 'closeBallot', { ballot: id });
  expect(ballot.result).toMatchObject({ eligible: { heads: 2 }, cast: { heads: 1 } });
});
