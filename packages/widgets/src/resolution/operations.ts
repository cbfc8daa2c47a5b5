import { graphql } from '../graphql.ts';

export const ObjectionFields = graphql(`
  fragment ObjectionFields on Objection {
    id number body authorName channel receivedAt outcome stateLabel answer answeredAt
    availableActions { action label allowed reasonRequired refusal { code message } }
  }
`);

export const PublicationFields = graphql(`
  fragment PublicationFields on Publication {
    id state stateLabel days startedAt endsAt lastDay endedAt objectionCount unansweredCount
    takesObjections ruleSource withdrawReason noticeDocument
    availableActions { action label allowed reasonRequired refusal { code message } }
  }
`);

export const ResolutionFields = graphql(
  `
  fragment ResolutionFields on Resolution {
    id title state stateLabel basis basisLabel document inForceAt deliveredAt rateUntil round
    takesRatings withdrawReason
    organization { name }
    current {
      number text amendReason
      citations { kind subjectId excerpt }
      tasks { title body days ownerOrganization { name } }
    }
    publication { ...PublicationFields }
    work { id title state stateLabel dueAt overdue progress ownerName }
    ratings { round answers average yes partly no wanting ruleSource }
    myRating { done stars ratedAt }
    availableActions { action label allowed reasonRequired refusal { code message } }
  }
`,
  [PublicationFields],
);

export const ResolutionById = graphql(
  `
  query ResolutionById($id: ID!) {
    node(id: $id) { __typename ... on Resolution { ...ResolutionFields } }
  }
`,
  [ResolutionFields],
);

export const PublicationObjections = graphql(
  `
  query PublicationObjections($id: ID!, $after: String) {
    node(id: $id) {
      __typename
      ... on Publication {
        id
        objections(first: 20, after: $after) {
          edges { node { ...ObjectionFields } }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`,
  [ObjectionFields],
);

export const ObjectToPublication = graphql(
  `
  mutation ObjectToPublication($input: ObjectToPublicationInput!) {
    objectToPublication(input: $input) {
      __typename
      ... on ObjectToPublicationSuccess { objection { ...ObjectionFields } receipt { code } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`,
  [ObjectionFields],
);

export const AnswerObjection = graphql(
  `
  mutation AnswerObjection($input: AnswerObjectionInput!) {
    answerObjection(input: $input) {
      __typename
      ... on AnswerObjectionSuccess { objection { ...ObjectionFields } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`,
  [ObjectionFields],
);

export const RateResolution = graphql(
  `
  mutation RateResolution($input: RateResolutionInput!) {
    rateResolution(input: $input) {
      __typename
      ... on RateResolutionSuccess { resolution { ...ResolutionFields } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`,
  [ResolutionFields],
);
