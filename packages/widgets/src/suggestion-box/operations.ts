import { graphql } from '../graphql.ts';

export const SuggestionCommunity = graphql(`
  query SuggestionCommunity($id: ID, $code: String) {
    community(id: $id, code: $code) { id name telephone }
  }
`);

export const AttachPhoto = graphql(`
  mutation AttachPhoto($input: AttachPhotoInput!) {
    attachPhoto(input: $input) {
      __typename
      ... on AttachPhotoSuccess { attachment { id } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const MakeSuggestion = graphql(`
  mutation MakeSuggestion($input: MakeSuggestionInput!) {
    makeSuggestion(input: $input) {
      __typename
      ... on MakeSuggestionSuccess {
        suggestion { id body answerDueAt }
        receipt { id code createdAt }
      }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);
