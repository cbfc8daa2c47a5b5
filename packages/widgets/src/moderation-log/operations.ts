import { graphql } from '../graphql.ts';

/** What was hidden and shown again, newest first, with the rule by which authors appeal. */
export const ModerationLog = graphql(`
  query ModerationLog($id: ID, $code: String, $first: Int!, $after: String) {
    place: community(id: $id, code: $code) {
      id
      name
      moderationRule { appealDays decisionDays }
      moderationActs(first: $first, after: $after) {
        edges {
          cursor
          node {
            kind kindLabel categoryLabel subjectLabel words day appeal onAppeal
            community { id name }
          }
        }
        pageInfo { endCursor hasNextPage }
      }
    }
  }
`);
