import { graphql } from '../../graphql.ts';

export const OwnerOrganizations = graphql(`
  query OwnerOrganizations($community: ID!) {
    organizations(community: $community, first: 100) { edges { node { id name } } }
  }
`);

export const OwnerMembers = graphql(`
  query OwnerMembers($id: ID!) {
    node(id: $id) {
      __typename
      ... on Organization { id memberships(first: 100) { edges { node { id publicName title } } } }
    }
  }
`);
