import { graphql } from '../graphql.ts';

const Tally = graphql(`fragment BallotTallyFields on BallotTally { heads weight }`);

/** What everybody sees of a ballot, and what the viewer may do. */
export const BallotFields = graphql(
  `
  fragment BallotFields on Ballot {
    id title question method methodLabel secrecy votingUnit state stateLabel
    opensAt closesAt countedAt cancelReason changeable hidden ties publicKey
    options { id label body cost }
    seats minChoices maxChoices scoreMax budget allocation
    rule { inWords sources }
    roll { entries cast }
    ownEntries { id counts { ...BallotTallyFields } voted }
    availableActions { action label allowed reasonRequired refusal { code message } }
  }
`,
  [Tally],
);

export const BallotById = graphql(
  `
  query BallotById($id: ID!) {
    node(id: $id) { __typename ... on Ballot { ...BallotFields } }
  }
`,
  [BallotFields],
);
