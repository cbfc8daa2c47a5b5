/** A number of owners, and of the floor area that they own. */
export interface OwnersTurnout {
  /** One owner of several units counts once, co-owners of one unit count once. */
  readonly heads: number;
  /** Of their exclusive parts, in hundredths of a square metre. */
  readonly area: number;
}

/** What an owners' vote counted. */
export interface OwnersVote {
  /** All owners of the estate. */
  readonly eligible: OwnersTurnout;
  /** Those who took part, those who abstained among them. */
  readonly takingPart: OwnersTurnout;
  readonly inFavour: OwnersTurnout;
}

/**
 * SPECIAL are the matters of art. 278 (6) to (8): raising the maintenance fund, rebuilding, and
 * changing the use of common parts or earning by them. All others are ORDINARY.
 */
export type OwnersMatter = 'ORDINARY' | 'SPECIAL';

export interface OwnersVoteResult {
  /** Two thirds or more of the owners, by heads and by area, took part. */
  readonly quorate: boolean;
  /** Of those who took part, enough agreed, by heads and by area. */
  readonly agreed: boolean;
  /** Both. */
  readonly carried: boolean;
}

/**
 * Counts an owners' vote by the Civil Code of the People's Republic of China, art. 278: owners of two
 * thirds or more of the area and two thirds or more of the owners take part; an ordinary matter takes
 * more than half of both of those who take part, a special one three quarters or more of both.
 * (“以上” includes the number itself, “过半数” does not: art. 1259.) Whole numbers throughout.
 */
export function ownersVoteResult(
  { eligible, takingPart, inFavour }: OwnersVote,
  matter: OwnersMatter,
): OwnersVoteResult {
  const both = (test: (measure: keyof OwnersTurnout) => boolean) => test('heads') && test('area');
  const quorate = both(
    (measure) => eligible[measure] > 0 && takingPart[measure] * 3 >= eligible[measure] * 2,
  );
  const agreed = both((measure) =>
    matter === 'SPECIAL'
      ? takingPart[measure] > 0 && inFavour[measure] * 4 >= takingPart[measure] * 3
      : inFavour[measure] * 2 > takingPart[measure],
  );
  return { quorate, agreed, carried: quorate && agreed };
}

/** Whether the numbers can be true: whole, not negative, none greater than what it is a part of. */
export function isOwnersVote({ eligible, takingPart, inFavour }: OwnersVote): boolean {
  return (['heads', 'area'] as const).every(
    (measure) =>
      Number.isSafeInteger(eligible[measure] * 4) &&
      [inFavour, takingPart, eligible].every((count) => Number.isInteger(count[measure])) &&
      inFavour[measure] >= 0 &&
      inFavour[measure] <= takingPart[measure] &&
      takingPart[measure] <= eligible[measure],
  );
}
