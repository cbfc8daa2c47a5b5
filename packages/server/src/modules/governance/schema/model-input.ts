import { builder } from '../../../builder.ts';
import { localised, localisedTextInput } from '../../../mechanisms/form/index.ts';
import {
  membershipRoleEnum,
  organizationKindEnum,
  powerEnum,
  relationKindEnum,
} from '../../organizations/index.ts';
import { governanceLevelEnum, governanceProcessEnum, governanceRuleEnum } from './enums.ts';

const source = builder.inputType('GovernanceSourceInput', {
  description: 'Where a model is described.',
  fields: (t) => ({
    title: t.field({ type: localisedTextInput, description: 'What it was read in.' }),
    year: t.int({ required: false, description: 'Since when the practice is known, 1949–2100.' }),
    note: t.field({
      type: localisedTextInput,
      description: 'What is the source’s, and what is read into it.',
    }),
  }),
});

const seats = builder.inputType('GovernanceSeatsInput', {
  description: 'How many of a role a body has by design.',
  fields: (t) => ({
    role: t.field({ type: membershipRoleEnum, description: 'The role.' }),
    least: t.int({ description: 'At least so many persons, from 0.' }),
    most: t.int({ description: 'At most so many persons, to 1,000.' }),
  }),
});

const range = builder.inputType('GovernanceServesInput', {
  description: 'How many communities a body serves.',
  fields: (t) => ({
    least: t.int({ description: 'At least so many, from 1.' }),
    most: t.int({ description: 'At most so many, to 50.' }),
  }),
});

const body = builder.inputType('GovernanceBodyInput', {
  description: 'A body of a model.',
  fields: (t) => ({
    key: t.string({ description: 'a–z, then up to 39 of a–z, 0–9 and -; once in the model.' }),
    kind: t.field({ type: organizationKindEnum, description: 'What it is.' }),
    level: t.field({ type: governanceLevelEnum, description: 'Where it sits.' }),
    title: t.field({ type: localisedTextInput, description: 'What it is called anywhere.' }),
    nameTemplate: t.string({
      description: 'The name it gets, for example {community}居民议事会; at most 80 characters.',
    }),
    powers: t.field({ type: [powerEnum], description: 'What it may do in common affairs.' }),
    composition: t.field({
      type: [seats],
      required: false,
      description: 'Whom it is made of, by design.',
    }),
    serves: t.field({
      type: range,
      required: false,
      description: 'How many communities it serves; without it, its own alone.',
    }),
    optional: t.boolean({
      required: false,
      description: 'Whether it takes part only where it exists already.',
    }),
  }),
});

const relation = builder.inputType('GovernanceRelationInput', {
  description: 'A relation between two bodies.',
  fields: (t) => ({
    from: t.string({ description: 'A body’s key.' }),
    kind: t.field({ type: relationKindEnum, description: 'What it does for, or to, the other.' }),
    to: t.string({ description: 'Another body’s key.' }),
    basis: t.field({
      type: localisedTextInput,
      required: false,
      description: 'Law, document or agreement that it rests on.',
    }),
  }),
});

const processUse = builder.inputType('GovernanceProcessUseInput', {
  description: 'A process of a model.',
  fields: (t) => ({
    process: t.field({ type: governanceProcessEnum, description: 'Which one.' }),
    steps: t.field({ type: [localisedTextInput], description: 'Its steps, in order, at most 20.' }),
  }),
});

const conference = builder.inputType('GovernanceConferenceInput', {
  description: 'A joint conference of a model.',
  fields: (t) => ({
    key: t.string({ description: 'Names it within the model.' }),
    level: t.field({ type: governanceLevelEnum, description: 'Where it meets.' }),
    title: t.field({ type: localisedTextInput, description: 'What it is called anywhere.' }),
    nameTemplate: t.string({ description: 'The name it gets, for example {estate}联席会议.' }),
    convener: t.string({ description: 'The key of the body that calls it.' }),
    members: t.stringList({ description: 'Keys of two bodies or more, the convener among them.' }),
    rhythm: t.field({ type: localisedTextInput, description: 'When it meets, in words.' }),
    noticeDays: t.int({ description: 'Days before a meeting at which its notice goes out, 0–60.' }),
  }),
});

const invariant = builder.inputType('GovernanceInvariantInput', {
  description: 'A rule that the bodies keep. Give the fields that the rule takes and no other.',
  fields: (t) => ({
    rule: t.field({ type: governanceRuleEnum, description: 'Which rule.' }),
    level: t.field({
      type: governanceLevelEnum,
      required: false,
      description: 'SINGLE_LEADER: the level.',
    }),
    power: t.field({ type: powerEnum, required: false, description: 'POWER_HELD_BY: the power.' }),
    kinds: t.field({
      type: [organizationKindEnum],
      required: false,
      description: 'POWER_HELD_BY: who alone may hold it.',
    }),
    body: t.string({ required: false, description: 'BODY_SERVES: the body’s key.' }),
    least: t.int({ required: false, description: 'BODY_SERVES: at least so many communities.' }),
    most: t.int({ required: false, description: 'BODY_SERVES: at most so many communities.' }),
    from: t.field({
      type: [organizationKindEnum],
      required: false,
      description: 'RELATED: one of these kinds …',
    }),
    kind: t.field({
      type: relationKindEnum,
      required: false,
      description: 'RELATED: … has this relation …',
    }),
    to: t.field({
      type: [organizationKindEnum],
      required: false,
      description: 'RELATED: … to every body of these kinds.',
    }),
  }),
});

export const governanceModelInput = builder.inputType('GovernanceModelInput', {
  description: 'A governance model of a district’s own.',
  fields: (t) => ({
    key: t.string({ description: 'Names it for ever: a–z, then up to 39 of a–z, 0–9 and -.' }),
    name: t.field({ type: localisedTextInput, description: 'Its name, at most 80 characters.' }),
    summary: t.field({ type: localisedTextInput, description: 'The model in two sentences.' }),
    place: t.field({ type: localisedTextInput, description: 'Where it is practised.' }),
    source: t.field({ type: source, description: 'Where it is described.' }),
    bodies: t.field({ type: [body], description: 'One to sixty bodies.' }),
    relations: t.field({ type: [relation], description: 'Relations between them, at most 300.' }),
    processes: t.field({
      type: [processUse],
      required: false,
      description: 'How things are done.',
    }),
    conferences: t.field({
      type: [conference],
      required: false,
      description: 'Joint conferences, at most 20.',
    }),
    traits: t.field({
      type: [localisedTextInput],
      required: false,
      description: 'What is typical of it, at most 20 sentences.',
    }),
    invariants: t.field({
      type: [invariant],
      required: false,
      description: 'The rules that its bodies keep, at most 40.',
    }),
  }),
});

/** What a client sends as what definitions hold; it is checked after this. */
export function definitionFrom(input: typeof governanceModelInput.$inferInput): object {
  return {
    ...input,
    version: 1,
    name: localised(input.name),
    summary: localised(input.summary),
    place: localised(input.place),
    source: {
      title: localised(input.source.title),
      year: input.source.year ?? null,
      note: localised(input.source.note),
    },
    bodies: input.bodies.map(({ title, composition, serves, optional, ...rest }) => ({
      ...rest,
      title: localised(title),
      composition: composition ?? [],
      ...(serves ? { serves } : {}),
      ...(optional ? { optional: true } : {}),
    })),
    relations: input.relations.map(({ basis, ...rest }) => ({
      ...rest,
      ...(basis ? { basis: localised(basis) } : {}),
    })),
    processes: (input.processes ?? []).map(({ process, steps }) => ({
      process,
      steps: steps.map(localised),
    })),
    conferences: (input.conferences ?? []).map(({ title, rhythm, ...rest }) => ({
      ...rest,
      title: localised(title),
      rhythm: localised(rhythm),
    })),
    traits: (input.traits ?? []).map(localised),
    invariants: (input.invariants ?? []).map((rule) =>
      Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== null)),
    ),
  };
}
