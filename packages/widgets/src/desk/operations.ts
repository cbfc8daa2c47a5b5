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

/** What is personal is read when an item is opened, not with the list. */
export const DeskItem = graphql(`
  query DeskItem($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Suggestion {
        stateLabel settledComment callerName callerPhone
        photos { id url width height }
        answer { body at byName }
        availableActions { action label allowed reasonRequired refusal { code message } }
      }
      ... on ServiceRequest {
        stateLabel
        answers { question label words }
        timeline { at label reason }
        availableActions { action label allowed reasonRequired refusal { code message } }
      }
      ... on Topic {
        stateLabel body
        availableActions { action label allowed reasonRequired refusal { code message } }
      }
    }
  }
`);

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

export const AnswerSuggestion = graphql(`
  mutation AnswerSuggestion($input: AnswerSuggestionInput!) {
    answerSuggestion(input: $input) {
      __typename
      ... on AnswerSuggestionSuccess { suggestion { id stateLabel } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const DeskAdvanceRequest = graphql(`
  mutation DeskAdvanceRequest($input: AdvanceServiceRequestInput!) {
    advanceServiceRequest(input: $input) {
      __typename
      ... on AdvanceServiceRequestSuccess { serviceRequest { id state stateLabel } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const DeskAdvanceTopic = graphql(`
  mutation DeskAdvanceTopic($input: AdvanceTopicInput!) {
    advanceTopic(input: $input) {
      __typename
      ... on AdvanceTopicSuccess { topic { id state stateLabel } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);
