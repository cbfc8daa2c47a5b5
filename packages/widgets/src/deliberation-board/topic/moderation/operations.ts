import { graphql } from '../../../graphql.ts';

/** What stands in place of a hidden contribution. */
export const HiddenNotice = graphql(`
  query HiddenNotice($subject: ID!) {
    moderationNotice(subject: $subject) { categoryLabel words day }
  }
`);

/** How a hidden contribution stands, for its author. */
export const OwnHidden = graphql(`
  query OwnHidden($subject: ID!) {
    moderationCase(subject: $subject) {
      id appealableUntil
      acts { kind categoryLabel words }
      appeals { state stateLabel dueAt decisionWords }
      availableActions { action label allowed refusal { code message } }
    }
  }
`);

export const ReportContent = graphql(`
  mutation ReportContent($input: ReportContentInput!) {
    reportContent(input: $input) {
      __typename
      ... on ReportContentSuccess { subjectId }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const HideContent = graphql(`
  mutation HideContent($input: HideContentInput!) {
    hideContent(input: $input) {
      __typename
      ... on HideContentSuccess { case { id state } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const RestoreContent = graphql(`
  mutation RestoreContent($input: RestoreContentInput!) {
    restoreContent(input: $input) {
      __typename
      ... on RestoreContentSuccess { case { id state } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const AppealHiding = graphql(`
  mutation AppealHiding($input: AppealHidingInput!) {
    appealHiding(input: $input) {
      __typename
      ... on AppealHidingSuccess { case { id state } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);
