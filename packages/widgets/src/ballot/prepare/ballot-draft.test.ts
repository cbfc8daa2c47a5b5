import { expect, test } from 'vitest';
import {
  type BallotDraft,
  BLANK_BALLOT,
  fenOf,
  inputOf,
  moveOption,
  presetOf,
  presetsFor,
  problemsOf,
} from './ballot-draft.ts';
import { draftInWords } from './draft-in-words.ts';
import { strings as words } from './strings/zh-CN.ts';

const now = Date.parse('2026-11-22T00:00:00Z');
const draft = (change: Partial<BallotDraft> = {}): BallotDraft => ({
  ...BLANK_BALLOT,
  title: ' 2号楼更换电梯 ',
  question: '是否同意？',
  opensDay: '2026-11-23',
  closesDay: '2026-11-30',
  ...change,
});
const options = ['甲', '乙', '丙'].map((label, index) => ({ label, cost: String(index + 1) }));
const fields = (change: Partial<BallotDraft>) =>
  problemsOf(draft(change), words, now).map(({ fieldId }) => fieldId);

test('times are those of Beijing', () => {
  expect(inputOf(draft(), 'Topic:d:1', 'key-12345')).toMatchObject({
    title: '2号楼更换电梯',
    opensAt: '2026-11-23T09:00:00+08:00',
    closesAt: '2026-11-30T20:00:00+08:00',
    preset: 'SIMPLE_MAJORITY',
  });
});

test('what a method does not take is not sent', () => {
  const yesNo = inputOf(draft({ options, seats: '2', ties: 'LOT' }), 'h', 'k');
  for (const name of ['options', 'seats', 'ties', 'budget', 'scoreMax', 'maxChoices']) {
    expect(yesNo).not.toHaveProperty(name);
  }
  const budget = inputOf(draft({ method: 'BUDGET', options, budget: '5,000' }), 'h', 'k');
  expect(budget).toMatchObject({
    budget: { amount: '500000', currency: 'CNY' },
    options: [{ cost: { amount: '100' } }, {}, {}],
    allocation: 'MOST_VOTES',
    preset: 'MOST_VOTES',
  });
});

test('owners are asked by the Civil Code alone, and by no tenure', () => {
  const owners = draft({ votingUnit: 'OWNER', preset: 'TWO_THIRDS', tenures: ['TENANT'] });
  expect(presetsFor(owners)).toEqual(['OWNERS_ORDINARY', 'OWNERS_SPECIAL']);
  expect(presetOf(owners)).toBe('OWNERS_ORDINARY');
  expect(inputOf(owners, 'h', 'k')).not.toHaveProperty('electorate');
});

test('what is missing is named in the order of the form', () => {
  expect(problemsOf(BLANK_BALLOT, words, now).map(({ fieldId }) => fieldId)).toEqual([
    'title',
    'question',
    'opens-day',
    'closes-day',
  ]);
  expect(fields({ method: 'SINGLE' })).toEqual(['option-0', 'option-1']);
  expect(fields({ method: 'STV', options, seats: '4' })).toEqual(['seats']);
  expect(fields({ method: 'IRV', options, maxChoices: '4' })).toEqual(['max']);
  expect(fields({ method: 'BUDGET', options })).toEqual(['budget']);
  expect(fields({ opensDay: '2026-11-21' })).toEqual(['opens-day']);
  expect(fields({ closesDay: '2026-11-23', closesTime: '08:00' })).toEqual(['closes-day']);
});

test('what is set further is sent, and what is usual stays', () => {
  const usual = inputOf(draft(), 'h', 'k');
  expect(usual).toMatchObject({ hidden: true, changeable: false, proxyLimit: 0 });
  expect(usual).not.toHaveProperty('place');
  const set = inputOf(
    draft({
      ...{ method: 'APPROVAL', minChoices: '2', maxChoices: '3', proxyLimit: '3' },
      ...{ hidden: false, changeable: true, place: 'Community:b2' },
      options: options.map((option, index) => ({ ...option, body: index ? '' : ' 在东门旁边。 ' })),
    }),
    'h',
    'k',
  );
  expect(set).toMatchObject({
    ...{ minChoices: 2, maxChoices: 3, proxyLimit: 3, hidden: false, changeable: true },
    place: 'Community:b2',
    options: [{ label: '甲', body: '在东门旁边。' }, { label: '乙' }, { label: '丙' }],
  });
  expect(set.options?.[1]).not.toHaveProperty('body');
});

test('the least to choose is no more than the most, and proxies are counted', () => {
  const several: Partial<BallotDraft> = { method: 'APPROVAL', options };
  expect(fields({ ...several, minChoices: '4' })).toEqual(['min']);
  expect(fields({ ...several, minChoices: '3', maxChoices: '2' })).toEqual(['min']);
  expect(fields({ ...several, minChoices: '2', maxChoices: '2' })).toEqual([]);
  expect(fields({ method: 'SINGLE', options, minChoices: '9' })).toEqual([]);
  expect(fields({ proxyLimit: '101' })).toEqual(['proxies']);
  expect(fields({ proxyLimit: '0' })).toEqual([]);
  const long = options.map((option) => ({ ...option, body: '长'.repeat(2001) }));
  expect(fields({ ...several, options: long })).toEqual(['body-0', 'body-1', 'body-2']);
});

test('what will hold is told in words: the rule, who votes, and how', () => {
  const presets = [{ id: 'TWO_THIRDS', inWords: ['同意的票数要达到赞成和反对总数的三分之二'] }];
  const told = draftInWords(draft({ preset: 'TWO_THIRDS', proxyLimit: '2' }), presets, words);
  expect(told[0]).toBe('同意的票数要达到赞成和反对总数的三分之二。');
  expect(told).toContain('一人一票。');
  expect(told).toContain('投到哪边，截止以后才公布。');
  expect(told).toContain('一个人最多可以替2个人投。');
  const owners = draftInWords(draft({ votingUnit: 'OWNER' }), [], words);
  expect(owners).toContain(words.secrecies.OPEN);
});

test('an option moves one place, and not off the paper', () => {
  const labels = (index: number, by: -1 | 1) =>
    moveOption(options, index, by).map(({ label }) => label);
  expect(labels(0, 1)).toEqual(['乙', '甲', '丙']);
  expect(labels(0, -1)).toEqual(['甲', '乙', '丙']);
});

test('money is read to the fen, and nothing else is money', () => {
  expect([fenOf('12,800.5'), fenOf('0'), fenOf(''), fenOf('很多')]).toEqual([
    1_280_050,
    null,
    null,
    null,
  ]);
});
