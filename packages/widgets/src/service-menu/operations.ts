import { FormQuestions } from '../form/operations.ts';
import { graphql } from '../graphql.ts';

/** The menu: the same for everybody, so that a shared cache may hold it. */
export const ServiceMenu = graphql(`
  query ServiceMenu($id: ID, $code: String, $after: String) {
    community(id: $id, code: $code) {
      id
      name
      services(first: 100, after: $after) {
        nodes {
          id
          name
          category
          summary
          timeLimitDays
          price
          delivery
          rating { average count }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

export const ServiceDetail = graphql(`
  query ServiceDetail($id: ID!) {
    node(id: $id) {
      __typename
      ... on Service {
        id
        name
        category
        provider
        summary
        standard
        legalBasis
        eligibility
        timeLimitDays
        price
        delivery
        documents { name note required }
        steps
        rating { average count }
        availableActions { action allowed label refusal { code message } }
      }
    }
  }
`);

/** What an application needs of its service. */
export const ServiceApplicationForm = graphql(
  `
  query ServiceApplicationForm($id: ID!) {
    node(id: $id) {
      __typename
      ... on Service {
        id
        name
        timeLimitDays
        form { ...FormQuestions }
        availableActions { action allowed refusal { code message } }
      }
    }
  }
`,
  [FormQuestions],
);

/** An application of one's own that was returned. */
export const ReturnedApplication = graphql(
  `
  query ReturnedApplication($id: ID!) {
    node(id: $id) {
      __typename
      ... on ServiceRequest {
        id
        stateLabel
        receiptCode
        returnedReason
        answers { question choice choices number text date rows { row column } }
        service { id name timeLimitDays form { ...FormQuestions } }
        availableActions { action allowed refusal { code message } }
      }
    }
  }
`,
  [FormQuestions],
);

export const ApplyForService = graphql(`
  mutation ApplyForService($input: ApplyForServiceInput!) {
    applyForService(input: $input) {
      __typename
      ... on ApplyForServiceSuccess { serviceRequest { id } receipt { code } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const ResubmitServiceRequest = graphql(`
  mutation ResubmitServiceRequest($input: ResubmitServiceRequestInput!) {
    resubmitServiceRequest(input: $input) {
      __typename
      ... on ResubmitServiceRequestSuccess { serviceRequest { id receiptCode } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);
