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

const answered = async () => {
  const id = await acts.made();
  await acts.answer(app.world.here.worker, id);
  return id;
};

test('the one who made it says that it is settled, once', async () => {
  const { resident } = app.world.here;
  const id = await answered();
  const { data } = await acts.settle(resident, id, true, '谢谢，灯亮了');
  expect(data.settleSuggestion.suggestion).toMatchObject({
    state: 'SETTLED',
    stateLabel: '已解决',
    settledComment: '谢谢，灯亮了',
    availableActions: [],
  });
  const again = await acts.settle(resident, id, true, '谢谢，灯亮了');
  expect(again.data.settleSuggestion.suggestion.timeline).toHaveLength(3);
  const other = await acts.settle(resident, id, false);
  expect(other.data.settleSuggestion.code).toBe('WRONG_STATE');
});

test('not settled, it goes back, is due again, and earlier answers stay on the timeline', async () => {
  const { resident, worker } = app.world.here;
  const id = await answered();
  const before = (await acts.read(resident, id)).data.node;
  app.clock.advance({ days: 3 });
  const { data } = await acts.settle(resident, id, false, '晚上又灭了');
  const { suggestion } = data.settleSuggestion;
  expect(suggestion).toMatchObject({ state: 'UNSETTLED', settledComment: '晚上又灭了' });
  expect(Date.parse(suggestion.answerDueAt)).toBeGreaterThan(Date.parse(before.answerDueAt));
  await acts.answer(worker, id, '换了新的灯泡。');
  const { node } = (await acts.read(resident, id)).data;
  expect(node.state).toBe('ANSWERED');
  expect(node.timeline.map(({ reason }: { reason: string | null }) => reason)).toEqual([
    null,
    '明天上午来修。',
    '晚上又灭了',
    '换了新的灯泡。',
  ]);
});

describe('refused', () => {
  test('before there is an answer', async () => {
    const { data } = await acts.settle(app.world.here.resident, await acts.made(), true);
    expect(data.settleSuggestion.code).toBe('WRONG_STATE');
  });

  test('anybody but the one who made it, staff too', async () => {
    const { here, elsewhere } = app.world;
    const id = await answered();
    for (const persona of [
      here.otherResident,
      here.worker,
      here.official,
      elsewhere.resident,
      elsewhere.worker,
    ]) {
      const { errors } = await acts.settle(persona, id, true);
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    for (const persona of [null, here.guest]) {
      const { errors } = await acts.settle(persona, id, true);
      expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
    expect((await acts.read(here.resident, id)).data.node.state).toBe('ANSWERED');
  });

  test('an id that names no suggestion, and a comment too long', async () => {
    const { resident } = app.world.here;
    for (const id of idsOfNothing(app)) {
      const { data } = await acts.settle(resident, id, true);
      expect(data.settleSuggestion.code).toBe('NOT_FOUND');
    }
    const { data } = await acts.settle(resident, await answered(), true, '字'.repeat(501));
    expect(data.settleSuggestion.problems).toEqual([{ path: ['comment'], code: 'VALUE_TOO_LONG' }]);
  });
});

test('what is said of the answer is not in the audit', async () => {
  await acts.settle(app.world.here.resident, await answered(), false, '邻居老张又乱停车');
  const audit = await auditText(app);
  expect(audit).toContain('settleSuggestion');
  expect(audit).not.toContain('老张');
});
