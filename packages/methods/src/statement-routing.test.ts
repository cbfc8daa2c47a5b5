import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  nextInRoute,
  routeStatements,
  statementPriority,
  tellingness,
} from './statement-routing.ts';
import { polisPresent, readPolisVotes } from './testing/polis-recordings.ts';

const count = fc.nat({ max: 5_000 });
const counts = fc.record({ agrees: count, disagrees: count, passes: count });
const none = { agrees: 0, disagrees: 0, passes: 0 };
const ids = (statements: readonly { id: string }[]) => statements.map(({ id }) => id);

describe('how much a statement tells', () => {
  it('is more where people divide than where they agree, and least where they pass', () => {
    const divided = tellingness({ agrees: 20, disagrees: 20, passes: 2 });
    const agreed = tellingness({ agrees: 40, disagrees: 0, passes: 2 });
    const passed = tellingness({ agrees: 1, disagrees: 1, passes: 40 });
    expect(divided).toBeGreaterThan(agreed);
    expect(agreed).toBeGreaterThan(passed);
    expect(tellingness({ agrees: 0, disagrees: 40, passes: 2 })).toBe(agreed);
  });

  it('is as the formula says', () => {
    // 31 agreeing, 11 disagreeing and 9 passing people, one added to each.
    expect(tellingness({ agrees: 30, disagrees: 10, passes: 8 })).toBeCloseTo(
      ((42 / 51) * (1 + 1 - (20 / 42) ** 2)) / 2,
      15,
    );
    expect(tellingness(none)).toBeCloseTo(2 / 3, 15);
  });
});

describe('the priority of a statement', () => {
  it('is above zero, whatever is known of it', () => {
    fc.assert(
      fc.property(counts, count, (votes, seen) => {
        expect(statementPriority({ ...votes, seen })).toBeGreaterThan(0);
      }),
    );
  });

  it('falls with every view', () => {
    fc.assert(
      fc.property(counts, count, fc.integer({ min: 1, max: 1_000 }), (votes, seen, more) => {
        expect(statementPriority({ ...votes, seen: seen + more })).toBeLessThan(
          statementPriority({ ...votes, seen }),
        );
      }),
    );
  });

  // A public platform once took a count of zero for a missing one, and asked at random for 16 months.
  it('takes zero for a number: unseen statements come before seen ones, in their own order', () => {
    const unseen = { id: 'unseen', seen: 0, ...none };
    const unagreed = { id: 'unagreed', seen: 9, agrees: 0, disagrees: 9, passes: 0 };
    const agreed = { id: 'agreed', seen: 9, agrees: 9, disagrees: 0, passes: 0 };
    const passed = { id: 'passed', seen: 9, agrees: 0, disagrees: 0, passes: 9 };
    expect(statementPriority(unseen)).toBe(2 / 3);
    expect(statementPriority(unagreed)).toBe(statementPriority(agreed));
    expect(statementPriority(unagreed)).toBeGreaterThan(statementPriority(passed));
    for (const seed of ['', '0', 'a', 'b', 'c']) {
      const order = ids(routeStatements([passed, agreed, unseen, unagreed], seed));
      expect([order[0], order[3]]).toEqual(['unseen', 'passed']);
    }
  });
});

describe('the order of statements', () => {
  const fresh = Array.from({ length: 30 }, (_, index) => ({ id: `s${index}`, seen: 0, ...none }));

  it('is the same each time for one viewer, and another for others', () => {
    const firsts = Array.from({ length: 40 }, (_, viewer) => {
      const order = ids(routeStatements(fresh, `viewer-${viewer}`));
      expect(ids(routeStatements([...fresh].reverse(), `viewer-${viewer}`))).toEqual(order);
      return order[0];
    });
    expect(new Set(firsts).size).toBeGreaterThan(15);
  });

  it('begins with what is asked next', () => {
    const statement = fc.record({
      seen: fc.nat({ max: 3 }),
      votes: fc.constantFrom(none, { ...none, agrees: 2 }),
    });
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 12 }), fc.string(), (list, seed) => {
        const statements = list.map(({ seen, votes }, index) => ({
          id: `s${index}`,
          seen,
          ...votes,
        }));
        expect(nextInRoute(statements, seed)).toEqual(routeStatements(statements, seed)[0]);
      }),
    );
  });

  it('of ten thousand takes a moment to begin', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      id: `s${index}`,
      seen: 0,
      ...none,
    }));
    const began = performance.now();
    expect(nextInRoute(many, 'viewer')).toBeDefined();
    expect(performance.now() - began).toBeLessThan(500);
  });

  it.skipIf(!polisPresent)('of a recorded deliberation is as it was recorded', () => {
    const { statements, votes } = readPolisVotes('vtaiwan.uberx');
    const byStatement = Map.groupBy(votes, ({ statement }) => statement);
    const sights = statements
      .filter(({ moderatedOut }) => moderatedOut !== true)
      .map(({ id }) => {
        const own = byStatement.get(id) ?? [];
        const of = (wanted: number) => own.filter(({ vote }) => vote === wanted).length;
        return { id, seen: own.length, agrees: of(1), disagrees: of(-1), passes: of(0) };
      });
    const order = ids(routeStatements(sights, 'viewer'));
    expect(order.slice(0, 20).join(' ')).toMatchInlineSnapshot(
      `"191 188 181 189 195 193 186 187 194 190 179 184 182 185 180 183 192 178 177 196"`,
    );
    expect(order.slice(-5).join(' ')).toMatchInlineSnapshot(`"14 8 40 16 7"`);
  });
});
