import { graphql } from '../graphql.ts';

const Tally = graphql(`fragment BallotTallyFields on BallotTally { heads weight }`);

const Result = graphql(
  `
  fragment BallotResultFields on BallotResult {
    outcome outcomeLabel winners tied
    eligible { ...BallotTallyFields }
    cast { ...BallotTallyFields }
    valid { ...BallotTallyFields }
    spoilt { ...BallotTallyFields }
    abstaining { ...BallotTallyFields }
    votes { option votes { ...BallotTallyFields } }
    channels { channel count }
  }
`,
  [Tally],
);

/** What everybody sees of a ballot, and what the viewer may do. */
export const BallotFields = graphql(
  `
  fragment BallotFields on Ballot {
    id title question method secrecy secrecyLabel votingUnit state stateLabel
    opensAt closesAt countedAt cancelReason changeable hidden papersDigest
    options { id label body cost }
    seats minChoices maxChoices scoreMax budget allocation
    rule { sources }
    roll { entries cast }
    ownEntries { id counts { ...BallotTallyFields } voted }
    result { ...BallotResultFields }
    interim { ...BallotResultFields }
    availableActions { action label allowed reasonRequired refusal { code message } }
  }
`,
  [Tally, Result],
);

export const BallotById = graphql(
  `
  query BallotById($id: ID!) {
    node(id: $id) { __typename ... on Ballot { ...BallotFields } }
  }
`,
  [BallotFields],
);

export const CastBallot = graphql(
  `
  mutation CastBallot($input: CastBallotInput!) {
    castBallot(input: $input) {
      __typename
      ... on CastBallotSuccess { receiptCode ballot { ...BallotFields } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`,
  [BallotFields],
);
