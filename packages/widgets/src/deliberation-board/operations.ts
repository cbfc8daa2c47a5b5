import { graphql } from '../graphql.ts';

export const TopicCardFields = graphql(`
  fragment TopicCardFields on Topic {
    id title state stateLabel proposerName proposedAt
    triageClassLabel triageContested answerOverdue votingUntil
    participantCount statementCount argumentCounts { for against neutral }
  }
`);

export const TopicPage = graphql(
  `
  fragment TopicPage on TopicBoard {
    id
    topics {
      edges { node { ...TopicCardFields } }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [TopicCardFields],
);

/** The topics of a community, found by its id or by its official code. */
export const BoardTopics = graphql(
  `
  query BoardTopics(
    $id: ID, $code: String, $states: [TopicState!]!, $search: String, $first: Int!, $after: String
  ) {
    community: topicBoard(
      id: $id, code: $code, states: $states, search: $search, first: $first, after: $after
    ) {
      ...TopicPage
    }
  }
`,
  [TopicPage],
);

/** Topics like what is being typed. */
export const SimilarTopics = graphql(`
  query SimilarTopics($community: ID!, $text: String!) {
    similarTopics(community: $community, text: $text, first: 3) { id title stateLabel }
  }
`);

/** In whose name the viewer may propose. */
export const SpeaksFor = graphql(`
  query SpeaksFor {
    viewer { speaksFor { id name } }
  }
`);

export const ProposeTopic = graphql(`
  mutation ProposeTopic($input: ProposeTopicInput!) {
    proposeTopic(input: $input) {
      __typename
      ... on ProposeTopicSuccess { topic { id title } receipt { code } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);
