/** What was asked at the command line cannot be done; the sentence says why and what to do. */
export class Refusal extends Error {}
