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

/** A meeting before it is held: without who came and what was resolved, which cost most to ask for. */
export const PlannedMeetingFields = graphql(`
  fragment PlannedMeetingFields on Meeting {
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
    agenda { id title body organization { id name } }
    timeline { action reason }
    availableActions { action label allowed reasonRequired refusal { code message } }
  }
`);

export const MeetingFields = graphql(
  `
  fragment MeetingFields on Meeting {
    ...PlannedMeetingFields
    minutes
    minutesDocument
    attendances { organization { id name } attendance attendanceLabel representative }
    resolutions {
      text
      agendaItem { id title }
      outcomes { id title ownerName state stateLabel progress dueAt overdue }
    }
  }
`,
  [PlannedMeetingFields],
);

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
        laterMeetings { ...PlannedMeetingFields }
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
  [MeetingFields, PlannedMeetingFields],
);
