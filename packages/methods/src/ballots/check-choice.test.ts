import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BallotChoice, BallotDefinition, BallotProblem } from './ballot.ts';
import { checkChoice } from './check-choice.ts';
import { DECISION_PRESETS } from './decision-presets.ts';
import { parseBallotChoice } from './parse-ballot-choice.ts';
import { parseBallotDefinition } from './parse-ballot-definition.ts';
import { parseDecisionRule } from './parse-decision-rule.ts';
import { named } from './testing/ranked.ts';

const options = named('a', 'b', 'c');
const projects = options.map((option) => ({ ...option, cost: 40 }));
const approval: BallotDefinition = { method: 'APPROVAL', options, minChoices: 2, maxChoices: 2 };
const irv: BallotDefinition = { method: 'IRV', options };
const schulze: BallotDefinition = { method: 'SCHULZE', options };
const score: BallotDefinition = { method: 'SCORE', options, scoreMax: 5 };
const budget: BallotDefinition = {
  ...{ method: 'BUDGET', options: projects, budget: 100, allocation: 'MOST_VOTES' },
  withinBudget: true,
};

describe('a choice that the ballot does not allow says why', () => {
  test.each<[string, BallotDefinition, BallotChoice, BallotProblem[]]>([
    [
      'another method',
      { method: 'YES_NO_ABSTAIN' },
      { method: 'SINGLE', option: 'a' },
      [{ code: 'WRONG_METHOD', method: 'SINGLE' }],
    ],
    [
      'an option of no ballot',
      { method: 'SINGLE', options },
      { method: 'SINGLE', option: 'z' },
      [{ code: 'UNKNOWN_OPTION', option: 'z' }],
    ],
    [
      'too few',
      approval,
      { method: 'APPROVAL', options: ['a'] },
      [{ code: 'TOO_FEW', count: 1, min: 2 }],
    ],
    [
      'too many',
      approval,
      { method: 'APPROVAL', options: ['a', 'b', 'c'] },
      [{ code: 'TOO_MANY', count: 3, max: 2 }],
    ],
    [
      'one twice does not make two',
      approval,
      { method: 'APPROVAL', options: ['a', 'a'] },
      [
        { code: 'CHOSEN_TWICE', option: 'a' },
        { code: 'TOO_FEW', count: 1, min: 2 },
      ],
    ],
    ['nothing abstains', approval, { method: 'APPROVAL', options: [] }, []],
    [
      'ranked twice',
      irv,
      { method: 'IRV', ranking: [['a'], ['b'], ['a']] },
      [{ code: 'RANKED_TWICE', option: 'a' }],
    ],
    [
      'equal places where there are none',
      irv,
      { method: 'IRV', ranking: [['a', 'b'], ['c']] },
      [{ code: 'RANKED_EQUALLY', options: ['a', 'b'] }],
    ],
    ['equal places', schulze, { method: 'SCHULZE', ranking: [['a', 'b'], ['c']] }, []],
    [
      'points out of range',
      score,
      {
        method: 'SCORE',
        scores: [
          { option: 'a', score: 6 },
          { option: 'b', score: -1 },
        ],
      },
      [
        { code: 'SCORE_OUT_OF_RANGE', option: 'a', score: 6, max: 5 },
        { code: 'SCORE_OUT_OF_RANGE', option: 'b', score: -1, max: 5 },
      ],
    ],
    [
      'more than there is to spend',
      budget,
      { method: 'BUDGET', options: ['a', 'b', 'c'] },
      [{ code: 'OVER_BUDGET', cost: 120, budget: 100 }],
    ],
    ['what there is to spend', budget, { method: 'BUDGET', options: ['a', 'b'] }, []],
  ])('%s', (_, definition, choice, problems) => {
    expect(checkChoice(definition, choice)).toEqual(problems);
  });
});

describe('JSON from anywhere', () => {
  test('lists whose order means nothing come out sorted, others as they were', () => {
    expect(parseBallotChoice({ method: 'APPROVAL', options: ['b', 'a'] })).toEqual({
      ok: true,
      value: { method: 'APPROVAL', options: ['a', 'b'] },
    });
    expect(parseBallotChoice({ method: 'SCHULZE', ranking: [['c', 'b'], ['a']] })).toEqual({
      ok: true,
      value: { method: 'SCHULZE', ranking: [['b', 'c'], ['a']] },
    });
  });

  test.each<[unknown, string]>([
    [null, ''],
    [[], ''],
    [{ method: 'BORDA' }, 'method'],
    [{ method: 'YES_NO_ABSTAIN', answer: 'MAYBE' }, 'answer'],
    [{ method: 'SINGLE' }, 'option'],
    [{ method: 'SINGLE', option: 'a', weight: 9 }, 'weight'],
    [{ method: 'APPROVAL', options: 'a' }, 'options'],
    [{ method: 'APPROVAL', options: ['a', 1] }, 'options.1'],
    [{ method: 'BUDGET', options: Array.from({ length: 1001 }, () => 'a') }, 'options'],
    [{ method: 'SCORE', scores: [{ option: 'a', score: 0.5 }] }, 'scores.0'],
    [{ method: 'SCORE', scores: [{ option: 'a', score: 1, by: 'me' }] }, 'scores.0'],
    [{ method: 'IRV', ranking: [['a'], []] }, 'ranking.1'],
    [{ method: 'STV', ranking: ['a'] }, 'ranking.0'],
  ])('%j is no choice', (input, path) => {
    expect(parseBallotChoice(input)).toEqual({
      ok: false,
      problems: [{ code: 'MALFORMED', path }],
    });
  });

  test.each<[unknown, string[]]>([
    [7, [' MALFORMED']],
    [{ method: 'X' }, ['method MALFORMED']],
    [{ method: 'YES_NO_ABSTAIN', options: [] }, ['options UNKNOWN_FIELD']],
    [{ method: 'SINGLE' }, ['options MALFORMED']],
    [{ method: 'SINGLE', options: [] }, ['options TOO_FEW_OPTIONS']],
    [{ method: 'SINGLE', options: named(...Array(201).fill('a')) }, ['options TOO_MANY_OPTIONS']],
    [{ method: 'SINGLE', options: [...options, ...named('a')] }, ['options.3.id ID_DUPLICATE']],
    [
      { method: 'SINGLE', options: [{ id: 'a b', label: '' }] },
      ['options.0.id MALFORMED', 'options.0.label MALFORMED'],
    ],
    [{ method: 'SINGLE', options, ties: 'COIN' }, ['ties MALFORMED']],
    [{ method: 'SCORE', options, scoreMax: 0 }, ['scoreMax MALFORMED']],
    [{ method: 'APPROVAL', options, minChoices: 3, maxChoices: 2 }, ['maxChoices BOUNDS_INVALID']],
    [{ method: 'APPROVAL', options, seats: 4 }, ['seats TOO_FEW_OPTIONS']],
    [{ method: 'STV', options }, ['seats MALFORMED']],
    [
      { method: 'BUDGET', options, budget: 10, allocation: 'ALL' },
      [
        'options.0.cost MALFORMED',
        'options.1.cost MALFORMED',
        'options.2.cost MALFORMED',
        'allocation MALFORMED',
      ],
    ],
  ])('%j is no ballot', (input, expected) => {
    const parsed = parseBallotDefinition(input);
    const problems = parsed.ok ? [] : parsed.problems;
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual(expected);
  });

  test('every preset can be read as a rule, and shares that nobody can reach cannot', () => {
    for (const rule of Object.values(DECISION_PRESETS)) {
      expect(parseDecisionRule(JSON.parse(JSON.stringify(rule)))).toEqual({
        ok: true,
        value: rule,
      });
    }
    const rule = DECISION_PRESETS.SIMPLE_MAJORITY;
    const [share] = rule.threshold;
    for (const [change, path, code] of [
      [{ numerator: 2 }, 'threshold.0.numerator', 'UNREACHABLE'],
      [{ denominator: 0 }, 'threshold.0.denominator', 'MALFORMED'],
      [{ numerator: 0.5 }, 'threshold.0.numerator', 'MALFORMED'],
      [{ of: 'ALL' }, 'threshold.0.of', 'MALFORMED'],
      [{ weight: 1 }, 'threshold.0.weight', 'UNKNOWN_FIELD'],
    ] as const) {
      expect(parseDecisionRule({ ...rule, threshold: [{ ...share, ...change }] })).toEqual({
        ok: false,
        problems: [{ path, code }],
      });
    }
  });

  test('whatever it is, it is read or refused, never thrown', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('IRV', 'SCORE', 'BUDGET', 'X'),
        (json, method) => {
          const input = typeof json === 'object' && json !== null ? { ...json, method } : json;
          for (const parse of [parseBallotChoice, parseBallotDefinition, parseDecisionRule]) {
            const parsed = parse(input);
            if (!parsed.ok) expect(parsed.problems.length).toBeGreaterThan(0);
          }
        },
      ),
    );
  });
});
