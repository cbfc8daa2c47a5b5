import { graphql } from '../../graphql.ts';

export const DeskCommunities = graphql(`
  query DeskCommunities { communities(level: COMMUNITY, first: 100) { edges { node { id name } } } }
`);

export const DeskUrge = graphql(`
  mutation DeskUrge($input: UrgeInput!) {
    urge(input: $input) {
      __typename
      ... on UrgeSuccess { urge { at } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);
