import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countOwners, type OwnedUnit, ownerGroups } from './count-owners.ts';

const unit = (...owners: string[]): OwnedUnit => ({ floorAreaHundredths: 9_000, owners });
const heads = (...units: OwnedUnit[]) => countOwners(units).owners;

describe('heads', () => {
  test.each([
    ['nobody', [], 0],
    ['a unit without a recorded owner', [unit()], 0],
    ['one owner', [unit('a')], 1],
    ['co-owners of a unit count once', [unit('a', 'b', 'c')], 1],
    ['an owner of several units counts once', [unit('a'), unit('a'), unit('a')], 1],
    ['a couple with two flats counts once', [unit('a', 'b'), unit('b', 'a')], 1],
    ['somebody named twice is one', [unit('a', 'a'), unit('a')], 1],
    ['one alone, and with a partner', [unit('a'), unit('a', 'b')], 2],
    ['both alone and together are two people', [unit('a'), unit('b'), unit('a', 'b')], 2],
    ['three pairs of three people', [unit('a', 'b'), unit('b', 'c'), unit('a', 'c')], 3],
    ['a member has to give way', [unit('a', 'b'), unit('a')], 2],
  ])('%s', (_, units, expected) => {
    expect(heads(...units)).toBe(expected);
  });
});

test('area and units are sums, with and without an owner', () => {
  const units = [
    { floorAreaHundredths: 8_955, owners: ['a'] },
    { floorAreaHundredths: 1_245, owners: [] },
  ];
  expect(countOwners(units)).toEqual({
    owners: 1,
    units: 2,
    unitsWithoutOwner: 1,
    floorAreaHundredths: 10_200,
  });
});

const person = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const units = fc.array(
  fc.record({
    floorAreaHundredths: fc.integer({ min: 1, max: 100_000 }),
    owners: fc.array(person, { maxLength: 3 }),
  }),
  { maxLength: 6 },
);

/** By trying everything: the most groups that can each have a member of their own. */
function bruteForce(groups: string[][], used: ReadonlySet<string> = new Set()): number {
  const [first, ...rest] = groups;
  if (!first) return 0;
  const without = bruteForce(rest, used);
  const by = first
    .filter((member) => !used.has(member))
    .map((member) => 1 + bruteForce(rest, new Set([...used, member])));
  return Math.max(without, ...by);
}

test('no more heads than persons or units, and at least one where somebody owns', () => {
  fc.assert(
    fc.property(units, (owned) => {
      const { owners } = countOwners(owned);
      const persons = new Set(owned.flatMap((each) => each.owners)).size;
      expect(owners).toBeLessThanOrEqual(Math.min(persons, owned.length));
      expect(owners > 0).toBe(persons > 0);
    }),
  );
});

test('heads are what trying every choice finds', () => {
  fc.assert(
    fc.property(units, (owned) => {
      const groups = new Map(
        owned.map((each) => [[...new Set(each.owners)].sort().join(), [...new Set(each.owners)]]),
      );
      expect(countOwners(owned).owners).toBe(bruteForce([...groups.values()]));
    }),
  );
});

test('neither the order of units and owners nor what they are called matters', () => {
  fc.assert(
    fc.property(units, (owned) => {
      const renamed = owned
        .toReversed()
        .map((each) => ({ ...each, owners: each.owners.toReversed().map((name) => `z${name}`) }));
      expect(countOwners(renamed)).toEqual(countOwners(owned));
    }),
  );
});

test('one more unit never takes a head away, and of the same owners adds none', () => {
  fc.assert(
    fc.property(units, fc.array(person, { maxLength: 3 }), (owned, owners) => {
      const before = countOwners(owned).owners;
      const after = countOwners([...owned, unit(...owners)]).owners;
      expect(after).toBeGreaterThanOrEqual(before);
      const again = countOwners([...owned, unit(...owners), unit(...owners)]).owners;
      expect(again).toBe(after);
    }),
  );
});

test('what groups bring adds up, and nobody stands for two heads', () => {
  fc.assert(
    fc.property(units, (owned) => {
      const groups = ownerGroups(owned);
      const { owners, floorAreaHundredths } = countOwners(owned);
      expect(groups.reduce((sum, { heads }) => sum + heads, 0)).toBe(owners);
      const unknown = owned.filter((each) => each.owners.length === 0);
      const known = groups.reduce((sum, group) => sum + group.floorAreaHundredths, 0);
      expect(known + countOwners(unknown).floorAreaHundredths).toBe(floorAreaHundredths);
      expect(ownerGroups(owned.toReversed())).toEqual(groups);
    }),
  );
});

test('who owns alone keeps the head that a couple would share', () => {
  expect(ownerGroups([unit('a', 'b'), unit('a'), unit('b'), unit('a')])).toEqual([
    { owners: ['a'], heads: 1, floorAreaHundredths: 18_000 },
    { owners: ['b'], heads: 1, floorAreaHundredths: 9_000 },
    { owners: ['a', 'b'], heads: 0, floorAreaHundredths: 9_000 },
  ]);
});
