import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { globalId } from '../../kernel/global-id.ts';
import { newId } from '../../kernel/ids.ts';
import { type Answer, openTestApp, type Persona, type TestApp } from '../../testing/index.ts';
import { workItemActs } from './testing.ts';

let app: TestApp;
let acts: ReturnType<typeof workItemActs>;
beforeAll(async () => {
  app = await openTestApp();
  acts = workItemActs(app);
});
afterAll(() => app.close());

interface Node {
  subject: string;
  kind: string;
  title: string;
  dueAt: string | null;
  urgedTimes: number;
}
const nodes = ({ data }: Answer): Node[] => data.toDo.edges.map(({ node }: { node: Node }) => node);
const subjects = (answer: Answer) => nodes(answer).map(({ subject }) => subject);

describe('what waits for somebody', () => {
  test('a suggestion waits for the worker of its place, and no longer once it is answered', async () => {
    const { worker, neighbourWorker, resident, representative } = app.world.here;
    const id = await acts.suggested({ body: '三栋的\n路灯坏了' });
    const found = nodes(await acts.toDo(worker)).find(({ subject }) => subject === id);
    expect(found).toMatchObject({
      kind: 'Suggestion',
      kindLabel: '建议',
      title: '三栋的 路灯坏了',
      wanted: '请答复',
      stateLabel: '已收到，等待答复',
      overdue: false,
      urgedTimes: 0,
      mayUrge: false,
    });
    for (const persona of [neighbourWorker, resident, representative, app.world.elsewhere.worker]) {
      expect(subjects(await acts.toDo(persona))).not.toContain(id);
    }
    await acts.answered(id);
    expect(subjects(await acts.toDo(worker))).not.toContain(id);
  });

  test('a work item waits for who speaks for its owner, then for whoever verifies but finished it not', async () => {
    const { worker, representative, official } = app.world.here;
    const id = await acts.assigned();
    const waitsFor = async (persona: Persona) => subjects(await acts.toDo(persona)).includes(id);
    expect(await waitsFor(representative)).toBe(true);
    expect(await waitsFor(worker)).toBe(false);
    await acts.act(representative, 'finishWorkItem', { workItem: id, body: '已修好' });
    expect(await waitsFor(representative)).toBe(false);
    expect(await waitsFor(worker)).toBe(true);
    const own = await acts.assigned();
    await acts.act(worker, 'finishWorkItem', { workItem: own, body: '居委会代办' });
    expect(subjects(await acts.toDo(worker))).not.toContain(own);
    expect(subjects(await acts.toDo(official, 'view: OVERSEEN'))).toContain(own);
  });

  test('a topic that was proposed waits until it is due to be sorted, and what has no time comes last', async () => {
    const { resident, otherResident, worker, official, community } = app.world.here;
    const act = async (persona: Persona, name: string, asked: string, input: object) => {
      const type = `${name[0]?.toUpperCase()}${name.slice(1)}`;
      const { data, errors } = await app.as(persona).run(
        `mutation ($input: ${type}Input!) { ${name}(input: $input) {
          ... on ${type}Success { topic { ${asked} } } ... on DomainError { code message } } }`,
        { input },
      );
      expect(errors).toBeUndefined();
      return data[name].topic;
    };
    const topic = await act(resident, 'proposeTopic', 'id triageDueAt', {
      community: community.globalId,
      title: '停车位怎么分',
      body: '请大家商量。',
      idempotencyKey: newId(),
    });
    await acts.suggested();
    const waiting = nodes(await acts.toDo(worker, 'first: 100'));
    const found = waiting.find(({ subject }) => subject === topic.id);
    expect(found).toMatchObject({ kind: 'Topic', wanted: '请开始讨论或退回' });
    expect(found?.dueAt).toBe(topic.triageDueAt);
    const times = waiting.map(({ dueAt }) => dueAt ?? '9999');
    expect(times).toEqual(times.toSorted());
    await act(worker, 'triageTopic', 'id', {
      topic: topic.id,
      class: 'MINOR',
      reason: '院里的事，社区可以定。',
    });
    await act(otherResident, 'contestTriage', 'id', {
      topic: topic.id,
      reason: '占了消防通道，是大事。',
      idempotencyKey: newId(),
    });
    const contests = nodes(await acts.toDo(official, 'first: 100'));
    expect(contests.at(-1)).toMatchObject({ subject: topic.id, kind: 'TopicContest', dueAt: null });
  });

  test('visitors and guests have no list', async () => {
    for (const persona of [null, app.world.here.guest]) {
      for (const asked of [acts.toDo, acts.counts]) {
        const { errors } = await asked(persona);
        expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
      }
    }
  });
});

describe('the list of an official', () => {
  test('is across communities, and can be narrowed to one, to a department and to a kind', async () => {
    const { official, community, neighbour, department, worker } = app.world.here;
    const suggestion = await acts.suggested({ community: neighbour.globalId });
    const item = await acts.assigned();
    const other = await acts.assigned({ department: null });
    const all = subjects(await acts.toDo(official, 'view: OVERSEEN, first: 100'));
    expect(all).toEqual(expect.arrayContaining([suggestion, item, other]));
    const narrowed = async (args: string) =>
      subjects(await acts.toDo(official, `view: OVERSEEN, first: 100, ${args}`));
    const inNeighbour = await narrowed(`community: "${neighbour.globalId}"`);
    expect(inNeighbour).toContain(suggestion);
    expect(inNeighbour).not.toContain(item);
    expect(await narrowed(`community: "${community.globalId}"`)).not.toContain(suggestion);
    const ofDepartment = await narrowed(`department: "${department.globalId}"`);
    expect(ofDepartment).toContain(item);
    expect(ofDepartment).not.toContain(other);
    expect(await narrowed('kinds: ["Suggestion"]')).not.toContain(item);
    expect(subjects(await acts.toDo(worker, 'view: OVERSEEN'))).toEqual([]);
    expect(subjects(await acts.toDo(app.world.elsewhere.official, 'view: OVERSEEN'))).toEqual([]);
  });

  test('counts what it lists, by kind and by department', async () => {
    const { official } = app.world.here;
    app.clock.advance({ days: 8 });
    await acts.assigned();
    const listed = nodes(await acts.toDo(official, 'view: OVERSEEN, first: 100'));
    const overdue = nodes(
      await acts.toDo(official, 'view: OVERSEEN, first: 100, overdueOnly: true'),
    );
    const { toDoCounts } = (await acts.counts(official, 'view: OVERSEEN')).data;
    expect(toDoCounts).toMatchObject({ total: listed.length, overdue: overdue.length });
    expect(overdue.length).toBeGreaterThan(0);
    expect(overdue.length).toBeLessThan(listed.length);
    const ofItems = toDoCounts.byKind.find(
      ({ kind }: { kind: { name: string } }) => kind.name === 'WorkItem',
    );
    expect(ofItems.total).toBe(listed.filter(({ kind }) => kind === 'WorkItem').length);
    expect(toDoCounts.byDepartment).toMatchObject([
      { department: { name: app.world.here.department.name } },
    ]);
  });
});

describe('paging', () => {
  test('passes through everything once, forwards and backwards, what is overdue first', async () => {
    const { official } = app.world.here;
    const whole = subjects(await acts.toDo(official, 'view: OVERSEEN, first: 100'));
    expect(whole.length).toBeGreaterThan(5);
    const forwards: string[] = [];
    let cursor = '';
    do {
      const answer = await acts.toDo(official, `view: OVERSEEN, first: 2${cursor}`);
      forwards.push(...subjects(answer));
      const { pageInfo } = answer.data.toDo;
      cursor = pageInfo.hasNextPage ? `, after: "${pageInfo.endCursor}"` : '';
    } while (cursor !== '');
    expect(forwards).toEqual(whole);
    const backwards: string[] = [];
    let before = '';
    do {
      const answer = await acts.toDo(official, `view: OVERSEEN, last: 2${before}`);
      backwards.unshift(...subjects(answer));
      const { pageInfo } = answer.data.toDo;
      before = pageInfo.hasPreviousPage ? `, before: "${pageInfo.startCursor}"` : '';
    } while (before !== '');
    expect(backwards).toEqual(whole);
  });

  test('a cursor, a place or a department that is none is refused in words', async () => {
    const { official } = app.world.here;
    for (const [args, code] of [
      ['after: "x"', 'INVALID_INPUT'],
      [`after: "1.' OR 1=1 --"`, 'INVALID_INPUT'],
      // A moment after the last one that the database has.
      [`after: "999999999999999.${newId()}"`, 'INVALID_INPUT'],
      ['community: "Community:1"', 'NOT_FOUND'],
      [`department: "${app.world.here.community.globalId}"`, 'NOT_FOUND'],
    ] as const) {
      const { errors } = await acts.toDo(official, args);
      expect([args, errors?.[0]?.extensions.code]).toEqual([args, code]);
    }
  });
});

describe('urging', () => {
  test('an official urges; the owner is told, and the item shows how often', async () => {
    const { official, representative, resident } = app.world.here;
    const id = await acts.assigned();
    const { data } = await acts.urge(official, id, '请本周办完');
    expect(data.urge).toMatchObject({ urge: { words: '请本周办完', byName: '周文静' } });
    app.clock.advance({ days: 1 });
    await acts.urge(official, id);
    const found = nodes(await acts.toDo(representative, 'first: 100')).find(
      ({ subject }) => subject === id,
    );
    expect(found?.urgedTimes).toBe(2);
    expect((await acts.read(representative, id)).data.node.urges).toEqual([
      { words: null, byName: '周文静' },
      { words: '请本周办完', byName: '周文静' },
    ]);
    const inbox = async (persona: Persona) =>
      JSON.stringify(
        await app.as(persona).run('{ viewer { notifications(first: 50) { nodes { subject } } } }'),
      );
    expect(await inbox(representative)).toContain('督办：修好三栋路灯');
    expect(await inbox(resident)).not.toContain('督办');
  });

  test('a suggestion that is urged is told to the workers who answer there', async () => {
    const { official, worker } = app.world.here;
    const id = await acts.suggested({ body: '水管漏了' });
    await acts.urge(official, id);
    const { data } = await app
      .as(worker)
      .run('{ viewer { notifications(first: 50) { nodes { subject } } } }');
    // The words are the resident's own: they are read in the list, and not sent about.
    expect(JSON.stringify(data)).toContain('督办：建议');
    expect(JSON.stringify(data)).not.toContain('水管');
  });

  test('once a day by one person for one thing, however often it is sent', async () => {
    const { official } = app.world.here;
    const id = await acts.assigned();
    const both = await Promise.all([acts.urge(official, id, '甲'), acts.urge(official, id, '乙')]);
    expect(both.map(({ data }) => data.urge.code ?? 'DONE').sort()).toEqual([
      'DONE',
      'URGED_TODAY',
    ]);
    const { urges } = (await acts.read(official, id)).data.node;
    const again = await acts.urge(official, id, urges[0].words);
    expect(again.data.urge.urge.words).toBe(urges[0].words);
    expect((await acts.read(official, id)).data.node.urges).toHaveLength(1);
  });

  test('what no longer waits is not urged, nor what is not there', async () => {
    const { official, worker, here } = { ...app.world.here, here: app.world.here };
    const id = await acts.assigned();
    await acts.act(worker, 'cancelWorkItem', { workItem: id, reason: '另有安排' });
    expect((await acts.urge(official, id)).data.urge.code).toBe('NOTHING_WAITS');
    for (const subject of [
      globalId('WorkItem', { districtId: here.id, id: newId() }),
      globalId('Organization', here.company),
      'WorkItem:1',
      "Suggestion:' OR 1=1 --",
      '',
    ]) {
      expect((await acts.urge(official, subject)).data.urge).toMatchObject({
        code: 'NOT_FOUND',
        path: ['subject'],
      });
    }
  });

  test('an official of another district is refused', async () => {
    const id = await acts.assigned();
    const { errors } = await acts.urge(app.world.elsewhere.official, id);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
