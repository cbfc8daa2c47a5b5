import { graphql } from '../graphql.ts';

export const AffairFields = graphql(`
  fragment AffairFields on Receipt {
    id
    code
    kind
    subjectId
    title
    state
    stateLabel
    dueAt
    createdAt
    timeline { at action label reason }
  }
`);

export const MyAffairs = graphql(
  `
  query MyAffairs($first: Int!) {
    viewer {
      level
      myAffairs(first: $first) {
        nodes { ...AffairFields }
        pageInfo { hasNextPage }
      }
    }
  }
`,
  [AffairFields],
);

export const AffairByCode = graphql(
  `
  query AffairByCode($code: String!) {
    receipt(code: $code) { ...AffairFields }
  }
`,
  [AffairFields],
);

export const AffairSubject = graphql(`
  query AffairSubject($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Suggestion {
        body
        overdue
        answerDueAt
        photos { id url width height }
        answer { body at byName }
        availableActions { action label allowed refusal { code message } }
      }
      ... on ServiceRequest {
        overdue
        returnedReason
        rating { stars comment }
        availableActions { action label allowed refusal { code message } }
      }
    }
  }
`);

export const SettleSuggestion = graphql(`
  mutation SettleSuggestion($input: SettleSuggestionInput!) {
    settleSuggestion(input: $input) {
      __typename
      ... on SettleSuggestionSuccess { suggestion { id state answerDueAt } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const RateService = graphql(`
  mutation RateService($input: RateServiceInput!) {
    rateService(input: $input) {
      __typename
      ... on RateServiceSuccess { serviceRequest { id state } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);
