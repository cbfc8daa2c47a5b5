/** Everything that a page shows of a profile. */
export const profileBenchmark = {
  name: 'ProfileBenchmark',
  text: `query ProfileBenchmark($id: ID!) { communityProfile(id: $id) { id name above address telephone
    bodies { id name kind powers place openingHours { days from to } members { name role title termUntil } }
    relations { kind from fromName to toName } grids { id level name responsibleName responsibleTelephone }
    dutiesByLaw { id title basis } dutiesInAssistance { id title department }
    agreements { id title until sides } processes } }`,
};
