import { graphql } from '../../graphql.ts';

export const DeskNeed = graphql(`
  query DeskNeed($id: ID!) {
    node(id: $id) {
      __typename
      ... on Need {
        id title body categoryLabel stateLabel recordedAt outcomeWords
       
        timeline { at label }
        availableActions { action label allowed reasonRequired refusal { code message } }
      }
    }
  }
`);

export const DeskSettleNeed = graphql(`
  mutation DeskSettleNeed($input: SettleNeedInput!) {
    settleNeed(input: $input) {
      __typename
      ... on DomainError { code message path }
      ... on InvalidInputError { problems { path code message } }
    }
  }
`);
