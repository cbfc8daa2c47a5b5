import { expect, test } from 'vitest';
import { compareTerms } from './compare-terms.ts';
import type { Terms } from './terms.ts';

const obligation = {
  id: 'a',
  obligorId: 'company',
  text: '清理通道',
  dutyId: null,
  amountMinor: '100',
  dueOn: null,
};
const before: Terms = {
  title: '共建',
  since: '2026-12-01',
  until: '2027-11-30',
  obligations: [obligation, { ...obligation, id: 'b', text: '开放活动室' }],
};

test('a text that changes nothing has no changes', () => {
  expect(compareTerms(before, structuredClone(before))).toEqual([]);
});

test('what changed is named with what it was and what it is', () => {
  const after: Terms = {
    ...before,
    title: '停车共建',
    obligations: [
      { ...obligation, id: 'c', text: '修门禁' },
      { ...obligation, amountMinor: '250', dueOn: '2027-06-30' },
    ],
  };
  expect(compareTerms(before, after)).toEqual([
    { field: 'TITLE', obligationId: null, before: '共建', after: '停车共建' },
    { field: 'OBLIGATION', obligationId: 'c', before: null, after: '修门禁' },
    { field: 'AMOUNT', obligationId: 'a', before: '100', after: '250' },
    { field: 'DUE_ON', obligationId: 'a', before: null, after: '2027-06-30' },
    { field: 'OBLIGATION', obligationId: 'b', before: '开放活动室', after: null },
  ]);
});
