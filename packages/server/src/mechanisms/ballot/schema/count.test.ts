import { type BallotChoice, type BallotDefinition, countBallots, decide } from '@linli/methods';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { ballotActs } from '../testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const options = ['1', '2', '3'].map((id) => ({ id, label: `方案${id}` }));
const none = { quorum: [], threshold: [], sources: [] } as const;
const rule = { id: 'MOST_VOTES', voters: 'VOTERS', weightUnit: 'VOTES', ...none } as const;

/** What the API says of the count of these papers. */
async function countOf(definition: BallotDefinition, choices: readonly BallotChoice[]) {
  const count = countBallots(
    definition,
    choices.map((choice) => ({ choice, weight: 1 })),
  );
  const { cast, valid, expressed } = count;
  const eligible = { heads: 10, weight: 10 };
  const decision = decide(rule, { eligible, cast, valid, expressed, inFavour: cast });
  const { id } = await ballotActs(app).prepared();
  const result = { outcome: 'ELECTED', winners: [], count, decision, eligible, channels: {} };
  await app.context({ kind: 'operator' }).db.ballot.updateMany({
    where: { id: id.split(':').at(-1) },
    data: {
      state: 'COUNTED',
      definition: JSON.parse(JSON.stringify(definition)),
      result: JSON.parse(JSON.stringify(result)),
    },
  });
  const { data } = await app.as(null).run(
    `query ($id: ID!) { node(id: $id) { ... on Ballot { result {
      rounds { cause from votes { option votes } left elected } quota
      duels { one other preferOne preferOther winner }
      projects { option cost votes { heads } verdict left } spent
      points { option points } lots { drawn } } } } }`,
    { id },
  );
  return data.node.result;
}

const ranks = (method: 'IRV' | 'STV' | 'SCHULZE', ...orders: readonly string[]) =>
  orders.map((order) => ({ method, ranking: [...order].map((id) => [id]) }));

test('a run-off is told round by round, with whose votes moved', async () => {
  const votes = ranks('IRV', '1', '1', '1', '1', '2', '2', '2', '32', '32');
  const { rounds, duels, projects } = await countOf({ method: 'IRV', options }, votes);
  expect(rounds).toMatchObject([
    { cause: 'FIRST', from: [], elected: [] },
    { cause: 'EXCLUSION', from: ['3'], elected: ['2'], left: 0 },
  ]);
  expect([duels, projects]).toEqual([[], []]);
});

test('the single transferable vote tells its quota, its surplus and who is left out', async () => {
  const votes = ranks('STV', '12', '12', '12', '12', '13', '2', '3', '3');
  const { rounds, quota } = await countOf({ method: 'STV', options, seats: 2 }, votes);
  expect(quota).toBe(3);
  expect(rounds[0]).toMatchObject({ cause: 'FIRST', elected: ['1'] });
  expect(rounds[1]).toMatchObject({ cause: 'SURPLUS', from: ['1'] });
  const [first] = rounds[1].votes;
  expect(first).toEqual({ option: '1', votes: 3 });
});

test('duels are told for every two options', async () => {
  const votes = ranks('SCHULZE', '123', '123', '213');
  const { duels } = await countOf({ method: 'SCHULZE', options }, votes);
  expect(duels).toEqual([
    { one: '1', other: '2', preferOne: 2, preferOther: 1, winner: '1' },
    { one: '1', other: '3', preferOne: 3, preferOther: 0, winner: '1' },
    { one: '2', other: '3', preferOne: 3, preferOther: 0, winner: '2' },
  ]);
});

test('projects are told in the order of their turn, with what was left', async () => {
  const definition: BallotDefinition = {
    method: 'BUDGET',
    options: options.map((option, index) => ({ ...option, cost: [600, 500, 300][index] ?? 1 })),
    budget: 1000,
    allocation: 'MOST_VOTES',
  };
  const votes = [['1', '2'], ['1', '2'], ['1']].map((chosen) => ({
    method: 'BUDGET' as const,
    options: chosen,
  }));
  const { projects, spent } = await countOf(definition, votes);
  expect(projects).toMatchObject([
    { option: '1', verdict: 'FUNDED', left: { amount: '1000' } },
    { option: '2', verdict: 'DOES_NOT_FIT', left: { amount: '400' } },
    { option: '3', verdict: 'NO_VOTES', left: null },
  ]);
  expect(spent).toMatchObject({ amount: '600' });
});

test('points are told where points are given', async () => {
  const votes = [3, 5].map((score) => ({
    method: 'SCORE' as const,
    scores: [{ option: '1', score }],
  }));
  const { points } = await countOf({ method: 'SCORE', options, scoreMax: 5 }, votes);
  expect(points[0]).toEqual({ option: '1', points: 8 });
});

test('the rules that come with the product are told in the reader’s language', async () => {
  const { data } = await app.as(null).run('{ decisionPresets { id inWords sources } }');
  const owners = data.decisionPresets.find(({ id }: { id: string }) => id === 'OWNERS_ORDINARY');
  expect(owners.inWords).toEqual([
    '参加表决的业主人数和面积都要达到三分之二以上',
    '同意的业主人数和面积都要超过参加表决的一半',
  ]);
});
