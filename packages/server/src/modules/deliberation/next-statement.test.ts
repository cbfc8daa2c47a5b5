import { expect, test } from 'vitest';
import { type Candidate, nextStatement } from './next-statement.ts';

const statement = (number: number, facts: Partial<Candidate> = {}): Candidate => ({
  id: `s${number}`,
  seen: 0,
  agrees: 0,
  disagrees: 0,
  passes: 0,
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
  expect(nextStatement(statements, 'viewer')).toEqual({ next: 's1', remaining: 3 });
});

test('of statements seen alike the one on which people divide comes next', () => {
  const statements = [
    statement(0, { seen: 8, agrees: 8 }),
    statement(1, { seen: 8, agrees: 4, disagrees: 4 }),
    statement(2, { seen: 8, passes: 8 }),
  ];
  expect(nextStatement(statements, 'viewer').next).toBe('s1');
});

test('a new topic begins elsewhere for each viewer, and at the same place for one', () => {
  const statements = Array.from({ length: 20 }, (_, number) => statement(number));
  const firsts = Array.from({ length: 20 }, (_, viewer) => {
    const { next } = nextStatement(statements, `viewer-${viewer}`);
    expect(nextStatement(statements.toReversed(), `viewer-${viewer}`).next).toBe(next);
    return next;
  });
  expect(new Set(firsts).size).toBeGreaterThan(8);
});

test('nobody is asked about what they voted on or wrote', () => {
  const statements = [
    statement(0, { voted: true }),
    statement(1, { own: true }),
    statement(2, { seen: 99 }),
  ];
  expect(nextStatement(statements, 'viewer')).toEqual({ next: 's2', remaining: 1 });
});

test('who has voted on everything is done', () => {
  expect(nextStatement([statement(0, { voted: true })], 'viewer')).toEqual({
    next: null,
    remaining: 0,
  });
  expect(nextStatement([], 'viewer')).toEqual({ next: null, remaining: 0 });
});
