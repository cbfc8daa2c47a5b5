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
  statements: readonly { id: string; moderatedOut: boolean }[];
  /** Each person with their votes: `12+,13-,40=`, the statement's id and the side. */
  people: readonly { voter: string; votes: string }[];
}

export interface GroupedVotes {
  groups: OpinionGroups;
  /** With the two below one more vote can be placed. */
  map: OpinionMap;
  matrix: OpinionMatrix;
}

const sides = { '+': 1, '-': -1, '=': 0 } as const;

/** Groups a topic's votes. It takes a while: see `groupInThread`. */
export function groupVotes({ statements, people }: VotesToGroup): GroupedVotes {
  const votes = people.flatMap(({ voter, votes }) =>
    votes.split(',').map(
      (text): OpinionVote => ({
        participant: voter,
        statement: text.slice(0, -1),
        vote: sides[text.slice(-1) as keyof typeof sides],
      }),
    ),
  );
  const matrix = opinionMatrix({ statements, votes });
  const { groups, map } = groupOpinions(matrix);
  return { groups, map, matrix };
}
