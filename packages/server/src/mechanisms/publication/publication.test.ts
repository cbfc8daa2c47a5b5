import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { problemsOf, refusalOf } from '../../testing/refusals.ts';
import { resolutionActs } from '../../testing/resolutions.ts';
import { readPaper } from '../paper/index.ts';

let app: TestApp;
let acts: ReturnType<typeof resolutionActs>;
let begins = 0;
beforeAll(async () => {
  app = await openTestApp();
  acts = resolutionActs(app);
  begins = app.clock.now().getTime() + 60_000;
});
afterAll(() => app.close());
// Sessions end in time: every test begins at the same moment.
beforeEach(() => app.clock.advance({ minutes: (begins - app.clock.now().getTime()) / 60_000 }));

const answer = (objection: string, outcome = 'DISMISSED', reasons = '合同里写清楚了。') => ({
  objection,
  outcome,
  reasons,
});

test('a notice is up for seven civil days from the day after it was put up', async () => {
  const { publication } = await acts.published();
  expect(await acts.readPublication(null, publication)).toMatchObject({
    state: 'RUNNING',
    stateLabel: '公示中',
    days: 7,
    lastDay: '2026-11-29',
    takesObjections: true,
    place: '三栋公告栏',
  });
  await acts.keepTime();
  expect((await acts.readPublication(null, publication)).state).toBe('RUNNING');
});

describe('how long', () => {
  test.each([
    [6, 'PUBLICATION_TOO_SHORT'],
    [61, 'PUBLICATION_TOO_LONG'],
  ])('%i days are refused: %s', async (days, code) => {
    const { resolution } = await acts.drafted();
    const input = { resolution, place: '三栋公告栏', days };
    const refused = await acts.act(app.world.here.worker, 'publishResolution', input);
    expect(refusalOf(refused)).toBe(code);
    expect(refused.data.publishResolution.path).toEqual(['days']);
    expect((await acts.read(app.world.here.worker, resolution)).state).toBe('DRAFT');
  });

  test('it is extended with a reason, never cut short', async () => {
    const { worker } = app.world.here;
    const { publication } = await acts.published();
    const extend = (days: number, reason = '赶上放假。') =>
      acts.act(worker, 'extendPublication', { publication, days, reason });
    const { data } = await extend(10);
    expect(data.extendPublication.publication).toMatchObject({ days: 10, lastDay: '2026-12-02' });
    // Sent again, it is the same.
    await extend(10);
    const { timeline } = await acts.readPublication(null, publication);
    expect(timeline).toEqual([
      { action: 'START', reason: null },
      { action: 'EXTEND', reason: '赶上放假。' },
    ]);
    expect(refusalOf(await extend(8))).toBe('PUBLICATION_ONLY_LONGER');
    expect(refusalOf(await extend(61))).toBe('PUBLICATION_TOO_LONG');
    expect(problemsOf(await extend(12, ' '))).toEqual(['reason VALUE_REQUIRED']);
    app.clock.advance({ days: 8 });
    await acts.keepTime();
    expect((await acts.readPublication(null, publication)).state).toBe('RUNNING');
    app.clock.advance({ days: 3 });
    expect(refusalOf(await extend(20))).toBe('WRONG_STATE');
  });
});

describe('objections', () => {
  test('are answered by others than who raised them', async () => {
    const { worker } = app.world.here;
    const { publication } = await acts.published();
    const input = { publication, body: '太吵', withholdName: false, idempotencyKey: acts.key() };
    const { objection } = await acts.done(worker, 'objectToPublication', input);
    const refused = await acts.act(worker, 'answerObjection', answer(objection.id));
    expect(refusalOf(refused)).toBe('OWN_OBJECTION');
    const { objections } = await acts.readPublication(worker, publication);
    expect(objections.nodes).toMatchObject([{ outcome: null, answer: null }]);
  });

  test('are public with numbers masked, under a display name or with the name withheld', async () => {
    const { account, resident } = app.world.here;
    const { publication } = await acts.published();
    const body = '请打 139 0816 2233 问我，身份证510703197801023456';
    const input = { publication, body, idempotencyKey: acts.key() };
    await acts.done(resident, 'objectToPublication', { ...input, withholdName: false });
    await acts.done(resident, 'objectToPublication', { ...input, withholdName: false });
    const withheld = { publication, body: '太吵', withholdName: true, idempotencyKey: acts.key() };
    const { receipt } = await acts.done(account, 'objectToPublication', withheld);
    expect(receipt).toMatchObject({ title: '三栋二单元加装电梯', stateLabel: '等待答复' });
    const { objections, objectionCount, unansweredCount } = await acts.readPublication(
      null,
      publication,
    );
    expect([objectionCount, unansweredCount]).toEqual([2, 2]);
    expect(objections.nodes).toMatchObject([
      {
        number: 1,
        authorName: '王秀兰',
        body: '请打 139 **** 2233 问我，身份证510*************56',
      },
      { number: 2, authorName: null, body: '太吵' },
    ]);
    expect(JSON.stringify(objections)).not.toContain('陈小雨');
  });

  test('on paper are entered by staff; whose it is stays encrypted, and the receipt is found by the number', async () => {
    const { worker, resident, otherResident, id: districtId } = app.world.here;
    const { publication } = await acts.published();
    const input = {
      publication,
      body: '我家窗户会被挡住。',
      channel: 'PAPER',
      callerName: '吴桂芳',
      callerPhone: '13908167788',
      withholdName: false,
      idempotencyKey: acts.key(),
    };
    const { objection } = await acts.done(worker, 'recordObjection', input);
    expect(objection).toMatchObject({
      authorName: '吴*芳',
      callerName: '吴桂芳',
      callerPhone: '13908167788',
    });
    const read = await acts.readPublication(resident, publication);
    expect(read.objections.nodes).toMatchObject([
      { authorName: '吴*芳', callerName: null, callerPhone: null, channel: 'PAPER' },
    ]);
    const { db, encryption } = app.context({ kind: 'operator' });
    const stored = JSON.stringify([
      await db.objection.findMany(),
      await db.auditEntry.findMany(),
      await db.notification.findMany(),
      await db.idempotencyRecord.findMany(),
      (await db.logSubmission.findMany()).map(({ leaf }) => leaf),
    ]);
    for (const secret of ['吴桂芳', '13908167788']) expect(stored).not.toContain(secret);
    await db.person.update({
      where: { districtId_id: { districtId, id: otherResident.personId } },
      data: { phoneIndex: encryption.blindIndex('13908167788', 'phone') },
    });
    await acts.done(worker, 'answerObjection', answer(objection.id, 'PARTLY_UPHELD'));
    expect(await acts.told(otherResident)).toContain('OBJECTION_ANSWERED');
  });

  test('are not taken after the last day, and a channel is not made up', async () => {
    const { resident, worker } = app.world.here;
    const { publication } = await acts.published();
    const wrong = { publication, body: '太吵', channel: 'ONLINE', idempotencyKey: acts.key() };
    expect(problemsOf(await acts.act(worker, 'recordObjection', wrong))).toEqual([
      'channel VALUE_INVALID',
    ]);
    app.clock.advance({ days: 8 });
    // Nobody has ended it yet: the day decides, not the job.
    const late = { publication, body: '太吵', idempotencyKey: acts.key() };
    expect(refusalOf(await acts.act(resident, 'objectToPublication', late))).toBe(
      'PUBLICATION_PERIOD_OVER',
    );
  });

  test('hostile words are cleaned or refused', async () => {
    const { resident } = app.world.here;
    const { publication } = await acts.published();
    const object = (body: string) =>
      acts.act(resident, 'objectToPublication', { publication, body, idempotencyKey: acts.key() });
    expect(problemsOf(await object('字'.repeat(100_000)))).toEqual(['body VALUE_TOO_LONG']);
    expect(problemsOf(await object('\u202e\u0000 '))).toEqual(['body VALUE_REQUIRED']);
    const { data } = await object('<script>alert(1)</script>\u202e太吵');
    expect(data.objectToPublication.objection.body).toBe('<script>alert(1)</script>太吵');
  });
});

describe('answers', () => {
  test('are given once, with reasons; the objector is told', async () => {
    const { resident, worker } = app.world.here;
    const { publication } = await acts.published();
    const objection = await acts.objected(publication);
    const first = await acts.act(worker, 'answerObjection', answer(objection));
    expect(first.data.answerObjection.objection).toMatchObject({
      outcome: 'DISMISSED',
      answer: '合同里写清楚了。',
    });
    expect(await acts.act(worker, 'answerObjection', answer(objection))).toEqual(first);
    const other = answer(objection, 'UPHELD');
    expect(refusalOf(await acts.act(worker, 'answerObjection', other))).toBe('WRONG_STATE');
    const told = (await acts.told(resident)).filter((kind) => kind === 'OBJECTION_ANSWERED');
    expect(told).toHaveLength(1);
    expect(
      problemsOf(await acts.act(worker, 'answerObjection', answer(objection, 'UPHELD', ' '))),
    ).toEqual(['reasons VALUE_REQUIRED']);
  });

  test('are waited for: overdue on the to-do list, and the last one ends the notice', async () => {
    const { worker } = app.world.here;
    const { publication, resolution } = await acts.published();
    const first = await acts.objected(publication);
    const second = await acts.objected(publication, app.world.here.account);
    expect(await acts.told(worker)).toContain('PUBLICATION_OBJECTED');
    app.clock.advance({ days: 8 });
    await acts.keepTime();
    await acts.keepTime();
    const waiting = await acts.readPublication(null, publication);
    expect(waiting).toMatchObject({ state: 'AWAITING_ANSWERS', takesObjections: false });
    const waits = waiting.timeline.filter(
      ({ action }: { action: string }) => action === 'AWAIT_ANSWERS',
    );
    expect(waits).toHaveLength(1);
    const { data } = await app
      .as(worker)
      .run('{ toDo(first: 50) { nodes { kind subject overdue } } }');
    expect(data.toDo.nodes).toEqual(
      expect.arrayContaining([{ kind: 'Objection', subject: first, overdue: true }]),
    );
    await acts.done(worker, 'answerObjection', answer(first));
    expect((await acts.readPublication(null, publication)).state).toBe('AWAITING_ANSWERS');
    expect((await acts.read(null, resolution)).state).toBe('PUBLISHED');
    await acts.done(worker, 'answerObjection', answer(second));
    expect((await acts.readPublication(null, publication)).state).toBe('ENDED');
    expect((await acts.read(null, resolution)).state).toBe('IN_FORCE');
  });
});

test('withdrawn with a reason, it takes no more answers and its objectors are told', async () => {
  const { resident, worker } = app.world.here;
  const { publication } = await acts.published();
  const objection = await acts.objected(publication);
  const input = { publication, reason: '楼号写错了。' };
  const first = await acts.act(worker, 'withdrawPublication', input);
  expect(first.data.withdrawPublication.publication).toMatchObject({
    state: 'WITHDRAWN',
    withdrawReason: '楼号写错了。',
  });
  expect(await acts.act(worker, 'withdrawPublication', input)).toEqual(first);
  expect(refusalOf(await acts.act(worker, 'answerObjection', answer(objection)))).toBe(
    'WRONG_STATE',
  );
  expect(await acts.told(resident)).toContain('PUBLICATION_WITHDRAWN');
});

test('the transparency log has every step with the digest, and no words', async () => {
  const { worker } = app.world.here;
  const { publication } = await acts.published();
  const objection = await acts.objected(publication);
  await acts.done(worker, 'answerObjection', answer(objection));
  app.clock.advance({ days: 8 });
  await acts.keepTime();
  const { db } = app.context({ kind: 'operator' });
  const ids = [publication, objection].map((id) => id.split(':').at(-1) ?? '');
  const entries = await db.logSubmission.findMany({
    where: { subjectId: { in: ids } },
    orderBy: { at: 'asc' },
  });
  expect(entries.map(({ kind }) => kind)).toEqual([
    'PUBLICATION_STARTED',
    'OBJECTION_ANSWERED',
    'PUBLICATION_ENDED',
  ]);
  const { data } = await app
    .as(null)
    .run('query ($id: ID!) { node(id: $id) { ... on Publication { digest } } }', {
      id: publication,
    });
  expect(entries[0]?.leaf).toContain(data.node.digest);
  expect(JSON.parse(entries[2]?.leaf ?? '{}').facts).toMatchObject({
    digest: data.node.digest,
    upheld: 0,
    partlyUpheld: 0,
    dismissed: 1,
  });
  expect(entries.map(({ leaf }) => leaf).join()).not.toContain('施工噪声');
});

test('notice and resolution are printed, at addresses that nobody makes up', async () => {
  const { publication, resolution } = await acts.inForce();
  const { data } = await app.as(null).run(
    `query ($a: ID!, $b: ID!) { a: node(id: $a) { ... on Publication { noticeDocument } }
      b: node(id: $b) { ... on Resolution { document } } }`,
    { a: publication, b: resolution },
  );
  const services = app.context({ kind: 'visitor' });
  const notice = await readPaper(services, data.a.noticeDocument);
  const paper = await readPaper(services, data.b.document);
  expect(notice?.fileName).toBe('关于“三栋二单元加装电梯”的公示.docx');
  expect(paper?.fileName).toBe('三栋二单元加装电梯.docx');
  // A Word file is a ZIP.
  expect(notice?.bytes.subarray(0, 2).toString()).toBe('PK');
  expect(await readPaper(services, data.a.noticeDocument.replace('?s=', '?s=1'))).toBeNull();
});
