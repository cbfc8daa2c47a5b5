import { graphql } from '../../../graphql.ts';

/** What became of a topic beside its discussion: sorting, answers, decisions, kin, papers, and the acts; posters lead to `page`. */
export const TopicCourse = graphql(`
  query TopicCourse($id: ID!, $page: String!) {
    node(id: $id) {
      __typename
      ... on Topic {
        id title state
        community { id }
        triageClass triageClassLabel triageDueAt triagedAt
        answerer { id name }
        answerDueAt answerOverdue answeredAt
        answers { at body organization { id name } }
        contests { at state reason settledAt words }
        reviews { heldOn outcome words organization { id name } }
        decisions { agreed at basis words organization { id name } }
        placeWords latitude longitude
        photos { id url width height }
        documents { id url fileName }
        mergedInto { id title }
        merged { id title }
        splitFrom { id title }
        splits { id title }
        withdrawnResolutions { id title withdrawReason }
        a4: posterAddress(page: $page, size: A4)
        a3: posterAddress(page: $page, size: A3)
        invited { id name }
        meetings { id title place startsAt stateLabel noticeDocument agenda { id title votes { inFavour against } } }
        availableActions { action label allowed refusal { code message } }
      }
    }
  }
`);
