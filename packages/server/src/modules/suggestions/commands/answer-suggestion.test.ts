import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { auditText, idsOfNothing, suggestionActs } from '../testing.ts';

let app: TestApp;
let acts: ReturnType<typeof suggestionActs>;
beforeAll(async () => {
  app = await openTestApp();
  acts = suggestionActs(app);
});
afterAll(() => app.close());

test('a worker answers; the neighbour reads the answer and by whom', async () => {
  const { resident, worker } = app.world.here;
  const id = await acts.made();
  const { data } = await acts.answer(worker, id);
  expect(data.answerSuggestion.suggestion).toMatchObject({
    state: 'ANSWERED',
    answer: { body: '明天上午来修。', byName: '李敏' },
  });
  const { node } = (await acts.read(resident, id)).data;
  expect(node.timeline).toMatchObject([
    { action: 'MAKE' },
    { action: 'ANSWER', label: '社区已答复', reason: '明天上午来修。' },
  ]);
  expect(
    node.availableActions.map(({ action, allowed }: { action: string; allowed: boolean }) => ({
      action,
      allowed,
    })),
  ).toEqual([
    { action: 'RAISE_TOPIC', allowed: false },
    { action: 'RECORD_NEED', allowed: false },
    { action: 'REPORT_INCIDENT', allowed: false },
    { action: 'SETTLE', allowed: true },
    { action: 'UNSETTLE', allowed: true },
  ]);
});

test('the same answer sent twice is one answer; another one comes too late', async () => {
  const { worker } = app.world.here;
  const id = await acts.made();
  await acts.answer(worker, id);
  const { data } = await acts.answer(worker, id);
  expect(data.answerSuggestion.suggestion.timeline).toHaveLength(2);
  const late = await acts.answer(worker, id, '另一个答复');
  expect(late.data.answerSuggestion.code).toBe('WRONG_STATE');
});

test('of two different answers at once, one counts', async () => {
  const id = await acts.made();
  const { worker } = app.world.here;
  const both = await Promise.all([acts.answer(worker, id, '甲'), acts.answer(worker, id, '乙')]);
  const kinds = both.map(({ data }) => data.answerSuggestion.code ?? 'DONE').sort();
  expect(kinds).toEqual(['DONE', 'WRONG_STATE']);
  expect((await acts.read(worker, id)).data.node.timeline).toHaveLength(2);
});

describe('refused', () => {
  test('whoever may not answer here', async () => {
    const { here, elsewhere } = app.world;
    const id = await acts.made();
    for (const persona of [
      here.resident,
      here.otherResident,
      here.official,
      here.representative,
      here.neighbourWorker,
      elsewhere.worker,
      elsewhere.official,
    ]) {
      const { errors } = await acts.answer(persona, id);
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    for (const persona of [null, here.guest]) {
      const { errors } = await acts.answer(persona, id);
      expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
    expect((await acts.read(here.resident, id)).data.node.state).toBe('RECEIVED');
  });

  test('an id that names no suggestion', async () => {
    for (const id of idsOfNothing(app)) {
      const { data } = await acts.answer(app.world.here.worker, id);
      expect(data.answerSuggestion).toMatchObject({ code: 'NOT_FOUND', path: ['suggestion'] });
    }
  });

  test('an empty answer, and one too long', async () => {
    const id = await acts.made();
    for (const [body, code] of [
      ['  ', 'VALUE_REQUIRED'],
      ['字'.repeat(2_001), 'VALUE_TOO_LONG'],
    ] as const) {
      const { data } = await acts.answer(app.world.here.worker, id, body);
      expect(data.answerSuggestion.problems).toEqual([{ path: ['body'], code }]);
    }
  });
});

test('the audit says that it was answered, not what', async () => {
  const id = await acts.made();
  await acts.answer(app.world.here.worker, id, '王阿姨家的水管已经修好');
  const audit = await auditText(app);
  expect(audit).toContain('answerSuggestion');
  expect(audit).not.toContain('王阿姨');
});
