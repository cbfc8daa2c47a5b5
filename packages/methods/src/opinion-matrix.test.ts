import { describe, expect, it } from 'vitest';
import { opinionMatrix } from './opinion-matrix.ts';

describe('votes as a table', () => {
  it('stand by statement and by what people voted, whatever they are called', () => {
    const matrix = opinionMatrix({
      statements: [{ id: 's2' }, { id: 's1', moderatedOut: true }],
      votes: [
        { participant: 'wang', statement: 's1', vote: 0 },
        { participant: 'li', statement: 's2', vote: -1 },
        { participant: 'li', statement: 's1', vote: 1 },
      ],
    });
    expect(matrix.participants).toEqual(['wang', 'li']);
    expect(matrix.statements.map(({ id }) => id)).toEqual(['s1', 's2']);
    expect([...matrix.starts]).toEqual([0, 1, 3]);
    expect([...matrix.columns]).toEqual([0, 0, 1]);
    expect([...matrix.votes]).toEqual([0, 1, -1]);
  });

  it('hold one vote of a person on a statement, and none on what is not there', () => {
    const vote = { participant: 'li', statement: 's1', vote: 1 } as const;
    const statements = [{ id: 's1' }];
    expect(() => opinionMatrix({ statements, votes: [vote, { ...vote, vote: -1 }] })).toThrow(
      /li.*s1/,
    );
    expect(() => opinionMatrix({ statements: [], votes: [vote] })).toThrow(/s1/);
  });
});
