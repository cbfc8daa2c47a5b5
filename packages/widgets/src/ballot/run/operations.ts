import { graphql } from '../../graphql.ts';
import { BallotFields } from '../operations.ts';

export const OpenBallot = graphql(
  `
  mutation OpenBallot($input: OpenBallotInput!) {
    openBallot(input: $input) {
      __typename
      ... on OpenBallotSuccess { ballot { ...BallotFields } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`,
  [BallotFields],
);

export const CloseBallot = graphql(
  `
  mutation CloseBallot($input: CloseBallotInput!) {
    closeBallot(input: $input) {
      __typename
      ... on CloseBallotSuccess { ballot { ...BallotFields } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`,
  [BallotFields],
);

export const CountBallot = graphql(
  `
  mutation CountBallot($input: CountBallotInput!) {
    countBallot(input: $input) {
      __typename
      ... on CountBallotSuccess { ballot { ...BallotFields } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`,
  [BallotFields],
);

export const CancelBallot = graphql(
  `
  mutation CancelBallot($input: CancelBallotInput!) {
    cancelBallot(input: $input) {
      __typename
      ... on CancelBallotSuccess { ballot { ...BallotFields } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`,
  [BallotFields],
);

export const ResolveBallotTie = graphql(
  `
  mutation ResolveBallotTie($input: ResolveBallotTieInput!) {
    resolveBallotTie(input: $input) {
      __typename
      ... on ResolveBallotTieSuccess { ballot { ...BallotFields } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`,
  [BallotFields],
);

/** What can be printed of a ballot; posters lead to `page`. */
export const BallotPapers = graphql(`
  query BallotPapers($id: ID!, $page: String!) {
    node(id: $id) {
      __typename
      ... on Ballot {
        id
        noticeAddress
        resultAddress
        a4: posterAddress(page: $page, size: A4)
        a3: posterAddress(page: $page, size: A3)
      }
    }
  }
`);
