import { FormQuestions } from '../form/operations.ts';
import { graphql } from '../graphql.ts';

/** The community's surveys: the same for everybody. */
export const CommunitySurveys = graphql(`
  query CommunitySurveys($id: ID, $code: String) {
    community(id: $id, code: $code) {
      id
      surveys(first: 20) {
        nodes { id title state stateLabel opensAt closesAt responseCount }
      }
    }
  }
`);

export const SurveyDetail = graphql(`
  query SurveyDetail($id: ID!) {
    node(id: $id) {
      __typename
      ... on Survey {
        id
        title
        introduction
        state
        opensAt
        closesAt
        anonymous
        leastLevel
        responseCount
        form { version questions { id kind ... on MatrixQuestion { rows { id } } } }
        myParticipation { answered }
        availableActions { action allowed refusal { code message } }
      }
    }
  }
`);

/** The questions: the same for everybody, and loaded only when one begins. */
export const SurveyForm = graphql(
  `
  query SurveyForm($id: ID!) {
    node(id: $id) {
      __typename
      ... on Survey {
        id
        title
        closesAt
        leastLevel
        form { ...FormQuestions }
      }
    }
  }
`,
  [FormQuestions],
);

export const SurveyFindings = graphql(`
  query SurveyFindings($id: ID!) {
    node(id: $id) {
      __typename
      ... on Survey {
        id
        responseCount
        results {
          respondents
          threshold
          channels { channel count }
          questions {
            question
            kind
            label
            row
            rowLabel
            answered
            skipped
            mean
            suppressed
            options { option label count share low high }
          }
        }
      }
    }
  }
`);

export const SubmitSurveyResponse = graphql(`
  mutation SubmitSurveyResponse($input: SubmitSurveyResponseInput!) {
    submitSurveyResponse(input: $input) {
      __typename
      ... on SubmitSurveyResponseSuccess { survey { id } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);
