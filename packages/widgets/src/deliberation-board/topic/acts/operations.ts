import { graphql } from '../../../graphql.ts';

/** Who can be asked to answer, to review or to come. */
export const ActOrganizations = graphql(`
  query ActOrganizations {
    organizations(first: 100) { edges { node { id name kind } } }
  }
`);

/** Topics that this one could be merged into. */
export const ActTopics = graphql(`
  query ActTopics($community: ID!, $text: String!) {
    similarTopics(community: $community, text: $text, first: 10) { id title stateLabel }
  }
`);

/** What can go along when a topic is split. */
export const ActParts = graphql(`
  query ActParts($id: ID!) {
    node(id: $id) {
      __typename
      ... on Topic {
        id
        statements(first: 100) { edges { node { id body } } }
        arguments(first: 100) { edges { node { id body } } }
      }
    }
  }
`);

export const TriageTopic = graphql(`
  mutation TriageTopic($input: TriageTopicInput!) {
    triageTopic(input: $input) {
      __typename
      ... on TriageTopicSuccess { topic { id } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const ContestTriage = graphql(`
  mutation ContestTriage($input: ContestTriageInput!) {
    contestTriage(input: $input) {
      __typename
      ... on ContestTriageSuccess { topic { id } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const SettleContest = graphql(`
  mutation SettleContest($input: SettleContestInput!) {
    settleContest(input: $input) {
      __typename
      ... on SettleContestSuccess { topic { id } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const AnswerTopic = graphql(`
  mutation AnswerTopic($input: AnswerTopicInput!) {
    answerTopic(input: $input) {
      __typename
      ... on AnswerTopicSuccess { topic { id } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const RecordReview = graphql(`
  mutation RecordReview($input: RecordReviewInput!) {
    recordReview(input: $input) {
      __typename
      ... on RecordReviewSuccess { topic { id } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const DecideTopic = graphql(`
  mutation DecideTopic($input: DecideTopicInput!) {
    decideTopic(input: $input) {
      __typename
      ... on DecideTopicSuccess { topic { id } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const DecideByMeeting = graphql(`
  mutation DecideByMeeting($input: DecideByMeetingInput!) {
    decideByMeeting(input: $input) {
      __typename
      ... on DecideByMeetingSuccess { topic { id } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const MergeTopics = graphql(`
  mutation MergeTopics($input: MergeTopicsInput!) {
    mergeTopics(input: $input) {
      __typename
      ... on MergeTopicsSuccess { topic { id } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const UndoMerge = graphql(`
  mutation UndoMerge($input: UndoMergeInput!) {
    undoMerge(input: $input) {
      __typename
      ... on UndoMergeSuccess { topic { id } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const SplitTopic = graphql(`
  mutation SplitTopic($input: SplitTopicInput!) {
    splitTopic(input: $input) {
      __typename
      ... on SplitTopicSuccess { topic { id } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const InviteToTopic = graphql(`
  mutation InviteToTopic($input: InviteToTopicInput!) {
    inviteToTopic(input: $input) {
      __typename
      ... on InviteToTopicSuccess { topic { id } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);
