import { graphql, type SessionFields } from '@linli/client';

interface Opened {
  readonly __typename: string;
  readonly session: SessionFields;
}

export const RequestSignInCode = graphql<
  {
    readonly requestSignInCode: {
      readonly __typename: string;
      readonly challengeId: string;
      readonly expiresAt: string;
      readonly demonstrationCode: string | null;
    };
  },
  { readonly input: { readonly phone: string } }
>(`
  mutation RequestSignInCode($input: RequestSignInCodeInput!) {
    requestSignInCode(input: $input) {
      __typename
      ... on RequestSignInCodeSuccess { challengeId expiresAt demonstrationCode }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const ConfirmSignInCode = graphql<
  { readonly confirmSignInCode: Opened },
  {
    readonly input: {
      readonly challengeId: string;
      readonly code: string;
      readonly displayName: string | null;
    };
  }
>(`
  mutation ConfirmSignInCode($input: ConfirmSignInCodeInput!) {
    confirmSignInCode(input: $input) {
      __typename
      ... on ConfirmSignInCodeSuccess { session { token expiresAt viewer { level displayName } } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const SignInWithDoorCode = graphql<
  { readonly signInWithDoorCode: Opened },
  { readonly input: { readonly code: string; readonly displayName: string } }
>(`
  mutation SignInWithDoorCode($input: SignInWithDoorCodeInput!) {
    signInWithDoorCode(input: $input) {
      __typename
      ... on SignInWithDoorCodeSuccess { session { token expiresAt viewer { level displayName } } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);
