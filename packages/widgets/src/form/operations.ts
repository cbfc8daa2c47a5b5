import { graphql } from '../graphql.ts';

/** Everything of a form that `toFormDefinition` reads. */
export const FormQuestions = graphql(`
  fragment FormQuestions on FormVersion {
    version
    questions {
      id
      kind
      label
      hint
      required
      showIf { partOf operator question option number }
      ... on RatingQuestion { min max minLabel maxLabel }
      ... on SingleChoiceQuestion { options { id label } }
      ... on MultipleChoiceQuestion { options { id label } minChoices maxChoices }
      ... on MatrixQuestion { rows { id label } columns { id label } }
      ... on TextQuestion { maxLength multiline }
      ... on NumberQuestion { numberMin: min numberMax: max integer unit }
      ... on DateQuestion { dateMin: min dateMax: max }
    }
  }
`);
