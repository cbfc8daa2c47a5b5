import { graphql } from '../../graphql.ts';

export const DeskAdmission = graphql(`
  query DeskAdmission($id: ID!) {
    node(id: $id) {
      __typename
      ... on AdmissionRequest {
        id number title kind kindLabel body basis standard budgetLine funds
        timesPerYear minutesEach since until submittedAt decisionReason
        department { name }
        targets { id name }
        timeline { at label reason }
        availableActions { action label allowed reasonRequired refusal { code message } }
      }
    }
  }
`);

export const DeskDecideAdmission = graphql(`
  mutation DeskDecideAdmission($input: DecideAdmissionInput!) {
    decideAdmission(input: $input) {
      __typename
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const DeskResubmitAdmission = graphql(`
  mutation DeskResubmitAdmission($input: ResubmitAdmissionInput!) {
    resubmitAdmission(input: $input) {
      __typename
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const DeskWithdrawAdmission = graphql(`
  mutation DeskWithdrawAdmission($input: WithdrawAdmissionInput!) {
    withdrawAdmission(input: $input) {
      __typename
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);
