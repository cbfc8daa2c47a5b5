import {
  groupOpinions,
  type OpinionGroups,
  type OpinionMap,
  type OpinionMatrix,
  type OpinionVote,
  opinionMatrix,
} from '@linli/methods';

/** A topic's votes, in the form in which they are read and sent to the thread that groups. */
export interface VotesToGroup {
  /** `key` is the row's id, `id` the number by which the result names it. */
  statements: readonly { key: string; id: string; moderatedOut: boolean }[];
  /** Each person with their votes, one after another: the statement's key, and `+`, `-` or `=`. */
  people: readonly { voter: string; votes: string }[];
}

export interface GroupedVotes {
  groups: OpinionGroups;
  /** With the two below one more vote can be placed. */
  map: OpinionMap;
  matrix: OpinionMatrix;
}

const sides = { '+': 1, '-': -1, '=': 0 } as const;

/** Of a UUID in its usual form. */
const keyLength = 36;

/** Groups a topic's votes. It takes a while: see `groupInThread`. */
export function groupVotes({ statements, people }: VotesToGroup): GroupedVotes {
  const ids = new Map(statements.map(({ key, id }) => [key, id]));
  const votes: OpinionVote[] = [];
  for (const { voter, votes: text } of people) {
    for (let at = 0; at < text.length; at += keyLength + 1) {
      const key = text.slice(at, at + keyLength);
      votes.push({
        participant: voter,
        statement: ids.get(key) ?? key,
        vote: sides[text.charAt(at + keyLength) as keyof typeof sides],
      });
    }
  }
  const matrix = opinionMatrix({
    statements: statements.map(({ id, moderatedOut }) => ({ id, moderatedOut })),
    votes,
  });
  const { groups, map } = groupOpinions(matrix);
  return { groups, map, matrix };
}
