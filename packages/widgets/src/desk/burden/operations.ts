import { graphql } from '../../graphql.ts';

export const DeskBurden = graphql(`
  query DeskBurden($id: ID!, $from: Date!, $to: Date!) {
    community(id: $id) {
      id
      name
      burden(from: $from, to: $to) {
        finding
        months { month minutes departments { minutes department { id name } } }
        change { percent }
      }
      reliefRounds(first: 5) { edges { node { id title state finding minutesBefore minutesAfter } } }
    }
  }
`);
