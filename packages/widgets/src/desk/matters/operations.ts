import { graphql } from '../../graphql.ts';

/** The needs of a place, and of those below it. */
export const DeskNeeds = graphql(`
  query DeskNeeds($community: ID!, $states: [NeedState!], $first: Int!, $after: String) {
    node(id: $community) {
      id
      ... on Community {
        needs(states: $states, first: $first, after: $after) {
          nodes { id title categoryLabel stateLabel recordedAt community { id name } }
          pageInfo { endCursor hasNextPage }
        }
      }
    }
  }
`);

/** The incidents of a place, and of those below it. */
export const DeskIncidents = graphql(`
  query DeskIncidents($community: ID!, $states: [IncidentState!], $first: Int!, $after: String) {
    node(id: $community) {
      id
      ... on Community {
        incidents(states: $states, first: $first, after: $after) {
          nodes { id title typeLabel state stateLabel reportedAt dispatchDueAt community { id name } }
          pageInfo { endCursor hasNextPage }
        }
      }
    }
  }
`);
