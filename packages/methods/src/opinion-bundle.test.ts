import { describe, expect, it } from 'vitest';
import {
  type OpinionBundle,
  opinionBundle,
  publishOpinions,
  recomputeOpinions,
} from './opinion-bundle.ts';
import { opinionGroups } from './opinion-groups.ts';
import { type OpinionVote, opinionMatrix } from './opinion-matrix.ts';
import { polisPresent, readPolisVotes } from './testing/polis-recordings.ts';

const statements = Array.from({ length: 9 }, (_, index) => ({
  id: String(index + 2),
  moderatedOut: index === 4,
}));
const votes = Array.from({ length: 20 }, (_, person) =>
  statements.flatMap(({ id }, column): OpinionVote[] =>
    (person * 7 + column * 3) % 5 === 0
      ? []
      : [
          {
            participant: `person-${person}`,
            statement: id,
            vote: (column + person) % 6 === 0 ? 0 : column < 5 === person < 12 ? 1 : -1,
          },
        ],
  ),
).flat();
const input = { statements, votes };

/** As it is after it was downloaded. */
const overTheWire = (bundle: OpinionBundle) => JSON.parse(JSON.stringify(bundle)) as OpinionBundle;

describe('a bundle of votes', () => {
  it('gives the published groups again, to the bit', () => {
    const bundle = overTheWire(opinionBundle(opinionMatrix(input)));
    const published = publishOpinions(opinionGroups(input));
    expect(published.k).toBeGreaterThan(1);
    expect(recomputeOpinions(bundle)).toEqual(published);
  });

  it('does so whatever the order in which its people stand', () => {
    const bundle = opinionBundle(opinionMatrix(input));
    const turned = { ...bundle, participants: [...bundle.participants].reverse() };
    expect(recomputeOpinions(turned)).toEqual(recomputeOpinions(bundle));
  });

  it('tells when a vote was changed', () => {
    const bundle = opinionBundle(opinionMatrix(input));
    const [first, ...others] = bundle.participants;
    const { agrees = [], disagrees = [], passes = [] } = first ?? {};
    const changed = {
      ...bundle,
      participants: [{ agrees: disagrees, disagrees: agrees, passes }, ...others],
    };
    expect(recomputeOpinions(changed)).not.toEqual(recomputeOpinions(bundle));
  });

  it('names nobody', () => {
    expect(JSON.stringify(opinionBundle(opinionMatrix(input)))).not.toContain('person-');
  });

  it('of another format is refused', () => {
    const bundle = { format: 'other', statements: [], participants: [] };
    expect(() => recomputeOpinions(bundle as never)).toThrow(RangeError);
  });

  it.skipIf(!polisPresent)('of a recorded deliberation gives its groups again', () => {
    const recorded = readPolisVotes('scoop-hivemind.ubi');
    const bundle = overTheWire(opinionBundle(opinionMatrix(recorded)));
    expect(recomputeOpinions(bundle)).toEqual(publishOpinions(opinionGroups(recorded)));
  });
});
