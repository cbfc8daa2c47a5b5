import { graphql } from '../../graphql.ts';
import { BallotFields } from '../operations.ts';

export const CastBallot = graphql(
  `
  mutation CastBallot($input: CastBallotInput!) {
    castBallot(input: $input) {
      __typename
      ... on CastBallotSuccess { receiptCode ballot { ...BallotFields } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`,
  [BallotFields],
);
