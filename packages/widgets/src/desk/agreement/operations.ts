import { FormQuestions } from '../../form/operations.ts';
import { graphql } from '../../graphql.ts';

export const DeskAgreement = graphql(
  `
  query DeskAgreement($id: ID!) {
    node(id: $id) {
      __typename
      ... on Agreement {
        id title stateLabel version since until total
        mySides { id name }
        sides { signed organization { id name } }
        obligations {
          id text dueOn stateLabel amount obligor { id name }
          breaches {
            id body stateLabel reportedAt reporter { name }
            availableActions { action label allowed reasonRequired refusal { code message } }
          }
        }
        ratings { rater { id } rated { id } }
        availableActions { action label allowed reasonRequired refusal { code message } }
        form { ...FormQuestions }
      }
    }
  }
`,
  [FormQuestions],
);

export const DeskSignAgreement = graphql(`
  mutation DeskSignAgreement($input: SignAgreementInput!) {
    signAgreement(input: $input) {
      __typename
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const DeskAnswerBreach = graphql(`
  mutation DeskAnswerBreach($input: AnswerBreachInput!) {
    answerBreach(input: $input) {
      __typename
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const DeskRateSide = graphql(`
  mutation DeskRateSide($input: RateAgreementSideInput!) {
    rateAgreementSide(input: $input) {
      __typename
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);
