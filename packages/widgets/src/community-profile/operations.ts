import { graphql } from '../graphql.ts';

export const CommunityProfile = graphql(`
  query CommunityProfile($id: ID, $code: String) {
    communityProfile(id: $id, code: $code) {
      id name level above address telephone officeHours longitude latitude
      bodies {
        id name kind powers summary address telephone place
        openingHours { days from to }
        members { name role title termUntil }
      }
      relations { kind from fromName to toName }
      grids {
        id level name parent buildings
        responsibleName responsibleTelephone responsibility
      }
      dutiesByLaw { id title basis department }
      dutiesInAssistance { id title basis department }
      agreements { id title since until sides }
    }
  }
`);

export const ProfileBuildings = graphql(`
  query ProfileBuildings($community: ID!, $search: String!, $first: Int!) {
    community(id: $community) {
      buildings(search: $search, first: $first) {
        nodes { id name ancestors { id name level } }
        pageInfo { hasNextPage }
      }
    }
  }
`);

export const ProfileBuilding = graphql(`
  query ProfileBuilding($id: ID!) {
    community(id: $id) {
      id name level
      ancestors { id name level }
      responsible {
        id level name responsibleName responsibleTelephone responsibility
      }
    }
  }
`);
