import { graphql } from '../../graphql.ts';

export const DeskMessages = graphql(`
  query DeskMessages($first: Int!) {
    viewer {
      notificationInbox { id unreadCount }
      unread: notifications(first: $first, unreadOnly: true) {
        edges { node { id subject body createdAt readAt subjectId } }
      }
      notifications(first: $first) {
        edges { node { id subject body createdAt readAt subjectId } }
        pageInfo { hasNextPage }
      }
      notificationPreferences { topic channel pace }
    }
  }
`);

export const DeskMarkRead = graphql(`
  mutation DeskMarkRead($input: MarkNotificationsReadInput!) {
    markNotificationsRead(input: $input) {
      __typename
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const DeskSetPace = graphql(`
  mutation DeskSetPace($input: SetNotificationPreferenceInput!) {
    setNotificationPreference(input: $input) {
      __typename
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);
