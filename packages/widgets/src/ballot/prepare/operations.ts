import { graphql } from '../../graphql.ts';

export const DecisionPresets = graphql(`
  query DecisionPresets { decisionPresets { id inWords sources } }
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
