import { graphql } from '../../graphql.ts';

/** What is personal is read when an item is opened, not with the list. */
export const DeskItem = graphql(`
  query DeskItem($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Suggestion {
        stateLabel body receivedAt settledComment callerName callerPhone originLabel
        outreach { title }
        photos { id url width height }
        answer { body at byName }
        availableActions { action label allowed reasonRequired refusal { code message } }
      }
      ... on ServiceRequest {
        stateLabel applicantName
        answers { question label words }
        timeline { at label reason }
        availableActions { action label allowed reasonRequired refusal { code message } }
      }
      ... on Topic {
        stateLabel body proposerName
        availableActions { action label allowed reasonRequired refusal { code message } }
      }
    }
  }
`);

export const AnswerSuggestion = graphql(`
  mutation AnswerSuggestion($input: AnswerSuggestionInput!) {
    answerSuggestion(input: $input) {
      __typename
      ... on AnswerSuggestionSuccess { suggestion { id stateLabel } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const DeskAdvanceRequest = graphql(`
  mutation DeskAdvanceRequest($input: AdvanceServiceRequestInput!) {
    advanceServiceRequest(input: $input) {
      __typename
      ... on AdvanceServiceRequestSuccess { serviceRequest { id state stateLabel } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const DeskAdvanceTopic = graphql(`
  mutation DeskAdvanceTopic($input: AdvanceTopicInput!) {
    advanceTopic(input: $input) {
      __typename
      ... on AdvanceTopicSuccess { topic { id state stateLabel } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const RaiseTopic = graphql(`
  mutation RaiseTopic($input: RaiseTopicFromSuggestionInput!) {
    raiseTopicFromSuggestion(input: $input) {
      __typename
      ... on RaiseTopicFromSuggestionSuccess { suggestion { id stateLabel } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const RecordNeed = graphql(`
  mutation RecordNeed($input: RecordNeedFromSuggestionInput!) {
    recordNeedFromSuggestion(input: $input) {
      __typename
      ... on RecordNeedFromSuggestionSuccess { suggestion { id stateLabel } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const ReportIncident = graphql(`
  mutation ReportIncident($input: ReportIncidentFromSuggestionInput!) {
    reportIncidentFromSuggestion(input: $input) {
      __typename
      ... on ReportIncidentFromSuggestionSuccess { suggestion { id stateLabel } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);
