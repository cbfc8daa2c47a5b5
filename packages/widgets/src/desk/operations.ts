import { graphql } from '../graphql.ts';

export const DeskViewer = graphql(`
  query DeskViewer { viewer { level permissions } }
`);

const DeskLists = graphql(`
  fragment DeskLists on Community {
    id
    name
    suggestions(first: 100) @include(if: $suggestions) {
      edges { node { id body channel state stateLabel receivedAt answerDueAt overdue } }
      pageInfo { hasNextPage }
    }
    serviceRequests(first: 100) @include(if: $requests) {
      edges { node { id state stateLabel applicantName submittedAt dueAt overdue service { name } } }
      pageInfo { hasNextPage }
    }
    topics(first: 100, states: [PROPOSED]) @include(if: $topics) {
      edges { node { id title proposerName proposedAt stateLabel } }
      pageInfo { hasNextPage }
    }
  }
`);

/** The place is named by its id or by its official code; lists only where the viewer may read them. */
export const Desk = graphql(
  `
  query Desk(
    $id: ID!, $code: String!, $byCode: Boolean!
    $suggestions: Boolean!, $requests: Boolean!, $topics: Boolean!
  ) {
    node(id: $id) @skip(if: $byCode) { __typename ... on Community { ...DeskLists } }
    community(code: $code) @include(if: $byCode) { ...DeskLists }
  }
`,
  [DeskLists],
);
