import { graphql } from '../../graphql.ts';

export const BallotToVerify = graphql(`
  query BallotToVerify($id: ID!) {
    node(id: $id) {
      __typename
      ... on Ballot { id method secrecy options { id label body cost } recountAddress community { id } }
    }
  }
`);

/** What the public log holds of a ballot's count, and its newest head. */
export const LoggedCount = graphql(`
  query LoggedCount($community: ID!, $ballot: ID!) {
    transparencyLog(community: $community) {
      id verifierKey
      newestHead { checkpoint size }
      entries(kind: "BALLOT_COUNTED", subject: $ballot, first: 1) { nodes { id index leaf } }
    }
  }
`);

export const CountProof = graphql(`
  query CountProof($community: ID!, $entry: ID!, $size: Int!) {
    transparencyLog(community: $community) {
      id
      inclusionProof(entry: $entry, treeSize: $size) { treeSize hashes }
    }
  }
`);
