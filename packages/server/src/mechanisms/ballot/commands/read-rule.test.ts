import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { ballotActs } from '../testing.ts';

let app: TestApp;
let ballots: ReturnType<typeof ballotActs>;
beforeAll(async () => {
  app = await openTestApp();
  ballots = ballotActs(app);
});
afterAll(() => app.close());

const prepare = async (over: object) =>
  ballots.act(app.world.here.worker, 'prepareBallot', await ballots.usual(over));

const share = (of: string, comparison: string, numerator: number, denominator: number) => ({
  ...{ measure: 'HEADS', of, comparison, numerator, denominator },
});
const sources = [{ law: '绵阳市游仙区居民公约', article: '第十二条', date: '2025-03-01' }];
const threeFifths = {
  quorum: [share('ELIGIBLE', 'AT_LEAST', 1, 3)],
  threshold: [share('CAST', 'AT_LEAST', 3, 5)],
  sources,
};
const options = [{ label: '甲' }, { label: '乙' }, { label: '丙' }];

describe('a place’s own rule', () => {
  test('is told before the vote, with where it is from, and decides', async () => {
    const { here } = app.world;
    const { id, rule } = await ballots.opened({ rule: threeFifths });
    expect(rule).toMatchObject({
      id: 'OWN',
      quorum: [{ numerator: 1, denominator: 3 }],
      threshold: [{ comparison: 'AT_LEAST' }],
      sources: ['绵阳市游仙区居民公约 第十二条'],
    });
    const { data } = await app
      .as(null)
      .run('query ($id: ID!) { node(id: $id) { ... on Ballot { rule { inWords } } } }', { id });
    expect(data.node.rule.inWords.join('')).toMatch(/五分之三以上/);

    await ballots.act(here.resident, 'castBallot', { ballot: id, choice: { answer: 'YES' } });
    await ballots.act(here.otherResident, 'castBallot', { ballot: id, choice: { answer: 'NO' } });
    const { ballot } = await ballots.act(here.worker, 'closeBallot', { ballot: id });
    expect(ballot.result).toMatchObject({
      outcome: 'NOT_CARRIED',
      checks: [
        { kind: 'QUORUM', counted: 2, least: 1, enough: true },
        { kind: 'THRESHOLD', counted: 1, least: 2, enough: false },
      ],
    });
  });

  test.each([
    ['without a source', { ...threeFifths, sources: [] }, 'rule.sources VALUE_REQUIRED'],
    [
      'of a source without a name',
      { ...threeFifths, sources: [{ law: ' \u200b', date: '2025' }] },
      'rule.sources.0.law VALUE_REQUIRED',
    ],
    [
      'of a source that is no address',
      { ...threeFifths, sources: [{ law: '公约', date: '2025', url: 'javascript:alert(1)' }] },
      'rule.sources.0.url VALUE_INVALID',
    ],
    [
      'that nobody can reach',
      { threshold: [share('CAST', 'MORE_THAN', 1, 1)], sources },
      'rule.threshold.0.numerator SHARE_UNREACHABLE',
    ],
    [
      'of a part of nothing',
      { threshold: [share('CAST', 'AT_LEAST', 0, 0)], sources },
      'rule.threshold.0.denominator NUMBER_TOO_SMALL',
    ],
    ['that asks nothing', { sources }, 'rule.threshold VALUE_REQUIRED'],
  ])('%s is refused', async (_, rule, problem) => {
    const { code, problems } = await prepare({ rule });
    expect(code).toBe('INVALID_INPUT');
    expect(
      problems.map(
        (each: { path: string[]; code: string }) => `${each.path.join('.')} ${each.code}`,
      ),
    ).toContain(problem);
  });

  test('stands instead of one that comes with the product, not beside it', async () => {
    const { problems } = await prepare({ preset: 'TWO_THIRDS', rule: threeFifths });
    expect(problems).toMatchObject([{ path: ['rule'], code: 'RULE_TWICE' }]);
  });
});

describe('a share of agreement', () => {
  test.each([
    ['SCORE', { scoreMax: 5 }],
    ['SCHULZE', {}],
    ['STV', { seats: 2 }],
    [
      'BUDGET',
      {
        options: [{ label: '甲', cost: { amount: '5', currency: 'CNY' } }],
        budget: { amount: '9', currency: 'CNY' },
        allocation: 'MOST_VOTES',
      },
    ],
  ])('is none of %s, where a quorum is', async (method, over) => {
    const asked = { method, options, ...over };
    const preset = await prepare({ ...asked, preset: 'SIMPLE_MAJORITY' });
    expect(preset.problems).toMatchObject([
      { path: ['preset'], code: 'THRESHOLD_NOT_TAKEN', message: expect.stringMatching(/比例/) },
    ]);
    const own = await prepare({ ...asked, rule: threeFifths });
    expect(own.problems).toMatchObject([
      { path: ['rule', 'threshold'], code: 'THRESHOLD_NOT_TAKEN' },
    ]);
    const { quorum } = threeFifths;
    const { ballot } = await prepare({ ...asked, rule: { quorum, sources } });
    expect(ballot.rule).toMatchObject({ id: 'OWN', threshold: [] });
  });

  test.each(['SINGLE', 'APPROVAL', 'IRV'])('is asked of who wins by %s', async (method) => {
    const { ballot } = await prepare({ method, options, preset: 'TWO_THIRDS' });
    expect(ballot.rule).toMatchObject({ id: 'TWO_THIRDS' });
  });
});
