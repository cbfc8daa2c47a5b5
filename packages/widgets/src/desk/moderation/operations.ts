import { graphql } from '../../graphql.ts';

export const DeskModerationCase = graphql(`
  query DeskModerationCase($id: ID!) {
    node(id: $id) {
      __typename
      ... on ModerationCase {
        id state stateLabel subjectId subjectLabel excerpt urgent reportCount
        reports { at categoryLabel words settled }
        acts { kindLabel categoryLabel words day }
        appeals { state stateLabel words dueAt decisionWords }
        availableActions { action label allowed refusal { code message } }
      }
    }
  }
`);

export const DeskHideContent = graphql(`
  mutation DeskHideContent($input: HideContentInput!) {
    hideContent(input: $input) {
      __typename
      ... on HideContentSuccess { case { id state } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const DeskKeepContent = graphql(`
  mutation DeskKeepContent($input: KeepContentInput!) {
    keepContent(input: $input) {
      __typename
      ... on KeepContentSuccess { case { id state } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const DeskRestoreContent = graphql(`
  mutation DeskRestoreContent($input: RestoreContentInput!) {
    restoreContent(input: $input) {
      __typename
      ... on RestoreContentSuccess { case { id state } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const DeskDecideAppeal = graphql(`
  mutation DeskDecideAppeal($input: DecideAppealInput!) {
    decideAppeal(input: $input) {
      __typename
      ... on DecideAppealSuccess { case { id state } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);
