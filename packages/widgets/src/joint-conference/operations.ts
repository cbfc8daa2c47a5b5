import { graphql } from '../graphql.ts';

export const Conferences = graphql(`
  query Conferences($id: ID, $code: String) {
    community(id: $id, code: $code) {
      id
      name
      conferences(first: 50) {
        nodes {
          id
          name
          rhythm
          nextMeeting { id startsAt endsAt place urgent }
        }
      }
    }
  }
`);

export const MeetingFields = graphql(`
  fragment MeetingFields on Meeting {
    id
    title
    urgent
    startsAt
    endsAt
    place
    state
    stateLabel
    cancelReason
    calendarAddress
    noticeDocument
    minutes
    minutesDocument
    agenda { id title body organization { id name } }
    attendances { organization { id name } attendance attendanceLabel representative }
    resolutions {
      text
      agendaItem { id title }
      outcomes { id title ownerName state stateLabel progress dueAt overdue }
    }
    timeline { action reason }
    availableActions { action label allowed reasonRequired refusal { code message } }
  }
`);

export const Conference = graphql(
  `
  query Conference($id: ID!, $past: Int!) {
    node(id: $id) {
      __typename
      ... on JointConference {
        id
        name
        rhythm
        noticeDays
        endedAt
        convener { id name }
        members { id name }
        ownMembers { id name }
        nextMeeting { ...MeetingFields }
        laterMeetings { ...MeetingFields }
        meetings(first: $past) {
          nodes { ...MeetingFields }
          pageInfo { hasNextPage }
        }
        calendarAddress
        availableActions { action label allowed refusal { code message } }
      }
    }
  }
`,
  [MeetingFields],
);
