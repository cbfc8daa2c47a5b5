import { graphql } from '../../graphql.ts';

export const RecordSuggestion = graphql(`
  mutation RecordSuggestion($input: RecordSuggestionInput!) {
    recordSuggestion(input: $input) {
      __typename
      ... on RecordSuggestionSuccess { suggestion { id } receipt { code } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const DiscardSuggestion = graphql(`
  mutation DiscardSuggestion($input: DiscardSuggestionInput!) {
    discardSuggestion(input: $input) {
      __typename
      ... on DiscardSuggestionSuccess { suggestion { id } }
      ... on DomainError { code message path }
    }
  }
`);

/** What is under way: the box that is being emptied, the visits, the reception day. */
export const RunningOutreach = graphql(`
  query RunningOutreach($community: ID!) {
    node(id: $community) {
      id
      ... on Community {
        outreach(states: [RUNNING], first: 20) { nodes { id kind title kindLabel } }
      }
    }
  }
`);
