import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import {
  advance,
  apply,
  applyAs,
  defineAt,
  deliver,
  freshKey,
  step,
  tenantAnswers,
} from '../testing.ts';

let app: TestApp;
let service: string;
beforeAll(async () => {
  app = await openTestApp();
  service = await defineAt(app, app.world.here);
});
afterAll(() => app.close());

const resubmit = `mutation ($input: ResubmitServiceRequestInput!) {
  resubmitServiceRequest(input: $input) {
    ... on ResubmitServiceRequestSuccess { serviceRequest { state returnedReason answers { words } } }
    ... on RuleRefusedError { code }
    ... on InvalidInputError { problems { path code } }
  }
}`;

const timeline = `query ($id: ID!) {
  node(id: $id) { ... on ServiceRequest { state stateLabel timeline { action label reason } } }
}`;

test('accepting sets the due date in working days: from Sunday, two days end on Tuesday', async () => {
  const { here } = app.world;
  const request = await applyAs(app, here.resident, service);
  const { data } = await step(app, here.worker, request, 'ACCEPT');
  expect(data.advanceServiceRequest.serviceRequest).toMatchObject({
    state: 'ACCEPTED',
    dueAt: '2026-11-24T15:59:59.000Z',
    overdue: false,
  });
});

test('a request is returned with a reason, completed and accepted', async () => {
  const { here } = app.world;
  const request = await applyAs(app, here.resident, service);
  const silent = await step(app, here.worker, request, 'RETURN', '  ');
  expect(silent.data.advanceServiceRequest.code).toBe('REASON_REQUIRED');
  const returned = await step(app, here.worker, request, 'RETURN', '请写房东的手机号');
  expect(returned.data.advanceServiceRequest.serviceRequest).toMatchObject({
    state: 'RETURNED',
    returnedReason: '请写房东的手机号',
  });
  const answers = [tenantAnswers[0], { question: 'landlord', text: '13900005678' }];
  const input = { serviceRequest: request, answers };
  const staff = await app.as(here.worker).run(resubmit, { input });
  expect(staff.data.resubmitServiceRequest.code).toBe('NOT_FOR_YOU');
  const incomplete = await app
    .as(here.resident)
    .run(resubmit, { input: { ...input, answers: [] } });
  expect(incomplete.data.resubmitServiceRequest.problems).toEqual([
    { path: ['answers', 'home'], code: 'ANSWER_REQUIRED' },
  ]);
  const again = await app.as(here.resident).run(resubmit, { input });
  expect(again.data.resubmitServiceRequest.serviceRequest).toEqual({
    state: 'SUBMITTED',
    returnedReason: null,
    answers: [{ words: '租户' }, { words: '13900005678' }],
  });
  const twice = await app.as(here.resident).run(resubmit, { input });
  expect(twice.data.resubmitServiceRequest.code).toBe('WRONG_STATE');
  await step(app, here.worker, request, 'ACCEPT');
  const { data } = await app.as(here.resident).run(timeline, { id: request });
  expect(data.node).toEqual({
    state: 'ACCEPTED',
    stateLabel: '已受理',
    timeline: [
      { action: 'APPLY', label: '提交申请', reason: null },
      { action: 'RETURN', label: '退回补充', reason: '请写房东的手机号' },
      { action: 'RESUBMIT', label: '补充后重新提交', reason: null },
      { action: 'ACCEPT', label: '受理', reason: null },
    ],
  });
});

test('each viewer is offered what they may do, and told why not', async () => {
  const { here } = app.world;
  const request = await applyAs(app, here.resident, service);
  const actions = `query ($id: ID!) {
    node(id: $id) { ... on ServiceRequest { availableActions { action allowed reasonRequired refusal { code } } } }
  }`;
  const own = await app.as(here.resident).run(actions, { id: request });
  expect(own.data.node.availableActions).toEqual([
    { action: 'ACCEPT', allowed: false, reasonRequired: false, refusal: { code: 'NOT_FOR_YOU' } },
    { action: 'RETURN', allowed: false, reasonRequired: true, refusal: { code: 'NOT_FOR_YOU' } },
    { action: 'WITHDRAW', allowed: true, reasonRequired: false, refusal: null },
  ]);
  const staff = await app.as(here.worker).run(actions, { id: request });
  expect(
    staff.data.node.availableActions.map((offer: { allowed: boolean }) => offer.allowed),
  ).toEqual([true, true, false]);
});

test('the applicant withdraws until the work has begun, and then no more', async () => {
  const { here } = app.world;
  const early = await applyAs(app, here.resident, service);
  await step(app, here.worker, early, 'ACCEPT');
  const { data } = await step(app, here.resident, early, 'WITHDRAW');
  expect(data.advanceServiceRequest.serviceRequest.state).toBe('WITHDRAWN');
  expect((await step(app, here.worker, early, 'START')).data.advanceServiceRequest.code).toBe(
    'WRONG_STATE',
  );
  const late = await applyAs(app, here.resident, service);
  await deliver(app, here.worker, late);
  expect((await step(app, here.resident, late, 'WITHDRAW')).data.advanceServiceRequest.code).toBe(
    'WRONG_STATE',
  );
});

test('who reads without handling takes no step', async () => {
  const { here } = app.world;
  const request = await applyAs(app, here.resident, service);
  for (const reader of [here.resident, here.official]) {
    const { data } = await step(app, reader, request, 'ACCEPT');
    expect(data.advanceServiceRequest.code).toBe('NOT_FOR_YOU');
  }
  const foreign = await step(app, here.worker, request, 'WITHDRAW');
  expect(foreign.data.advanceServiceRequest.code).toBe('NOT_FOR_YOU');
});

test('who may not read it is refused at the top', async () => {
  const { here, elsewhere } = app.world;
  const request = await applyAs(app, here.resident, service);
  for (const person of [here.otherResident, here.neighbourWorker, elsewhere.worker]) {
    const { errors } = await step(app, person, request, 'ACCEPT');
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
  for (const nobody of [null, here.guest]) {
    const { errors } = await step(app, nobody, request, 'ACCEPT');
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  }
});

test('two workers at once: one step is taken', async () => {
  const { here } = app.world;
  const request = await applyAs(app, here.resident, service);
  const answers = await Promise.all([
    step(app, here.worker, request, 'ACCEPT'),
    step(app, here.worker, request, 'RETURN', '请补充'),
    step(app, here.worker, request, 'ACCEPT'),
  ]);
  const outcomes = answers.map(({ data }) => data.advanceServiceRequest);
  expect(outcomes.filter(({ code }) => code === 'WRONG_STATE')).toHaveLength(2);
  const { data } = await app.as(here.resident).run(timeline, { id: request });
  expect(data.node.timeline).toHaveLength(2);
});

test('a malformed id is not found, and an unknown action never reaches the rules', async () => {
  const { here } = app.world;
  const { data } = await step(app, here.worker, "ServiceRequest:' --", 'ACCEPT');
  expect(data.advanceServiceRequest.code).toBe('NOT_FOUND');
  const input = { serviceRequest: service, action: 'DESTROY' };
  const { errors } = await app.as(here.worker).run(advance, { input });
  expect(errors).toHaveLength(1);
});

const queue = `query ($id: ID!, $states: [ServiceRequestState!], $first: Int, $after: String) {
  node(id: $id) { ... on Community {
    serviceRequests(states: $states, first: $first, after: $after) {
      nodes { id state overdue }
      pageInfo { hasNextPage endCursor }
    }
  } }
}`;

test('staff see what waits, the oldest first, also from the district', async () => {
  const { elsewhere } = app.world;
  const at = await defineAt(app, elsewhere);
  const requests: string[] = [];
  for (const person of [elsewhere.resident, elsewhere.account, elsewhere.otherResident]) {
    requests.push(await applyAs(app, person, at));
  }
  await step(app, elsewhere.worker, requests[1] ?? '', 'ACCEPT');
  await deliver(app, elsewhere.worker, requests[2] ?? '');
  app.clock.advance({ days: 3 });
  const id = elsewhere.community.globalId;
  const first = await app.as(elsewhere.worker).run(queue, { id, first: 1 });
  const page = first.data.node.serviceRequests;
  expect(page.nodes).toEqual([{ id: requests[0], state: 'SUBMITTED', overdue: false }]);
  const after = page.pageInfo.endCursor;
  const second = await app.as(elsewhere.worker).run(queue, { id, first: 5, after });
  expect(second.data.node.serviceRequests.nodes).toEqual([
    { id: requests[1], state: 'ACCEPTED', overdue: true },
  ]);
  const district = await app
    .as(elsewhere.official)
    .run(queue, { id: elsewhere.place.globalId, states: ['DELIVERED'] });
  expect(district.data.node.serviceRequests.nodes).toEqual([
    { id: requests[2], state: 'DELIVERED', overdue: false },
  ]);
});

test('the list of applications is for the staff of the place', async () => {
  const { here, elsewhere } = app.world;
  const id = here.community.globalId;
  for (const person of [here.resident, here.neighbourWorker, elsewhere.worker]) {
    const { errors } = await app.as(person).run(queue, { id });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
  const { errors } = await app.as(null).run(queue, { id });
  expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

const rate = `mutation ($input: RateServiceInput!) {
  rateService(input: $input) {
    ... on RateServiceSuccess { serviceRequest { state rating { stars comment } service { rating { average count } } } }
    ... on RuleRefusedError { code }
    ... on InvalidInputError { problems { path code } }
  }
}`;

test('the applicant rates once, after delivery; five ratings have an average', async () => {
  const { here } = app.world;
  const rated = await defineAt(app, here, { name: '上门理发' });
  const requests: string[] = [];
  for (let count = 0; count < 5; count += 1) {
    const input = { service: rated, answers: tenantAnswers, idempotencyKey: freshKey() };
    const { data } = await app.as(here.resident).run(apply, { input });
    requests.push(data.applyForService.serviceRequest.id);
  }
  const early = { serviceRequest: requests[0], stars: 5 };
  expect((await app.as(here.resident).run(rate, { input: early })).data.rateService.code).toBe(
    'WRONG_STATE',
  );
  for (const [index, request] of requests.entries()) {
    await deliver(app, here.worker, request);
    const input = { serviceRequest: request, stars: index + 1, comment: '师傅很耐心' };
    const staff = await app.as(here.worker).run(rate, { input });
    expect(staff.data.rateService.code).toBe('NOT_FOR_YOU');
    const { data } = await app.as(here.resident).run(rate, { input });
    expect(data.rateService.serviceRequest).toEqual({
      state: 'RATED',
      rating: { stars: index + 1, comment: '师傅很耐心' },
      service: { rating: { average: index < 4 ? null : 3, count: index + 1 } },
    });
    const twice = await app.as(here.resident).run(rate, { input });
    expect(twice.data.rateService.code).toBe('WRONG_STATE');
  }
  const { database } = app.context(here.worker.viewer);
  const rows = await database.query(
    'SELECT comment_cipher FROM service_request WHERE stars IS NOT NULL',
  );
  expect(rows).toHaveLength(5);
  for (const row of rows) expect(row['comment_cipher']).toMatch(/^a1\./);
});

test('stars are one to five', async () => {
  const { here } = app.world;
  const request = await applyAs(app, here.resident, service);
  await deliver(app, here.worker, request);
  for (const stars of [0, 6, -1]) {
    const input = { serviceRequest: request, stars };
    const { data } = await app.as(here.resident).run(rate, { input });
    expect(data.rateService.problems).toMatchObject([{ path: ['stars'] }]);
  }
});
