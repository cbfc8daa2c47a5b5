import type { Subjects } from '../subjects.ts';

/** Everybody who tries every mutation. Unless named otherwise they belong to the subject's district. */
export const personaNames = [
  'visitor',
  'guest',
  'account',
  'resident',
  'otherResident',
  'worker',
  'neighbourWorker',
  'representative',
  'official',
  'elsewhereResident',
  'elsewhereWorker',
  'elsewhereOfficial',
] as const;
export type PersonaName = (typeof personaNames)[number];

/** How an attempt ends: `done`, or the code that refuses it. */
export type Outcomes = Readonly<Record<PersonaName, string>>;

/** A row of the table: one mutation, with who may do it. */
export interface AccessRow {
  /** A fresh input that would do for whoever is entitled. */
  input(subjects: Subjects): Promise<object>;
  expected: Outcomes;
}

export const unsigned = 'UNAUTHENTICATED';
export const forbidden = 'FORBIDDEN';

/** Everybody the same. */
export const everybody = (outcome: string) =>
  Object.fromEntries(personaNames.map((name) => [name, outcome])) as unknown as Outcomes;

/** Nobody but those named: nobody signed in is asked to sign in, the others are refused. */
export const only = (...names: PersonaName[]): Outcomes => ({
  ...everybody(forbidden),
  visitor: unsigned,
  guest: unsigned,
  ...Object.fromEntries(names.map((name) => [name, 'done'])),
});

/** Everybody who is signed in in the subject's district. */
export const signedInHere: PersonaName[] = [
  'account',
  'resident',
  'otherResident',
  'worker',
  'neighbourWorker',
  'representative',
  'official',
];

/** The rows of some modules, with the nodes that they add to the API. */
export interface AccessArea {
  rows: Readonly<Record<string, AccessRow>>;
  /** Node types that everybody may read, each with how to make one whose private parts hold `secret`. */
  publicNodes?: NodeMakers;
  /** Node types that answer nothing to a stranger. */
  privateNodes?: NodeMakers;
}

/** By type, how to make a node through the API; returns its global id. */
export type NodeMakers = Readonly<Record<string, (subjects: Subjects) => Promise<string>>>;
