import { graphql } from '../../graphql.ts';

/** When and where the office listens in person, and where its letter boxes hang. */
export const InPerson = graphql(`
  query InPerson($id: ID, $code: String) {
    community(id: $id, code: $code) {
      id
      outreach(kinds: [RECEPTION_DAY, LETTER_BOX], first: 10) {
        nodes { id kind title body heldBy venue firstDay lastDay opensAt closesAt }
      }
    }
  }
`);
