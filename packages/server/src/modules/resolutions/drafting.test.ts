import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { globalId } from '../../kernel/global-id.ts';
import { newId } from '../../kernel/ids.ts';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { problemsOf, refusalOf } from '../../testing/refusals.ts';
import { resolutionActs } from '../../testing/resolutions.ts';
import { layOutSubjects, type Subjects } from '../../testing/subjects.ts';

let app: TestApp;
let acts: ReturnType<typeof resolutionActs>;
let subjects: Subjects;
beforeAll(async () => {
  app = await openTestApp();
  acts = resolutionActs(app);
  subjects = layOutSubjects(app);
});
afterAll(() => app.close());

const rowOf = (globalId: string) => globalId.split(':').at(-1) ?? '';

const draft = (topic: string, changes: object = {}) => ({
  topic,
  basis: 'ANSWERER',
  ...acts.wording(),
  idempotencyKey: acts.key(),
  ...changes,
});

const drafting = (topic: string, changes: object = {}) =>
  acts.act(app.world.here.worker, 'draftResolution', draft(topic, changes));

test('sent twice with one key it is drafted once; another one of the topic is refused', async () => {
  const { worker } = app.world.here;
  const { topic } = await acts.discussed();
  const input = draft(topic);
  const first = await acts.act(worker, 'draftResolution', input);
  expect(await acts.act(worker, 'draftResolution', input)).toEqual(first);
  expect(refusalOf(await drafting(topic))).toBe('RESOLUTION_THERE_ALREADY');
});

test('who speaks for the organization that must answer drafts, publishes and answers', async () => {
  const { here, elsewhere } = app.world;
  const { topic } = await acts.discussed();
  const { db } = app.context({ kind: 'operator' });
  await db.topic.updateMany({
    where: { id: rowOf(topic) },
    data: { answererId: here.company.id, triageClass: 'MINOR', triagedAt: app.clock.now() },
  });
  expect(refusalOf(await acts.act(elsewhere.representative, 'draftResolution', draft(topic)))).toBe(
    'FORBIDDEN',
  );
  const { resolution } = await acts.done(here.representative, 'draftResolution', draft(topic));
  const published = await acts.done(here.representative, 'publishResolution', {
    resolution: resolution.id,
    place: '物业公告栏',
  });
  const publication = published.resolution.publication.id;
  const objection = await acts.objected(publication);
  expect(await acts.told(here.representative)).toContain('PUBLICATION_OBJECTED');
  const answer = { objection, outcome: 'DISMISSED', reasons: '合同里有。' };
  const { objection: answered } = await acts.done(here.representative, 'answerObjection', answer);
  expect(answered.outcome).toBe('DISMISSED');
});

describe('what it rests on', () => {
  test('is of its own topic, and public', async () => {
    const { here } = app.world;
    const { topic, statement } = await acts.discussed();
    const other = await acts.discussed();
    const hidden = await subjects.act(
      here.resident,
      'addStatement',
      { topic, body: '有人在这里卖药', idempotencyKey: acts.key() },
      'statement',
    );
    const { db } = app.context({ kind: 'operator' });
    await db.statement.updateMany({
      where: { id: rowOf(hidden) },
      data: { moderation: 'REJECTED' },
    });
    for (const citation of [other.statement, other.argument, hidden]) {
      const refused = await drafting(topic, { citations: [statement, citation] });
      expect(refused.data.draftResolution).toMatchObject({
        code: 'CITATION_OF_ANOTHER_TOPIC',
        path: ['citations', '1'],
      });
    }
    for (const nothing of ['', 'Statement:x', `Person:${here.id}:${here.id}`, topic]) {
      const refused = await drafting(topic, { citations: [nothing] });
      expect(refused.data.draftResolution).toMatchObject({
        code: 'NOT_FOUND',
        path: ['citations', '0'],
      });
    }
  });

  test('is the ballot or the meeting that decided', async () => {
    const { topic } = await acts.discussed();
    for (const basis of ['BALLOT', 'MEETING']) {
      expect(refusalOf(await drafting(topic, { basis }))).toBe('BASIS_NOT_CITED');
    }
  });

  test('decides a topic that nothing else has: the counted ballot is named', async () => {
    const { here } = app.world;
    const { topic } = await acts.discussed();
    const { db, clock } = app.context({ kind: 'operator' });
    const now = clock.now();
    const key = { districtId: here.id, id: newId() };
    await db.ballot.create({
      data: {
        ...key,
        communityId: here.community.id,
        hostType: 'Topic',
        hostId: rowOf(topic),
        title: '加装电梯表决',
        question: '同意加装电梯吗？',
        definition: {},
        secrecy: 'OPEN',
        votingUnit: 'PERSON',
        rollMode: 'LIVE',
        electorate: {},
        rule: {},
        opensAt: now,
        closesAt: new Date(now.getTime() + 60_000),
        state: 'OPEN',
        createdAt: now,
        updatedAt: now,
      },
    });
    const ballot = globalId('Ballot', key);
    const changes = { basis: 'BALLOT', citations: [ballot] };
    // While it is open it has decided nothing.
    expect(refusalOf(await drafting(topic, changes))).toBe('CITATION_OF_ANOTHER_TOPIC');
    await db.ballot.update({
      where: { districtId_id: key },
      data: { state: 'COUNTED', outcome: 'CARRIED', countedAt: now },
    });
    const { resolution } = await acts.done(here.worker, 'draftResolution', draft(topic, changes));
    expect(resolution.current.citations).toEqual([
      { kind: 'Ballot', subjectId: ballot, excerpt: '加装电梯表决' },
    ]);
    await acts.done(here.worker, 'publishResolution', {
      resolution: resolution.id,
      place: '公告栏',
    });
    const { data } = await app
      .as(null)
      .run(
        `query ($id: ID!) { node(id: $id) { ... on Topic { decisions { basis basisId agreed words } } } }`,
        { id: topic },
      );
    expect(data.node.decisions).toEqual([
      { basis: 'BALLOT', basisId: ballot, agreed: true, words: '三栋二单元加装电梯' },
    ]);
  });

  test('may be a suggestion, whose words stay between its maker and the office', async () => {
    const { here } = app.world;
    const { topic } = await acts.discussed();
    const suggestion = await subjects.suggestion();
    const { db } = app.context({ kind: 'operator' });
    await db.suggestion.updateMany({
      where: { id: rowOf(suggestion) },
      data: { topicId: rowOf(topic), state: 'TOPIC_RAISED' },
    });
    const { resolution } = await acts.done(
      here.worker,
      'draftResolution',
      draft(topic, { citations: [suggestion] }),
    );
    const input = { resolution: resolution.id, place: '公告栏' };
    await acts.done(here.worker, 'publishResolution', input);
    const read = await acts.read(null, resolution.id);
    expect(read.current.citations).toEqual([
      { kind: 'Suggestion', subjectId: suggestion, excerpt: null },
    ]);
    expect(JSON.stringify(read)).not.toContain(subjects.secret);
    expect(await acts.told(here.resident)).toContain('CONTRIBUTION_CITED');
    const { data } = await app
      .as(here.resident)
      .run('{ viewer { myAffairs(first: 50) { nodes { subjectId timeline { action } } } } }');
    const receipt = data.viewer.myAffairs.nodes.find(
      ({ subjectId }: { subjectId: string }) => subjectId === suggestion,
    );
    expect(receipt.timeline).toEqual(
      expect.arrayContaining([{ action: 'CITED' }, { action: 'DECIDED' }, { action: 'PUBLISHED' }]),
    );
  });
});

describe('refused', () => {
  test('a topic that nobody has discussed, and one that is nowhere', async () => {
    const { here } = app.world;
    expect(refusalOf(await drafting(await subjects.topic()))).toBe('TOPIC_NOT_TO_RESOLVE');
    for (const topic of ['', 'Topic:x', `Topic:${here.id}:${here.id}`]) {
      const { data } = await drafting(topic);
      expect(data.draftResolution).toMatchObject({ code: 'NOT_FOUND', path: ['topic'] });
    }
  });

  test('work for nobody, for too long, or for an organization of another district', async () => {
    const { here, elsewhere } = app.world;
    const { topic } = await acts.discussed();
    expect(problemsOf(await drafting(topic, { tasks: [] }))).toEqual(['tasks VALUE_REQUIRED']);
    const task = { title: '签合同', ownerOrganization: here.company.globalId, days: 731 };
    expect(problemsOf(await drafting(topic, { tasks: [task] }))).toEqual([
      'tasks.0.days NUMBER_TOO_LARGE',
    ]);
    const stranger = { ...task, days: 3, ownerOrganization: elsewhere.company.globalId };
    expect(refusalOf(await drafting(topic, { tasks: [stranger] }))).toBe('FORBIDDEN');
    const { data } = await drafting(topic, { tasks: [{ ...stranger, ownerOrganization: 'x' }] });
    expect(data.draftResolution.path).toEqual(['tasks', '0', 'ownerOrganization']);
  });

  test('hostile and endless words', async () => {
    const { topic } = await acts.discussed();
    expect(
      problemsOf(await drafting(topic, { text: '字'.repeat(100_000), title: '\u202e ' })),
    ).toEqual(['title VALUE_TOO_SHORT', 'text VALUE_TOO_LONG']);
  });

  test('editing what is published, amending what nobody objected to', async () => {
    const { here } = app.world;
    const { resolution } = await acts.published();
    const wording = { resolution, ...acts.wording() };
    expect(refusalOf(await acts.act(here.worker, 'editResolution', wording))).toBe('WRONG_STATE');
    const amending = { ...wording, reason: '改一改' };
    expect(refusalOf(await acts.act(here.worker, 'amendResolution', amending))).toBe('WRONG_STATE');
    const rating = { resolution, stars: 5, done: 'YES' };
    expect(refusalOf(await acts.act(here.resident, 'rateResolution', rating))).toBe('WRONG_STATE');
  });
});

test('an edited draft replaces the first as a whole', async () => {
  const { here } = app.world;
  const { resolution, statement } = await acts.drafted();
  const { resolution: edited } = await acts.done(here.worker, 'editResolution', {
    resolution,
    ...acts.wording({ title: '三栋加装电梯', citations: [statement] }),
  });
  expect(edited).toMatchObject({
    state: 'DRAFT',
    title: '三栋加装电梯',
    current: { number: 1, citations: [{ subjectId: statement }] },
  });
});

test('an objection that moderation hides keeps its number and is answered all the same', async () => {
  const { here } = app.world;
  const { publication } = await acts.published();
  const objection = await acts.objected(publication, here.account);
  const { data, errors } = await app.as(here.worker).run(
    `mutation ($input: HideContentInput!) { hideContent(input: $input) {
      __typename ... on DomainError { code } } }`,
    { input: { subject: objection, category: 'INSULT', words: '骂人的话。' } },
  );
  expect(errors).toBeUndefined();
  expect(data.hideContent.__typename).toBe('HideContentSuccess');
  const bodyFor = async (persona: Parameters<typeof acts.readPublication>[0]) =>
    (await acts.readPublication(persona, publication)).objections.nodes[0].body;
  expect(await bodyFor(null)).toBe('（内容已隐藏）');
  expect(await bodyFor(here.account)).toBe('施工噪声怎么管？');
  const answer = { objection, outcome: 'DISMISSED', reasons: '早八点到晚六点施工。' };
  await acts.done(here.worker, 'answerObjection', answer);
});

// The last: who is erased takes part in nothing more.
test('a person’s objections and ratings are exported, and erased their words stay without a name', async () => {
  const { here } = app.world;
  const { publication } = await acts.published();
  await acts.objected(publication, here.otherResident);
  const { data } = await app
    .as(here.otherResident)
    .run(
      `mutation { exportPersonalData { ... on ExportPersonalDataSuccess { file { content } } } }`,
    );
  expect(data.exportPersonalData.file.content).toContain('施工噪声怎么管');
  await app
    .as(here.otherResident)
    .run(
      `mutation ($input: ErasePersonalDataInput!) { erasePersonalData(input: $input) { __typename } }`,
      { input: { person: null } },
    );
  const { objections } = await acts.readPublication(null, publication);
  expect(objections.nodes[0].body).toBe('施工噪声怎么管？');
  expect(objections.nodes[0].authorName).not.toBe('刘建国');
});
