import { afterAll, beforeAll, expect, test } from 'vitest';
import { agreementActs, fourFives } from '../testing/agreements.ts';
import { type Department, layOutDepartment } from '../testing/duties.ts';
import { openTestApp, type Persona, type TestApp } from '../testing/index.ts';
import { refusalOf } from '../testing/refusals.ts';

/**
 * One matter on its way through the house: from what a department asks of communities to the
 * agreement by which it is done, rated and renewed. Each test is a chapter and goes on where the one
 * before ended; each says what everybody concerned sees.
 */
let app: TestApp;
let agreements: ReturnType<typeof agreementActs>;
let management: Department;

/** What later chapters know from earlier ones. */
const known = { request: '', duty: '', agreement: '', obligation: '', successor: '' };

beforeAll(async () => {
  app = await openTestApp();
  agreements = agreementActs(app);
  management = await layOutDepartment(app, app.world.here, '涪城区城市管理局');
});
afterAll(() => app.close());

/** Acts, and answers what came of it. @throws Error when it is refused */
async function acts(persona: Persona, mutation: string, input: object, fields: string) {
  const type = mutation.slice(0, 1).toUpperCase() + mutation.slice(1);
  const answer = await app.as(persona).run(
    `mutation ($input: ${type}Input!) { ${mutation}(input: $input) { __typename
      ... on DomainError { code message } ... on InvalidInputError { problems { path code } }
      ... on ${type}Success { ${fields} } } }`,
    { input },
  );
  const refusal = refusalOf(answer);
  if (refusal) throw new Error(`${mutation}: ${refusal}`);
  expect(answer.data[mutation].__typename).toBe(`${type}Success`);
  return answer.data[mutation];
}

/** What a field of the community answers to somebody. */
async function inCommunity(persona: Persona | null, field: string, code?: string) {
  const { data, errors } = await app
    .as(persona)
    .run(`query ($code: String!) { community(code: $code) { ${field} } }`, {
      code: code ?? app.world.here.community.code,
    });
  expect(errors).toBeUndefined();
  return data.community;
}

async function toDoOf(persona: Persona): Promise<string[]> {
  const { data } = await app.as(persona).run('{ toDo(first: 20) { nodes { kind } } }');
  return data.toDo.nodes.map(({ kind }: { kind: string }) => kind);
}

const dutiesOf = async (persona: Persona | null, code?: string) =>
  (
    await inCommunity(
      persona,
      'duties(first: 10, ended: true) { nodes { id title state funds department { name } admission { number } load { minutesEach timesPerYear } } }',
      code,
    )
  ).duties.nodes;

const perMonth = async (): Promise<number[]> =>
  (
    await inCommunity(null, 'burden(from: "2026-12-01", to: "2027-01-31") { months { minutes } }')
  ).burden.months.map(({ minutes }: { minutes: number }) => minutes);

test('a department asks the district what it may ask of communities, and nothing is to be done yet', async () => {
  const { community, neighbour, official, worker } = app.world.here;
  const { request } = await acts(
    management.speaker,
    'requestAdmission',
    {
      department: management.organization.globalId,
      targets: [community.globalId, neighbour.globalId],
      kind: 'TASK',
      title: '消防通道巡查',
      body: '请社区每周看一次消防通道，堵住的当场劝开。',
      basis: '《中华人民共和国消防法》第二十八条',
      standard: '每周一次，记下时间和地点',
      funds: { amount: '1200000', currency: 'CNY' },
      budgetLine: '社区工作经费',
      timesPerYear: 52,
      minutesEach: 60,
      since: '2026-11-22',
      until: '2027-11-21',
      idempotencyKey: 'admission-of-the-patrol',
    },
    'request { id number state }',
  );
  expect(request).toMatchObject({ number: 1, state: 'SUBMITTED' });
  known.request = request.id;
  expect(await dutiesOf(worker)).toEqual([]);
  expect(await toDoOf(official)).toEqual(['AdmissionRequest']);
  const { data } = await app.as(null).run('query ($id: ID!) { node(id: $id) { id } }', request);
  expect(data.node).toBeNull();
});

test('the district admits it with its funds, and every community has it on its list', async () => {
  const { community, neighbour, official } = app.world.here;
  await acts(
    official,
    'decideAdmission',
    { request: known.request, decision: 'APPROVE', reason: '有依据，有经费，同意。' },
    'request { state }',
  );
  for (const { code } of [community, neighbour]) {
    expect(await dutiesOf(null, code)).toMatchObject([
      {
        title: '消防通道巡查',
        state: 'CURRENT',
        funds: { amount: '1200000', currency: 'CNY' },
        department: { name: '涪城区城市管理局' },
        admission: { number: 1 },
      },
    ]);
  }
  [{ id: known.duty }] = await dutiesOf(null);
  expect(await toDoOf(official)).toEqual([]);
  expect(await agreements.told(management.speaker)).toEqual(['ADMISSION_APPROVED']);
});

test('what was not admitted is refused in one act, and what was admitted cannot be', async () => {
  const { community, worker } = app.world.here;
  const demand = {
    community: community.globalId,
    department: management.organization.globalId,
    kind: 'CONTEST',
    title: '市容知识竞赛',
    reason: '没有经过准入，也没有经费。',
    idempotencyKey: 'refusal-of-the-contest',
  };
  const { refusal } = await acts(
    worker,
    'refuseDemand',
    demand,
    'refusal { protectedFromAssessment }',
  );
  expect(refusal.protectedFromAssessment).toBe(true);
  expect(await agreements.told(management.speaker)).toContain('DEMAND_REFUSED');
  const { demandRefusals } = await inCommunity(
    null,
    'demandRefusals(first: 5) { nodes { title department { name } } }',
  );
  expect(demandRefusals.nodes).toEqual([
    { title: '市容知识竞赛', department: { name: '涪城区城市管理局' } },
  ]);
  const admitted = { ...demand, kind: 'TASK', title: '消防通道巡查', idempotencyKey: 'not-this' };
  const refused = acts(worker, 'refuseDemand', admitted, 'refusal { id }');
  await expect(refused).rejects.toThrow('NOT_REFUSABLE');
});

test('committee and company agree who does it, and neighbours read it once both have signed', async () => {
  const { committee, company, representative, resident, worker } = app.world.here;
  known.agreement = await agreements.drafted({
    terms: {
      title: '消防通道共建协议',
      since: '2026-11-23',
      until: '2027-01-31',
      obligations: [
        {
          obligor: company.globalId,
          text: '每天看一次消防通道，堵住的当场劝开。',
          duty: known.duty,
          amount: { amount: '300000', currency: 'CNY' },
          dueOn: '2027-01-20',
        },
        { obligor: committee.globalId, text: '每周和物业一起走一遍，记下时间和地点。' },
      ],
    },
  });
  await agreements.sign(worker, known.agreement, committee.globalId);
  expect(await toDoOf(representative)).toEqual(['AgreementToSign']);
  expect(await agreements.read(resident, known.agreement)).toBe('FORBIDDEN');
  await agreements.sign(representative, known.agreement, company.globalId);
  const signed = await agreements.read(resident, known.agreement);
  expect(signed).toMatchObject({
    state: 'IN_FORCE',
    sides: [{ signed: true }, { signed: true }],
    obligations: [{ obligor: { id: company.globalId } }, { obligor: { id: committee.globalId } }],
  });
  known.obligation = signed.obligations[0].id;
  expect(await toDoOf(representative)).toEqual([]);
});

test('a round of relief halves it, and the burden falls from that day on', async () => {
  const { official, place, worker } = app.world.here;
  app.clock.advance({ days: 9 });
  const before = await perMonth();
  const { round } = await acts(
    official,
    'openReliefRound',
    { district: place.globalId, title: '年末清理', idempotencyKey: 'relief-of-december' },
    'round { id undecided(first: 5) { nodes { title } } }',
  );
  expect(round.undecided.nodes).toHaveLength(2);
  const halved = {
    outcome: 'REDUCED',
    reason: '物业天天在看。',
    timesPerYear: 26,
    minutesEach: 60,
  };
  for (const { id } of [...(await dutiesOf(null)), ...(await neighboursDuties())]) {
    await acts(official, 'decideRelief', { round: round.id, duty: id, ...halved }, 'round { id }');
  }
  expect(await perMonth()).toEqual(before);
  const { round: closed } = await acts(
    official,
    'closeReliefRound',
    { round: round.id },
    'round { minutesBefore minutesAfter }',
  );
  expect(closed).toEqual({ minutesBefore: 2 * 52 * 60, minutesAfter: 2 * 26 * 60 });
  const [, january = 0] = await perMonth();
  expect(january).toBeCloseTo((before[1] ?? 0) / 2, -1);
  expect(await dutiesOf(worker)).toMatchObject([{ load: { timesPerYear: 26, minutesEach: 60 } }]);
});

const neighboursDuties = () => dutiesOf(null, app.world.here.neighbour.code);

test('before its end each side rates the other, without seeing what it was given', async () => {
  const { committee, company, representative, resident, worker } = app.world.here;
  const { agreement, obligation } = known;
  const early = {
    agreement,
    side: committee.globalId,
    rated: company.globalId,
    answers: fourFives,
  };
  app.clock.advance({ days: 4 });
  await acts(
    worker,
    'recordFulfilment',
    { obligation, side: committee.globalId, note: '一次没落下。' },
    'agreement { id }',
  );
  await acts(worker, 'rateAgreementSide', early, 'agreement { id }');
  expect((await agreements.read(representative, agreement)).ratings).toEqual([]);
  expect(await toDoOf(representative)).toEqual(['AgreementToRate']);
  const back = { ...early, side: company.globalId, rated: committee.globalId };
  await acts(representative, 'rateAgreementSide', back, 'agreement { id }');
  for (const side of [worker, representative]) {
    expect((await agreements.read(side, agreement)).ratings).toHaveLength(2);
  }
  expect(await agreements.read(resident, agreement)).toMatchObject({
    ratings: [],
    obligations: [{ state: 'FULFILLED' }, { state: 'OPEN' }],
  });
});

test('it is renewed for the time that follows, and the first one says by which', async () => {
  const { committee, company, representative, resident, worker } = app.world.here;
  const { agreement: successor } = await acts(
    representative,
    'renewAgreement',
    { agreement: known.agreement, side: company.globalId, idempotencyKey: 'renewal-in-december' },
    'agreement { id since }',
  );
  expect(successor.since).toBe('2027-02-01');
  await agreements.sign(representative, successor.id, company.globalId);
  expect(await toDoOf(worker)).toEqual(['AgreementToSign']);
  await agreements.sign(worker, successor.id, committee.globalId);
  expect(await agreements.read(resident, known.agreement)).toMatchObject({
    state: 'RENEWED',
    renewedBy: { id: successor.id, state: 'IN_FORCE' },
  });
  expect(await agreements.read(resident, successor.id)).toMatchObject({
    state: 'IN_FORCE',
    renews: { id: known.agreement },
    obligations: [{ state: 'OPEN' }, { state: 'OPEN' }],
  });
  expect(await toDoOf(worker)).toEqual([]);
});
