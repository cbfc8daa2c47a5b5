import { afterAll, beforeAll, expect, test } from 'vitest';
import { agreementActs, fourFives, usualTerms } from '../../testing/agreements.ts';
import { openTestApp, type Persona, type TestApp } from '../../testing/index.ts';

let app: TestApp;
let acts: ReturnType<typeof agreementActs>;
beforeAll(async () => {
  app = await openTestApp();
  acts = agreementActs(app);
});
afterAll(() => app.close());

const list = `query ($view: ToDoView!) { toDo(view: $view, first: 100) {
  nodes { kind subject } } }`;

async function waiting(persona: Persona, id: string, view = 'MINE'): Promise<string[]> {
  const { data, errors } = await app.as(persona).run(list, { view });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.toDo.nodes
    .filter(({ subject }: { subject: string }) => subject === id)
    .map(({ kind }: { kind: string }) => kind);
}

test('a text waits for every side that has not signed it', async () => {
  const { worker, representative, official, resident, committee, company } = app.world.here;
  const id = await acts.drafted();
  expect(await waiting(worker, id)).toEqual(['AgreementToSign']);
  await acts.sign(worker, id, committee.globalId);
  expect(await waiting(worker, id)).toEqual([]);
  expect(await waiting(representative, id)).toEqual(['AgreementToSign']);
  expect(await waiting(official, id, 'OVERSEEN')).toEqual(['AgreementToSign']);
  expect(await waiting(resident, id)).toEqual([]);
  await acts.sign(representative, id, company.globalId);
  expect(await waiting(representative, id)).toEqual([]);
});

test('a report waits for the side that owes it until it answers', async () => {
  const { worker, representative, committee, company } = app.world.here;
  const id = await acts.inForce();
  const [first] = (await acts.read(worker, id)).obligations;
  const report = { obligation: first.id, side: committee.globalId, body: '没有清理' };
  const { data } = await acts.act(worker, 'reportBreach', report);
  const [breach] = data.reportBreach.agreement.obligations[0].breaches;
  expect(await waiting(representative, id)).toEqual(['AgreementBreachToAnswer']);
  expect(await waiting(worker, id)).toEqual([]);
  const answer = { breach: breach.id, side: company.globalId, answer: '明天补上' };
  await acts.act(representative, 'answerBreach', answer);
  expect(await waiting(representative, id)).toEqual([]);
});

test('rating waits for each side that has not rated every other one', async () => {
  const { worker, representative, official, committee, company, department } = app.world.here;
  const sides = [committee, company, department].map(({ globalId }) => globalId);
  const terms = { ...usualTerms(app), since: '2026-11-22', until: '2026-12-31' };
  const [, second] = terms.obligations;
  const id = await acts.drafted({ sides, terms: { ...terms, obligations: [second] } });
  await acts.sign(worker, id, committee.globalId);
  await acts.sign(official, id, department.globalId);
  await acts.sign(representative, id, company.globalId);
  for (const persona of [worker, official, representative]) {
    expect(await waiting(persona, id)).toEqual(['AgreementToRate']);
  }
  for (const rated of [committee, department]) {
    expect(await waiting(representative, id)).toEqual(['AgreementToRate']);
    await acts.act(representative, 'rateAgreementSide', {
      agreement: id,
      side: company.globalId,
      rated: rated.globalId,
      answers: fourFives,
    });
  }
  expect(await waiting(representative, id)).toEqual([]);
  expect(await waiting(worker, id)).toEqual(['AgreementToRate']);
});
