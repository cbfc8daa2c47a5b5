import { graphql } from '../../graphql.ts';

export const RecordSuggestion = graphql(`
  mutation RecordSuggestion($input: RecordSuggestionInput!) {
    recordSuggestion(input: $input) {
      __typename
      ... on RecordSuggestionSuccess { receipt { code } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);
