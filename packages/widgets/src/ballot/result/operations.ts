import { graphql } from '../../graphql.ts';

const Tally = graphql(`fragment ResultTallyFields on BallotTally { heads weight }`);

const Result = graphql(
  `
  fragment BallotResultFields on BallotResult {
    outcome outcomeLabel winners tied
    eligible { ...ResultTallyFields }
    cast { ...ResultTallyFields }
    valid { ...ResultTallyFields }
    spoilt { ...ResultTallyFields }
    abstaining { ...ResultTallyFields }
    votes { option votes { ...ResultTallyFields } }
    channels { channel count }
    checks { enough }
    points { option points }
    quota
    rounds { cause from votes { option votes } left elected }
    duels { one other preferOne preferOther winner }
    projects { option cost votes { ...ResultTallyFields } verdict left }
    spent
    lots { drawn }
  }
`,
  [Tally],
);

/** What a ballot came to, and where it can be counted again. */
export const BallotResultById = graphql(
  `
  query BallotResultById($id: ID!) {
    node(id: $id) {
      __typename
      ... on Ballot {
        id state method votingUnit budget options { id label body cost }
        resultInWords lotSeed recountAddress
        result { ...BallotResultFields }
        interim { ...BallotResultFields }
      }
    }
  }
`,
  [Result],
);
