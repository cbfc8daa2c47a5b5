import { graphql } from '../../graphql.ts';

export const DeskIncident = graphql(`
  query DeskIncident($id: ID!) {
    node(id: $id) {
      __typename
      ... on Incident {
        id title body location typeLabel stateLabel reportedAt dispatchDueAt stars state
        community { id }
        photos { id url }
        work { id title stateLabel ownerName dueAt progress }
        timeline { at label reason }
        availableActions { action label allowed reasonRequired refusal { code message } }
      }
    }
  }
`);

/** To whom an incident can be dispatched besides organizations. */
export const DispatchGrids = graphql(`
  query DispatchGrids($community: ID!) {
    node(id: $community) {
      id
      ... on Community { grids { id name responsibleName } }
    }
  }
`);

export const DeskDispatchIncident = graphql(`
  mutation DeskDispatchIncident($input: DispatchIncidentInput!) {
    dispatchIncident(input: $input) {
      __typename
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);

export const DeskCloseIncident = graphql(`
  mutation DeskCloseIncident($input: CloseIncidentInput!) {
    closeIncident(input: $input) {
      __typename
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);
