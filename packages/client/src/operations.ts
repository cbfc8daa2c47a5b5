import { graphql } from './document.ts';

/** What the client keeps of a session. */
export interface SessionFields {
  readonly token: string;
  /** ISO 8601. */
  readonly expiresAt: string;
  readonly viewer: {
    readonly level: 'VISITOR' | 'GUEST' | 'ACCOUNT' | 'RESIDENT';
    readonly displayName: string | null;
  };
}

export interface SignInSuccess {
  readonly __typename: string;
  readonly session: SessionFields;
}

interface Done {
  readonly __typename: string;
}

export const SignInWithHostToken = graphql<
  { readonly signInWithHostToken: SignInSuccess },
  { readonly input: { readonly token: string } }
>(`
  mutation SignInWithHostToken($input: SignInWithHostTokenInput!) {
    signInWithHostToken(input: $input) {
      __typename
      ... on SignInWithHostTokenSuccess { session { token expiresAt viewer { level displayName } } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const StartGuestSession = graphql<
  { readonly startGuestSession: SignInSuccess },
  { readonly proofOfWork: string | null }
>(`
  mutation StartGuestSession($proofOfWork: String) {
    startGuestSession(proofOfWork: $proofOfWork) {
      __typename
      ... on StartGuestSessionSuccess { session { token expiresAt viewer { level displayName } } }
      ... on DomainError { code message path }
    }
  }
`);

export const SignOut = graphql<{ readonly signOut: Done }, Record<string, never>>(`
  mutation SignOut {
    signOut { __typename ... on DomainError { code message path } }
  }
`);

export const ReadDraft = graphql<
  { readonly viewer: { readonly draft: { readonly content: string } | null } },
  { readonly key: string }
>(`
  query ReadDraft($key: String!) { viewer { draft(key: $key) { content } } }
`);

export const SaveDraft = graphql<
  { readonly saveDraft: Done },
  { readonly input: { readonly key: string; readonly content: string } }
>(`
  mutation SaveDraft($input: SaveDraftInput!) {
    saveDraft(input: $input) { __typename ... on DomainError { code message path } }
  }
`);

export const DiscardDraft = graphql<
  { readonly discardDraft: Done },
  { readonly input: { readonly key: string } }
>(`
  mutation DiscardDraft($input: DiscardDraftInput!) {
    discardDraft(input: $input) { __typename ... on DomainError { code message path } }
  }
`);

export interface ChangedResult {
  readonly changed: {
    readonly cursor: string;
    readonly ids: readonly string[];
  };
}

export const Changed = graphql<
  ChangedResult,
  { readonly ids: readonly string[]; readonly after: string | null }
>(`
  subscription Changed($ids: [ID!]!, $after: String) {
    changed(ids: $ids, after: $after) { cursor ids }
  }
`);
