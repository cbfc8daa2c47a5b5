import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { define, defineAt, freshKey, liftRepair } from '../testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const inputAt = (community: string, changes: object = {}) => ({
  input: { ...liftRepair, community, idempotencyKey: freshKey(), ...changes },
});

const list = `query ($id: ID!, $first: Int, $after: String, $category: String) {
  node(id: $id) { ... on Community {
    services(first: $first, after: $after, category: $category) {
      nodes {
        name category timeLimitDays price delivery steps documents { name note required }
        rating { average count } availableActions { action allowed refusal { code } }
        form { version questions {
          __typename id kind label required
          showIf { operator question option partOf }
          ... on SingleChoiceQuestion { options { id label } }
        } }
      }
      pageInfo { hasNextPage endCursor }
    }
  } }
}`;

test('a worker puts a service on the list, and everybody reads it with its form', async () => {
  const { here } = app.world;
  await defineAt(app, here);
  const { data, errors } = await app
    .as(null)
    .run(list, { id: here.community.globalId }, { locale: 'en' });
  expect(errors).toBeUndefined();
  expect(data.node.services.nodes).toEqual([
    {
      name: '电梯故障报修',
      category: '便民维修',
      timeLimitDays: 2,
      price: { amount: '0', currency: 'CNY' },
      delivery: ['AT_HOME'],
      steps: liftRepair.steps,
      documents: liftRepair.documents,
      rating: { average: null, count: 0 },
      availableActions: [
        { action: 'APPLY', allowed: false, refusal: { code: 'SIGN_IN_REQUIRED' } },
      ],
      form: {
        version: 1,
        questions: [
          {
            __typename: 'SingleChoiceQuestion',
            id: 'home',
            kind: 'SINGLE',
            label: 'Do you own or rent?',
            required: true,
            showIf: [],
            options: [
              { id: 'owner', label: 'I own' },
              { id: 'tenant', label: 'I rent' },
            ],
          },
          {
            __typename: 'PhoneQuestion',
            id: 'landlord',
            kind: 'PHONE',
            label: '房东电话',
            required: true,
            showIf: [{ operator: 'IS', question: 'home', option: 'tenant', partOf: null }],
          },
        ],
      },
    },
  ]);
});

test('the list has the services of the places above, page by page, and not the neighbour’s', async () => {
  const { elsewhere } = app.world;
  const names = ['助餐', '助浴', '助医'];
  for (const name of names) await defineAt(app, elsewhere, { name, category: '养老助残' });
  // The district offers a service to all of its communities.
  const offered = await app
    .as(elsewhere.neighbourWorker)
    .run(define, inputAt(elsewhere.neighbour.globalId, { name: '只在东街' }));
  expect(offered.data.defineService.__typename).toBe('DefineServiceSuccess');
  await app.context(elsewhere.worker.viewer).db.service.updateMany({
    where: { districtId: elsewhere.id, name: '助医' },
    data: { communityId: elsewhere.place.id, position: 9 },
  });
  const id = elsewhere.community.globalId;
  const first = await app.as(null).run(list, { id, first: 2 });
  const { nodes, pageInfo } = first.data.node.services;
  expect(nodes.map(({ name }: { name: string }) => name)).toEqual(['助餐', '助浴']);
  const second = await app.as(null).run(list, { id, first: 2, after: pageInfo.endCursor });
  expect(second.data.node.services.nodes.map(({ name }: { name: string }) => name)).toEqual([
    '助医',
  ]);
  expect(second.data.node.services.pageInfo.hasNextPage).toBe(false);
  const other = await app.as(null).run(list, { id, category: '便民维修' });
  expect(other.data.node.services.nodes).toEqual([]);
});

test('the same key with the same input defines one service, with other input none', async () => {
  const { community, worker } = app.world.here;
  const sent = inputAt(community.globalId, { name: '只办一次' });
  const first = await app.as(worker).run(define, sent);
  const second = await app.as(worker).run(define, sent);
  expect(second.data.defineService.service.id).toBe(first.data.defineService.service.id);
  const changed = await app.as(worker).run(define, { input: { ...sent.input, name: '改了' } });
  expect(changed.data.defineService.code).toBe('IDEMPOTENCY_KEY_REUSED');
});

test.each([
  ['visitor', 'UNAUTHENTICATED'],
  ['resident', 'FORBIDDEN'],
  ['official', 'FORBIDDEN'],
  ['neighbourWorker', 'FORBIDDEN'],
] as const)('a %s defines no service here', async (name, code) => {
  const { here } = app.world;
  const persona = name === 'visitor' ? null : here[name];
  const { errors } = await app.as(persona).run(define, inputAt(here.community.globalId));
  expect(errors?.[0]?.extensions.code).toBe(code);
});

test('a worker of another district defines no service here', async () => {
  const { here, elsewhere } = app.world;
  const { errors } = await app.as(elsewhere.worker).run(define, inputAt(here.community.globalId));
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('problems of the facts and of the questions name their place', async () => {
  const { community, worker } = app.world.here;
  const facts = inputAt(community.globalId, {
    name: ' ',
    price: { amount: '-5', currency: 'CNY' },
  });
  expect((await app.as(worker).run(define, facts)).data.defineService.problems).toMatchObject([
    { path: ['name'], code: 'VALUE_REQUIRED' },
    { path: ['price'], code: 'VALUE_INVALID' },
  ]);
  const questions = [
    { text: { id: 'why', label: { zhCN: '原因' }, maxLength: 20_000 } },
    { text: { id: 'why', label: { zhCN: '' }, maxLength: 20 } },
  ];
  const form = inputAt(community.globalId, { questions });
  expect((await app.as(worker).run(define, form)).data.defineService.problems).toMatchObject([
    { path: ['questions', '0', 'maxLength'], code: 'BOUNDS_INVALID' },
    { path: ['questions', '1', 'label', 'zh-CN'], code: 'TEXT_MISSING', message: '请填写文字。' },
    { path: ['questions', '1', 'id'], code: 'ID_DUPLICATE' },
  ]);
});

test('hostile texts are tidied where they are kept, and harmless where they are sought', async () => {
  const { here, elsewhere } = app.world;
  const name = "'; DROP TABLE service; --\u0000\u202e<b>";
  const questions = [{ text: { id: 'q', label: { zhCN: '问\u0000题\u202e' }, maxLength: 5 } }];
  await defineAt(app, here, { name, questions, category: '试验' });
  const id = here.community.globalId;
  const { data } = await app.as(null).run(list, { id, category: '试\u0000验' });
  expect(data.node.services.nodes).toMatchObject([
    { name: "'; DROP TABLE service; --<b>", form: { questions: [{ label: '问题' }] } },
  ]);
  const other = { id: elsewhere.place.globalId, category: "' OR 1=1 --" };
  expect((await app.as(null).run(list, other)).data.node.services.nodes).toEqual([]);
});

test('an id that names no community is not found', async () => {
  const { worker, community } = app.world.here;
  for (const id of ['', 'Community:', "Community:' OR 1=1", `Topic:${community.id}`]) {
    const { data } = await app.as(worker).run(define, inputAt(id));
    expect(data.defineService.code).toBe('NOT_FOUND');
  }
});
