import { graphql } from '../../graphql.ts';

export const DeskSurveys = graphql(`
  query DeskSurveys($community: ID!) {
    node(id: $community) {
      __typename
      ... on Community {
        id
        surveys(first: 50) {
          edges {
            node {
              id title state stateLabel opensAt closesAt anonymous responseCount
              availableActions { action label allowed reasonRequired refusal { code message } }
            }
          }
        }
      }
    }
  }
`);

export const PublishSurvey = graphql(`
  mutation PublishSurvey($input: PublishSurveyInput!) {
    publishSurvey(input: $input) {
      __typename
      ... on PublishSurveySuccess { survey { id title } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const CloseSurvey = graphql(`
  mutation CloseSurvey($input: CloseSurveyInput!) {
    closeSurvey(input: $input) {
      __typename
      ... on CloseSurveySuccess { survey { id title } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);
