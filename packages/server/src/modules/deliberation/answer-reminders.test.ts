import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { overdueReminder } from '../../platform/reminders.ts';
import { openTestApp, type Persona, type TestApp } from '../../testing/index.ts';
import { answerReminders } from './answer-reminders.ts';
import { act, discuss, freshKey } from './testing.ts';

describe('the reminder of an answer', () => {
  const due = new Date('2026-03-02T15:59:59Z');
  test.each([
    ['2026-03-02T15:00:00Z', null],
    ['2026-03-02T15:59:59Z', '2026-03-02/0'],
    ['2026-03-04T02:00:00Z', '2026-03-02/0'],
    ['2026-03-05T02:00:00Z', '2026-03-02/1'],
    ['2026-03-10T02:00:00Z', '2026-03-02/2'],
  ])('at %s is %s', (now, key) => {
    expect(overdueReminder(due, new Date(now), 3)?.key ?? null).toBe(key);
  });
});

describe('answers that are overdue', () => {
  let app: TestApp;
  let topic = '';
  beforeAll(async () => {
    app = await openTestApp();
    topic = await discuss(app);
    const { here } = app.world;
    const input = { topic, class: 'MINOR', answerer: here.company.globalId, reason: '请答复' };
    await act(app, here.worker, 'triageTopic', input);
  });
  afterAll(() => app.close());

  const remind = () => answerReminders.remind(app.context({ kind: 'operator' }));
  const told = async (by: Persona) => {
    const { data } = await app
      .as(by)
      .run('{ viewer { notifications(first: 50) { nodes { kind subjectId } } } }');
    return data.viewer.notifications.nodes.filter(
      (row: { kind: string; subjectId: string }) =>
        row.subjectId === topic && row.kind === 'TOPIC_ANSWER_OVERDUE',
    ).length;
  };
  const waits = async (by: Persona, view: string) => {
    const { data } = await app
      .as(by)
      .run(`{ toDo(view: ${view}) { edges { node { subject kind overdue } } } }`);
    return data.toDo.edges
      .map((edge: { node: { subject: string } }) => edge.node)
      .filter((node: { subject: string }) => node.subject === topic);
  };

  test('are told once when due and once each further third day, and wait in the list', async () => {
    const { representative, official } = app.world.here;
    expect(await remind()).toBe(0);
    expect(await waits(representative, 'MINE')).toMatchObject([
      { kind: 'TopicAnswer', overdue: false },
    ]);
    app.clock.advance({ days: 13 });
    const sent = await Promise.all([remind(), remind()]);
    expect(sent[0] + sent[1]).toBe(1);
    expect(await remind()).toBe(0);
    expect(await told(representative)).toBe(1);
    expect(await waits(official, 'OVERSEEN')).toMatchObject([
      { kind: 'TopicAnswer', overdue: true },
    ]);
    app.clock.advance({ days: 3 });
    expect(await remind()).toBe(1);
    expect(await told(representative)).toBe(2);
  });

  test('are urged by an official, until they are answered', async () => {
    const { official, representative } = app.world.here;
    const urge = () =>
      app.as(official).run(
        `mutation ($input: UrgeInput!) { urge(input: $input) {
          __typename ... on DomainError { code } } }`,
        { input: { subject: topic, words: '请尽快答复' } },
      );
    expect((await urge()).data.urge.__typename).toBe('UrgeSuccess');
    const input = { topic, body: '本周换灯。', idempotencyKey: freshKey() };
    await act(app, representative, 'answerTopic', input);
    app.clock.advance({ days: 6 });
    expect(await remind()).toBe(0);
    expect(await waits(representative, 'MINE')).toEqual([]);
  });
});
