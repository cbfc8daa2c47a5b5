import { graphql } from '../../graphql.ts';
import { BallotFields } from '../operations.ts';

export const IssueBallotCredential = graphql(
  `
  mutation IssueBallotCredential($input: IssueBallotCredentialInput!) {
    issueBallotCredential(input: $input) {
      __typename
      ... on IssueBallotCredentialSuccess { blindSignature ballot { ...BallotFields } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`,
  [BallotFields],
);

/** Travels without the viewer's token: see build/viewer-fields.ts. */
export const CastUnlinkableBallot = graphql(`
  mutation CastUnlinkableBallot($input: CastUnlinkableBallotInput!) {
    castUnlinkableBallot(input: $input) {
      __typename
      ... on CastUnlinkableBallotSuccess { trackingNumber }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);
