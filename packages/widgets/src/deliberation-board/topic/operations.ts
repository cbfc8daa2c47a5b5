import { graphql } from '../../graphql.ts';

export const StatementFields = graphql(`
  fragment StatementFields on Statement {
    id number body authorName moderation myVote
    counts { agree disagree pass }
  }
`);

/** What a vote changes of its topic for the one who votes. */
export const TopicProgress = graphql(
  `
  fragment TopicProgress on Topic {
    id participantCount statementCount voteCount remainingStatementCount
    nextStatement { ...StatementFields }
  }
`,
  [StatementFields],
);

export const BoardTopic = graphql(
  `
  query BoardTopic($id: ID!) {
    viewer { permissions }
    node(id: $id) {
      __typename
      ... on Topic {
        title body state stateLabel proposerName proposedAt commentable moderation
        triageClass triageClassLabel triageContested answerOverdue votingUntil onBehalfOf { id name }
        source { url licence attribution }
        resolution { id }
        argumentCounts { for against neutral }
        availableActions { action label allowed reasonRequired refusal { code message } }
        timeline { at action label reason }
        ...TopicProgress
      }
    }
  }
`,
  [TopicProgress],
);

export const BoardStatements = graphql(
  `
  query BoardStatements($id: ID!, $after: String) {
    node(id: $id) {
      __typename
      ... on Topic {
        id
        statements(first: 50, after: $after) {
          edges { node { ...StatementFields } }
          pageInfo { hasNextPage endCursor }
        }
        hidden: statements(first: 50, moderation: REJECTED) {
          edges { node { ...StatementFields } }
        }
      }
    }
  }
`,
  [StatementFields],
);

export const TopicBallots = graphql(`
  query TopicBallots($id: ID!) {
    ballotsOf(host: $id, first: 10) { edges { node { id state } } }
    viewer { permissions }
  }
`);

export const BoardOpinions = graphql(`
  query BoardOpinions($id: ID!) {
    node(id: $id) {
      __typename
      ... on Topic {
        id
        opinionGroups {
          computedAt participantCount sentence votesSince bundlePath
          groups {
            number size
            representative { agreeing counts { agree disagree pass } statement { id body } }
          }
          points { x y group own }
          consensus {
            agreeing geometricMean product weakest groupCounts { agree disagree pass }
            statement { id body }
          }
        }
      }
    }
  }
`);

export const CastVote = graphql(
  `
  mutation CastVote($input: CastVoteInput!) {
    castVote(input: $input) {
      __typename
      ... on CastVoteSuccess { statement { ...StatementFields topic { ...TopicProgress } } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`,
  [StatementFields, TopicProgress],
);

export const AddStatement = graphql(
  `
  mutation AddStatement($input: AddStatementInput!) {
    addStatement(input: $input) {
      __typename
      ... on AddStatementSuccess { statement { ...StatementFields } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`,
  [StatementFields],
);

export const AdvanceTopic = graphql(`
  mutation AdvanceTopic($input: AdvanceTopicInput!) {
    advanceTopic(input: $input) {
      __typename
      ... on AdvanceTopicSuccess { topic { id state stateLabel } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);
