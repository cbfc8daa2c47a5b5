import { graphql } from '../../graphql.ts';

export const DeskAssignWork = graphql(`
  mutation DeskAssignWork($input: AssignWorkItemInput!) {
    assignWorkItem(input: $input) {
      __typename
      ... on AssignWorkItemSuccess { workItem { id title } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);
