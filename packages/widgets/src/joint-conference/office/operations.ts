import { graphql } from '../../graphql.ts';

export const CallMeeting = graphql(`
  mutation CallMeeting($input: CallMeetingInput!) {
    callMeeting(input: $input) {
      __typename
      ... on CallMeetingSuccess { meeting { id } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const RescheduleMeeting = graphql(`
  mutation RescheduleMeeting($input: RescheduleMeetingInput!) {
    rescheduleMeeting(input: $input) {
      __typename
      ... on RescheduleMeetingSuccess { meeting { id } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const CancelMeeting = graphql(`
  mutation CancelMeeting($input: CancelMeetingInput!) {
    cancelMeeting(input: $input) {
      __typename
      ... on CancelMeetingSuccess { meeting { id } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const SetAgenda = graphql(`
  mutation SetAgenda($input: SetAgendaInput!) {
    setAgenda(input: $input) {
      __typename
      ... on SetAgendaSuccess { meeting { id } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const ProposeAgendaItem = graphql(`
  mutation ProposeAgendaItem($input: ProposeAgendaItemInput!) {
    proposeAgendaItem(input: $input) {
      __typename
      ... on ProposeAgendaItemSuccess { meeting { id } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const RecordAttendance = graphql(`
  mutation RecordAttendance($input: RecordAttendanceInput!) {
    recordAttendance(input: $input) {
      __typename
      ... on RecordAttendanceSuccess { meeting { id } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const RecordMinutes = graphql(`
  mutation RecordMinutes($input: RecordMinutesInput!) {
    recordMinutes(input: $input) {
      __typename
      ... on RecordMinutesSuccess { meeting { id } }
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);
