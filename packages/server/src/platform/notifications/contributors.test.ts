import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type Persona, type TestApp } from '../../testing/index.ts';
import { layOutSubjects, type Subjects } from '../../testing/subjects.ts';

let app: TestApp;
let subjects: Subjects;
beforeAll(async () => {
  app = await openTestApp();
  subjects = layOutSubjects(app);
});
afterAll(() => app.close());

interface Told {
  kind: string;
  subject: string;
  subjectId: string;
}

/** What somebody was told of a subject, oldest first. */
async function toldOf(persona: Persona, subjectId: string): Promise<Told[]> {
  const { data } = await app
    .as(persona)
    .run('{ viewer { notifications(first: 50) { nodes { kind subject body subjectId } } } }');
  expect(JSON.stringify(data)).not.toContain(subjects.secret);
  const nodes: Told[] = data.viewer.notifications.nodes;
  return nodes.filter((each) => each.subjectId === subjectId).reverse();
}

test('who made a suggestion is told that it was answered, without what it says', async () => {
  const { resident, worker, otherResident } = app.world.here;
  const id = await subjects.answeredSuggestion();
  expect(await toldOf(resident, id)).toMatchObject([
    { kind: 'SUGGESTION_ANSWERED', subject: '您提的建议有答复了' },
  ]);
  for (const other of [worker, otherResident]) expect(await toldOf(other, id)).toEqual([]);
});

test('who called, and left a number, is told when they sign in by it', async () => {
  const { here } = app.world;
  const { db, encryption } = app.context({ kind: 'operator' });
  const phone = '13900002222';
  await db.person.update({
    where: { districtId_id: { districtId: here.id, id: here.account.personId } },
    data: { phoneIndex: encryption.blindIndex(phone, 'phone') },
  });
  const input = {
    community: here.community.globalId,
    body: '楼道灯坏了',
    channel: 'ASSISTED',
    callerName: '陈小雨',
    callerPhone: phone,
    idempotencyKey: subjects.key(),
  };
  const id = await subjects.act(here.worker, 'recordSuggestion', input, 'suggestion');
  await subjects.act(here.worker, 'answerSuggestion', { suggestion: id, body: '好' }, 'suggestion');
  expect(await toldOf(here.account, id)).toMatchObject([{ kind: 'SUGGESTION_ANSWERED' }]);
});

test('an applicant is told each step of the office, and none of their own', async () => {
  const { resident, worker } = app.world.here;
  const id = await subjects.deliveredRequest();
  const input = { serviceRequest: id, stars: 5 };
  await subjects.act(resident, 'rateService', input, 'serviceRequest');
  expect((await toldOf(resident, id)).map(({ subject }) => subject)).toEqual([
    '您申请的“上门维修”有进展：已受理',
    '您申请的“上门维修”有进展：正在办理',
    '您申请的“上门维修”有进展：已办好，等您评价',
  ]);
  expect(await toldOf(worker, id)).toEqual([]);
});

test('who proposed a topic is told its stages, and not of a withdrawal of their own', async () => {
  const { resident } = app.world.here;
  const id = await subjects.openTopic();
  await subjects.act(resident, 'advanceTopic', { topic: id, action: 'WITHDRAW' }, 'topic');
  expect(await toldOf(resident, id)).toMatchObject([
    { kind: 'TOPIC_ADVANCED', subject: '您提的议题有进展：讨论中' },
  ]);
});
