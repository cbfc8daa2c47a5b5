import { expect, test } from 'vitest';
import { type Candidate, nextStatement } from './next-statement.ts';

const statement = (number: number, facts: Partial<Candidate> = {}): Candidate => ({
  id: `s${number}`,
  number,
  seen: 0,
  voted: false,
  own: false,
  ...facts,
});

test('the statement that the fewest have seen comes next', () => {
  const statements = [
    statement(0, { seen: 9 }),
    statement(1, { seen: 2 }),
    statement(2, { seen: 5 }),
  ];
  expect(nextStatement(statements)).toEqual({ next: 's1', remaining: 3 });
});

test('of statements seen alike the earlier one comes next, whatever their order', () => {
  expect(nextStatement([statement(7), statement(3), statement(5)]).next).toBe('s3');
});

test('nobody is asked about what they voted on or wrote', () => {
  const statements = [
    statement(0, { voted: true }),
    statement(1, { own: true }),
    statement(2, { seen: 99 }),
  ];
  expect(nextStatement(statements)).toEqual({ next: 's2', remaining: 1 });
});

test('who has voted on everything is done', () => {
  expect(nextStatement([statement(0, { voted: true })])).toEqual({ next: null, remaining: 0 });
  expect(nextStatement([])).toEqual({ next: null, remaining: 0 });
});
