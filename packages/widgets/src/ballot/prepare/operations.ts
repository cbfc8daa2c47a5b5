import { graphql } from '../../graphql.ts';

export const DecisionPresets = graphql(`
  query DecisionPresets { decisionPresets { id inWords sources } }
`);

/** The place of what is decided, and those right below it. */
export const VotingPlaces = graphql(`
  query VotingPlaces($id: ID!) {
    node(id: $id) {
      __typename
      ... on Topic { community { id name children(first: 100) { nodes { id name } } } }
    }
  }
`);

export const PrepareBallot = graphql(`
  mutation PrepareBallot($input: PrepareBallotInput!) {
    prepareBallot(input: $input) {
      __typename
      ... on PrepareBallotSuccess { ballot { id } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);
