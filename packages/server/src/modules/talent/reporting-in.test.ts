import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { openTestApp, type Persona, type TestApp } from '../../testing/index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());
const operator = () => app.context({ kind: 'operator' });
afterEach(() => operator().db.reportingIn.deleteMany());

const key = () => `key-${newId()}`;
const fields = `reportingIn { id state stateLabel personName organization { name }
  availableActions { action allowed } timeline { label } }`;

const report = (persona: Persona | null, input: object = {}) =>
  app.as(persona).run(
    `mutation ($input: ReportInInput!) { reportIn(input: $input) { ... on ReportInSuccess { ${fields} }
      ... on InvalidInputError { problems { path code } } ... on DomainError { code path } } }`,
    {
      input: {
        community: app.world.here.community.globalId,
        offer: '周末可以教孩子下棋',
        idempotencyKey: key(),
        ...input,
      },
    },
  );
const act = (mutation: 'confirmReportingIn' | 'endReportingIn') => {
  const type = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}`;
  return async (persona: Persona, reportingIn: string) => {
    const answer = await app.as(persona).run(
      `mutation ($input: ${type}Input!) { ${mutation}(input: $input) {
        ... on ${type}Success { ${fields} } ... on DomainError { code path } } }`,
      { input: { reportingIn } },
    );
    return answer.errors?.[0]?.extensions ?? answer.data[mutation];
  };
};
const confirm = act('confirmReportingIn');
const end = act('endReportingIn');
const reported = async (persona: Persona, input: object = {}): Promise<string> =>
  (await report(persona, input)).data.reportIn.reportingIn.id;
const toldOf = async (persona: Persona) =>
  (await app.as(persona).run('{ viewer { notifications { nodes { kind subject } } } }')).data.viewer
    .notifications.nodes;

test('a resident reports in, the office confirms, and the resident is told', async () => {
  const { resident, worker, community } = app.world.here;
  const { data } = await report(resident);
  expect(data.reportIn.reportingIn).toMatchObject({
    state: 'REPORTED',
    personName: '王秀兰',
    organization: null,
    availableActions: [
      { action: 'CONFIRM', allowed: false },
      { action: 'END', allowed: true },
    ],
  });
  const { id } = data.reportIn.reportingIn;
  const confirmed = await confirm(worker, id);
  expect(confirmed.reportingIn).toMatchObject({ state: 'CONFIRMED', stateLabel: '社区已确认' });
  expect((await confirm(worker, id)).reportingIn.timeline).toHaveLength(2);
  expect(await toldOf(resident)).toEqual([
    { kind: 'REPORTING_IN_CONFIRMED', subject: `${community.name}确认了您的报到` },
  ]);
});

test('whoever speaks for an organization reports in for it', async () => {
  const { representative, company, worker } = app.world.here;
  const id = await reported(representative, { organization: company.globalId });
  await confirm(worker, id);
  expect((await end(worker, id)).reportingIn).toMatchObject({
    state: 'ENDED',
    organization: { name: company.name },
    personName: null,
  });
  expect((await toldOf(representative)).map(({ kind }: { kind: string }) => kind)).toEqual([
    'REPORTING_IN_ENDED',
    'REPORTING_IN_CONFIRMED',
  ]);
});

test('one at a time in one community, also when two are sent at once; again after its end', async () => {
  const { otherResident, neighbour } = app.world.here;
  const both = await Promise.all([report(otherResident), report(otherResident)]);
  const codes = both.map(({ data }) => data.reportIn.code ?? 'done').sort();
  expect(codes).toEqual(['ALREADY_REPORTED_IN', 'done']);
  await reported(otherResident, { community: neighbour.globalId });
  const mine = await app
    .as(otherResident)
    .run('{ viewer { reportingIns { nodes { id community { name } } } } }');
  const [, first] = mine.data.viewer.reportingIns.nodes;
  expect((await end(otherResident, first.id)).reportingIn.state).toBe('ENDED');
  expect((await end(otherResident, first.id)).reportingIn.timeline).toHaveLength(2);
  await reported(otherResident);
  // Who ended it themselves is not told.
  expect(await toldOf(otherResident)).toEqual([]);
});

test('the same key again is the same report', async () => {
  const { account } = app.world.here;
  const idempotencyKey = key();
  const first = await reported(account, { idempotencyKey });
  expect(await reported(account, { idempotencyKey })).toBe(first);
});

test('what has ended is not confirmed', async () => {
  const { account, worker } = app.world.here;
  const id = await reported(account);
  await end(account, id);
  expect(await confirm(worker, id)).toMatchObject({ code: 'WRONG_STATE' });
});

test('it waits for the office until it is confirmed', async () => {
  const { account, worker } = app.world.here;
  const id = await reported(account);
  const waiting = async () => {
    const document = '{ toDo(view: MINE, first: 20) { nodes { subject } } }';
    return JSON.stringify((await app.as(worker).run(document)).data);
  };
  expect(await waiting()).toContain(id);
  await confirm(worker, id);
  expect(await waiting()).not.toContain(id);
});

describe('refused', () => {
  test('a district, a dissolved organization, and one of others', async () => {
    const { here, elsewhere } = app.world;
    const { data } = await report(here.resident, { community: here.place.globalId });
    expect(data.reportIn).toEqual({ code: 'REPORT_TO_COMMUNITY', path: ['community'] });
    for (const organization of [here.company.globalId, elsewhere.company.globalId]) {
      const { errors } = await report(here.resident, { organization });
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const where = { districtId_id: { districtId: here.id, id: here.department.id } };
    const { organization } = operator().db;
    await organization.update({ where, data: { dissolvedAt: new Date() } });
    const gone = await report(here.official, { organization: here.department.globalId });
    expect(gone.data.reportIn.code).toBe('ORGANIZATION_DISSOLVED');
    await organization.update({ where, data: { dissolvedAt: null } });
  });

  test('ids of nothing, and words that are none or too many', async () => {
    const { resident, worker } = app.world.here;
    for (const wrong of [
      '',
      'x',
      "Community:'; --",
      'Community:1',
      app.world.here.company.globalId,
    ]) {
      const { data } = await report(resident, { community: wrong });
      expect(data.reportIn).toEqual({ code: 'NOT_FOUND', path: ['community'] });
      expect(await confirm(worker, wrong)).toEqual({ code: 'NOT_FOUND', path: ['reportingIn'] });
    }
    for (const offer of [' ', '字'.repeat(501)]) {
      const { data } = await report(resident, { offer });
      expect(data.reportIn.problems).toHaveLength(1);
    }
  });

  test('whoever has no part in it, for acting and for reading', async () => {
    const { here, elsewhere } = app.world;
    const id = await reported(here.resident);
    for (const persona of [here.otherResident, here.neighbourWorker, elsewhere.worker]) {
      for (const step of [confirm, end]) {
        expect(await step(persona, id)).toMatchObject({ code: 'FORBIDDEN' });
      }
      const { data } = await app
        .as(persona)
        .run('query ($id: ID!) { node(id: $id) { ... on ReportingIn { offer } } }', { id });
      expect(data?.node ?? null).toBeNull();
    }
    const { errors } = await report(elsewhere.resident);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const list = await app
      .as(here.resident)
      .run(
        'query ($code: String!) { community(code: $code) { reportingIns { nodes { offer } } } }',
        { code: here.community.code },
      );
    expect(list.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

test('the audit has states, not what is offered', async () => {
  const { resident } = app.world.here;
  await reported(resident, { offer: '我家电话 13900000000' });
  const audit = JSON.stringify(await operator().db.auditEntry.findMany());
  expect(audit).toContain('reportIn');
  expect(audit).not.toContain('13900000000');
});
