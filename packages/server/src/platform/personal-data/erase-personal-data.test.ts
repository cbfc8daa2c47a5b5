import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRowKey } from '../../kernel/global-id.ts';
import { newId } from '../../kernel/ids.ts';
import { regroupOpinions } from '../../modules/deliberation/index.ts';
import { openTestApp, type Persona, type TestApp } from '../../testing/index.ts';
import { layOutSubjects, type Subjects, testQuestions } from '../../testing/subjects.ts';

let app: TestApp;
let subjects: Subjects;
beforeAll(async () => {
  app = await openTestApp();
  subjects = layOutSubjects(app);
});
afterAll(() => app.close());

const erase = (persona: Persona | null, person: string | null = null) =>
  app.as(persona).run(
    `mutation ($input: ErasePersonalDataInput!) { erasePersonalData(input: $input) {
      ... on ErasePersonalDataSuccess { erasedAt } ... on DomainError { code path } } }`,
    { input: { person } },
  );
const exported = async (persona: Persona | null) => {
  const { data, errors } = await app
    .as(persona)
    .run(
      `mutation { exportPersonalData { ... on ExportPersonalDataSuccess { file { fileName content } } } }`,
    );
  return errors ? { errors } : { ...data.exportPersonalData.file };
};
const idOf = ({ personId }: Persona) => `Person:${app.world.here.id}:${personId}`;

/** Everything that others count on: tallies, groups, results, stars, owners. */
async function totals(topic: string, survey: string, service: string) {
  const services = app.context({ kind: 'operator' });
  await regroupOpinions(services, readRowKey(topic, 'Topic') ?? { districtId: '', id: '' });
  const { data, errors } = await app.as(app.world.here.worker).run(
    `query ($topic: ID!, $survey: ID!, $service: ID!, $code: String!) {
      topic: node(id: $topic) { ... on Topic {
        statements(first: 50) { nodes { id body counts { agree disagree pass } } }
        argumentCounts { for against neutral }
        opinionGroups { groupCount participantCount sentence points { group x y }
          groups { number size representative { counts { agree disagree pass } } } } } }
      survey: node(id: $survey) { ... on Survey {
        results { respondents questions { question answered skipped } } } }
      service: node(id: $service) { ... on Service { rating { average count } } }
      community(code: $code) { ownership { owners units floorArea } } }`,
    { topic, survey, service, code: app.world.here.community.code },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

describe('erasing a person', () => {
  test('leaves what others count on as it was, under the neutral name', async () => {
    const { here } = app.world;
    const { resident, otherResident, worker } = here;
    const topic = await subjects.openTopic();
    const { key, act } = subjects;
    const statement = await act(
      resident,
      'addStatement',
      { topic, body: '先装三栋', idempotencyKey: key() },
      'statement',
    );
    await act(
      resident,
      'addArgument',
      { topic, stance: 'FOR', body: '老人需要', idempotencyKey: key() },
      'argument',
    );
    const other = await act(
      resident,
      'addStatement',
      { topic, body: '先修路', idempotencyKey: key() },
      'statement',
    );
    const voters = [resident, here.account, here.official, otherResident, worker];
    for (const [index, persona] of [
      ...voters,
      here.representative,
      here.neighbourWorker,
    ].entries()) {
      const value = index < 4 ? 'AGREE' : 'DISAGREE';
      await act(persona, 'castVote', { statement, value }, 'statement');
      await act(persona, 'castVote', { statement: other, value: 'PASS' }, 'statement');
    }
    const survey = await act(
      worker,
      'publishSurvey',
      {
        community: here.community.globalId,
        title: '满意度调查',
        introduction: '请您说说感受。',
        anonymous: false,
        leastLevel: 'ACCOUNT',
        closesAt: new Date(app.clock.now().getTime() + 7 * 86_400_000).toISOString(),
        questions: testQuestions,
        idempotencyKey: key(),
      },
      'survey',
    );
    const answers = [{ question: 'wish', text: '多种树' }];
    for (const persona of [...voters, here.representative, here.neighbourWorker]) {
      const input = { survey, answers, idempotencyKey: key() };
      await act(persona, 'submitSurveyResponse', input, 'survey');
    }
    const request = await subjects.deliveredRequest();
    await act(
      resident,
      'rateService',
      { serviceRequest: request, stars: 4, comment: '师傅很好' },
      'serviceRequest',
    );
    const read = await app
      .as(resident)
      .run('query ($id: ID!) { node(id: $id) { ... on ServiceRequest { service { id } } } }', {
        id: request,
      });
    const service = read.data.node.service.id;
    const unit = await act(
      worker,
      'registerUnit',
      { community: here.community.globalId, door: '1-101', floorArea: '88.00' },
      'unit',
    );
    await act(
      worker,
      'recordOwnership',
      { unit, person: idOf(resident), idempotencyKey: key() },
      'unit',
    );
    const suggestion = await subjects.suggestion();

    const before = await totals(topic, survey, service);
    expect(before).toMatchObject({
      topic: { opinionGroups: { participantCount: 7 } },
      survey: { results: { respondents: 7 } },
      service: { rating: { count: 1 } },
      community: { ownership: { owners: 1 } },
    });
    const file = await exported(resident);
    expect(file.fileName).toBe('linli-personal-data-2026-11-22.json');
    const kept = JSON.parse(file.content);
    expect(kept.deliberation.votes).toHaveLength(2);
    expect(kept.services[0]).toMatchObject({ stars: 4, comment: '师傅很好' });
    expect(kept.surveys[0].answers).toEqual({ wish: '多种树' });
    expect(kept.residency.ownerships).toMatchObject([{ door: '1-101', floorArea: '88.00' }]);
    expect(kept.suggestions).toMatchObject([{ body: subjects.secret }]);

    const { data } = await erase(resident);
    expect(data.erasePersonalData.erasedAt).toMatch(/^2026-11-22/);
    expect(await totals(topic, survey, service)).toEqual(before);

    const names = await app
      .as(null)
      .run(
        `query ($id: ID!) { node(id: $id) { ... on Topic { proposerName arguments(first: 5) { nodes { authorName } } statements(first: 5) { nodes { authorName } } } } }`,
        { id: topic },
      );
    expect(names.data.node).toEqual({
      proposerName: '已注销用户',
      arguments: { nodes: [{ authorName: '已注销用户' }] },
      statements: { nodes: [{ authorName: '已注销用户' }, { authorName: '已注销用户' }] },
    });
    const office = await app
      .as(worker)
      .run(
        'query ($s: ID!, $r: ID!) { suggestion: node(id: $s) { ... on Suggestion { body callerName } } request: node(id: $r) { ... on ServiceRequest { rating { stars comment } } } }',
        { s: suggestion, r: request },
      );
    expect(office.data).toEqual({
      suggestion: { body: subjects.secret, callerName: null },
      request: { rating: { stars: 4, comment: null } },
    });
    const { db } = app.context({ kind: 'operator' });
    const rows = JSON.stringify([
      await db.person.findMany({ where: { id: resident.personId } }),
      await db.residency.findMany({ where: { personId: resident.personId } }),
      await db.surveyParticipation.findMany(),
    ]);
    expect(rows).not.toContain('王秀兰');
    expect(rows).toContain('ENDED');
    expect(rows.split(resident.personId)).toHaveLength(3);
    const gone = { districtId: here.id, personId: resident.personId };
    for (const count of [
      db.session.count({ where: gone }),
      db.hostIdentity.count({ where: gone }),
      db.roleAssignment.count({ where: gone }),
      db.draft.count({ where: gone }),
    ]) {
      expect(await count).toBe(0);
    }
  });

  test('ends their sessions, even one that a backup brings back', async () => {
    const { here } = app.world;
    const { representative } = here;
    const { db } = app.context({ kind: 'operator' });
    const session = await db.session.findFirstOrThrow({
      where: { districtId: here.id, personId: representative.personId },
    });
    await erase(representative);
    const refused = await app.as(representative).run('{ viewer { level } }');
    expect(refused.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    await db.session.create({ data: session });
    const again = await app.as(representative).run('{ viewer { level } }');
    expect(again.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('at their request, by staff where they live; nobody who holds a role', async () => {
    const { here, elsewhere } = app.world;
    const { otherResident, worker, official } = here;
    for (const persona of [here.account, here.neighbourWorker, official, elsewhere.worker]) {
      const { errors } = await erase(persona, idOf(otherResident));
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    for (const person of ['Person:1', here.community.globalId, "' OR 1=1"]) {
      const { data } = await erase(worker, person);
      expect(data.erasePersonalData).toMatchObject({ code: 'NOT_FOUND', path: ['person'] });
    }
    const { db } = app.context({ kind: 'operator' });
    const role = await db.roleAssignment.create({
      data: {
        districtId: here.id,
        id: newId(),
        personId: otherResident.personId,
        communityId: here.community.id,
        role: 'ORGANIZATION_REPRESENTATIVE',
        since: app.clock.now(),
      },
    });
    const held = await erase(worker, idOf(otherResident));
    expect(held.data.erasePersonalData.code).toBe('PERSON_HOLDS_ROLE');
    await db.roleAssignment.update({
      where: { districtId_id: { districtId: here.id, id: role.id } },
      data: { until: app.clock.now() },
    });
    const done = await erase(worker, idOf(otherResident));
    expect(done.data.erasePersonalData.erasedAt).toBeTruthy();
    const audit = await db.auditEntry.findFirstOrThrow({
      where: { action: 'erasePersonalData', subjectId: otherResident.personId },
    });
    expect(audit).toMatchObject({ actorId: worker.personId, changes: { by: 'STAFF' } });
    const twice = await erase(here.official, idOf(otherResident));
    expect(twice.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('of two at once, one is done', async () => {
    const { account } = app.world.here;
    const both = await Promise.all([erase(account), erase(account)]);
    const outcomes = both.map(
      ({ data, errors }) => errors?.[0]?.extensions.code ?? data.erasePersonalData.code ?? 'DONE',
    );
    expect(outcomes.filter((each) => each === 'DONE')).toHaveLength(1);
  });
});

test('exporting is for whoever is signed in', async () => {
  for (const persona of [null, app.world.here.guest]) {
    expect((await exported(persona)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  }
});
