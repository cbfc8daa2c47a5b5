import { graphql } from '../../graphql.ts';

/** What is planned and under way, with what came of it so far. */
export const DeskOutreach = graphql(`
  query DeskOutreach($community: ID!) {
    node(id: $community) {
      id
      ... on Community {
        grids { id name }
        outreach(first: 50) {
          nodes {
            id kind kindLabel title body heldBy venue firstDay lastDay opensAt closesAt
            state stateLabel
            report { matters doors { outcome label count } }
            stops { position households building { id name } }
            availableActions { action label allowed reasonRequired refusal { code message } }
          }
        }
      }
    }
  }
`);

export const DeskPlanOutreach = graphql(`
  mutation DeskPlanOutreach($input: PlanOutreachInput!) {
    planOutreach(input: $input) {
      __typename
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const DeskEditOutreach = graphql(`
  mutation DeskEditOutreach($input: EditOutreachInput!) {
    editOutreach(input: $input) {
      __typename
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const DeskAdvanceOutreach = graphql(`
  mutation DeskAdvanceOutreach($input: AdvanceOutreachInput!) {
    advanceOutreach(input: $input) {
      __typename
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

/** The household behind a door, by which a visit is recorded. */
export const DoorHousehold = graphql(`
  query DoorHousehold($building: ID!, $door: String!) {
    node(id: $building) {
      id
      ... on Community { household(door: $door) { id } }
    }
  }
`);

export const DeskRecordVisit = graphql(`
  mutation DeskRecordVisit($input: RecordVisitInput!) {
    recordVisit(input: $input) {
      __typename
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);
