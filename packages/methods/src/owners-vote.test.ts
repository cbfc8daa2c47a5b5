import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOwnersVote, type OwnersVote, ownersVoteResult } from './owners-vote.ts';

const vote = (
  [eligibleHeads, eligibleArea]: [number, number],
  [takingHeads, takingArea]: [number, number],
  [favourHeads, favourArea]: [number, number],
): OwnersVote => ({
  eligible: { heads: eligibleHeads, area: eligibleArea },
  takingPart: { heads: takingHeads, area: takingArea },
  inFavour: { heads: favourHeads, area: favourArea },
});

describe('Civil Code art. 278', () => {
  test.each([
    ['two thirds of both took part', [300, 3_000_000], [200, 2_000_000], true],
    ['one owner fewer', [300, 3_000_000], [199, 2_000_000], false],
    ['a hundredth of a square metre less', [300, 3_000_000], [200, 1_999_999], false],
    ['two thirds of a number that three does not divide', [100, 100], [67, 67], true],
    ['just under', [100, 100], [66, 67], false],
    ['everybody', [1, 1], [1, 1], true],
    ['an estate of nobody', [0, 0], [0, 0], false],
  ] as const)('who took part: %s', (_, eligible, taking, quorate) => {
    const counts = vote([...eligible], [...taking], [...taking]);
    expect(ownersVoteResult(counts, 'ORDINARY').quorate).toBe(quorate);
    expect(ownersVoteResult(counts, 'SPECIAL').quorate).toBe(quorate);
  });

  test.each([
    ['half of both', [100, 10_000], false, false],
    ['one more than half by heads alone', [101, 10_000], false, false],
    ['a hundredth more than half by area alone', [100, 10_001], false, false],
    ['more than half of both', [101, 10_001], true, false],
    ['just under three quarters by heads', [149, 15_000], true, false],
    ['just under three quarters by area', [150, 14_999], true, false],
    ['three quarters of both', [150, 15_000], true, true],
    ['nobody', [0, 0], false, false],
  ] as const)('who agreed: %s', (_, favour, ordinary, special) => {
    const counts = vote([200, 20_000], [200, 20_000], [...favour]);
    expect(ownersVoteResult(counts, 'ORDINARY')).toEqual({
      quorate: true,
      agreed: ordinary,
      carried: ordinary,
    });
    expect(ownersVoteResult(counts, 'SPECIAL').carried).toBe(special);
  });

  test('agreement without enough taking part carries nothing', () => {
    const counts = vote([300, 3_000_000], [199, 2_500_000], [199, 2_500_000]);
    expect(ownersVoteResult(counts, 'ORDINARY')).toEqual({
      quorate: false,
      agreed: true,
      carried: false,
    });
  });
});

const part = (of: number) => fc.nat(of);
const anyVote = fc
  .tuple(fc.nat(5_000), fc.nat(50_000_000))
  .chain(([heads, area]) => fc.tuple(fc.constant([heads, area] as const), part(heads), part(area)))
  .chain(([eligible, heads, area]) =>
    fc.tuple(fc.constant(eligible), fc.constant([heads, area] as const), part(heads), part(area)),
  )
  .map(([eligible, taking, heads, area]) => vote([...eligible], [...taking], [heads, area]));

describe('any vote', () => {
  test('what carries a special matter carries an ordinary one', () => {
    fc.assert(
      fc.property(anyVote, (counts) => {
        if (ownersVoteResult(counts, 'SPECIAL').carried) {
          expect(ownersVoteResult(counts, 'ORDINARY').carried).toBe(true);
        }
      }),
    );
  });

  test('another owner in favour never loses what was carried', () => {
    fc.assert(
      fc.property(anyVote, (counts) => {
        const { inFavour, takingPart } = counts;
        if (inFavour.heads === takingPart.heads || !ownersVoteResult(counts, 'SPECIAL').carried)
          return;
        const more = { ...counts, inFavour: { ...inFavour, heads: inFavour.heads + 1 } };
        expect(ownersVoteResult(more, 'SPECIAL').carried).toBe(true);
      }),
    );
  });

  test('numbers that are parts of one another can be true, others cannot', () => {
    fc.assert(
      fc.property(anyVote, (counts) => {
        expect(isOwnersVote(counts)).toBe(true);
      }),
    );
    for (const wrong of [
      vote([10, 10], [11, 10], [1, 1]),
      vote([10, 10], [10, 10], [1, 11]),
      vote([10, 10], [10, 10], [-1, 1]),
      vote([10, 10.5], [10, 10], [1, 1]),
      vote([10, Number.MAX_SAFE_INTEGER], [10, 10], [1, 1]),
    ]) {
      expect(isOwnersVote(wrong)).toBe(false);
    }
  });
});
