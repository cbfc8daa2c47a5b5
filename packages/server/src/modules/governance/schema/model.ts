import type {
  GovernanceBody,
  GovernanceConference,
  GovernanceInvariant,
  GovernanceModel,
  GovernanceProcessUse,
  GovernanceSeats,
  GovernanceSource,
  LocalisedText,
} from '@linli/methods';
import { builder } from '../../../builder.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { textIn } from '../../../mechanisms/form/index.ts';
import {
  membershipRoleEnum,
  organizationKindEnum,
  powerEnum,
  relationKindEnum,
} from '../../organizations/index.ts';
import type { KnownModel } from '../find-model.ts';
import { invariantSentence } from '../labels.ts';
import { processWords } from '../process-labels.ts';
import { isSwitchable } from '../processes.ts';
import { governanceLevelEnum, governanceProcessEnum, governanceRuleEnum } from './enums.ts';

/** A field that answers one of a definition's texts in the viewer's language. */
const words =
  <Parent>(read: (parent: Parent) => LocalisedText) =>
  (parent: Parent, _: unknown, { locale }: { locale: Locale }) =>
    textIn(read(parent), locale);

const sourceType = builder.objectRef<GovernanceSource>('GovernanceSource').implement({
  description: 'Where a model is described, as far as it is surely known.',
  fields: (t) => ({
    title: t.string({
      description: 'What it was read in, in the viewer’s language.',
      resolve: words(({ title }) => title),
    }),
    year: t.exposeInt('year', {
      nullable: true,
      description: 'The year from which the practice is known; null where it is not surely known.',
    }),
    note: t.string({
      description: 'What is the source’s, and what is read into it.',
      resolve: words(({ note }) => note),
    }),
  }),
});

const seatsType = builder.objectRef<GovernanceSeats>('GovernanceSeats').implement({
  description: 'How many of a role a body has by design.',
  fields: (t) => ({
    role: t.expose('role', { type: membershipRoleEnum, description: 'The role.' }),
    least: t.exposeInt('least', { description: 'At least so many persons.' }),
    most: t.exposeInt('most', { description: 'At most so many persons.' }),
  }),
});

export const governanceBodyType = builder.objectRef<GovernanceBody>('GovernanceBody').implement({
  description: 'A body of a model.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Names the body within its model.' }),
    kind: t.expose('kind', { type: organizationKindEnum, description: 'What it is.' }),
    level: t.expose('level', { type: governanceLevelEnum, description: 'Where it sits.' }),
    title: t.string({
      description: 'What it is called anywhere, in the viewer’s language.',
      resolve: words(({ title }) => title),
    }),
    nameTemplate: t.exposeString('nameTemplate', {
      description:
        'The name it gets where it is laid out; {community}, {area}, {committee}, {people}, {estate}, {subdistrict}, {subdistrictOffice} and {district} are filled in.',
    }),
    powers: t.field({
      type: [powerEnum],
      description: 'What it may do in common affairs.',
      resolve: ({ powers }) => [...powers],
    }),
    composition: t.field({
      type: [seatsType],
      description: 'Whom it is made of, by design.',
      resolve: ({ composition }) => [...composition],
    }),
    servesLeast: t.int({
      description: 'The fewest communities that it serves; 1 for its own alone.',
      resolve: ({ serves }) => serves?.least ?? 1,
    }),
    servesMost: t.int({
      description: 'The most communities that it serves.',
      resolve: ({ serves }) => serves?.most ?? 1,
    }),
    optional: t.boolean({
      description: 'Whether it takes part only where it exists already.',
      resolve: ({ optional }) => optional === true,
    }),
  }),
});

interface RelationOf {
  model: GovernanceModel;
  index: number;
}

const bodyOf = ({ bodies }: GovernanceModel, key: string): GovernanceBody => {
  const body = bodies.find((each) => each.key === key);
  if (!body) throw new Error(`A stored model has no body ${key}.`);
  return body;
};

const relationOf = ({ model, index }: RelationOf) => {
  const relation = model.relations[index];
  if (!relation) throw new Error(`A stored model has no relation ${index}.`);
  return relation;
};

const relationType = builder.objectRef<RelationOf>('GovernanceRelation').implement({
  description: 'A relation between two bodies of a model.',
  fields: (t) => ({
    from: t.field({
      type: governanceBodyType,
      description: 'Who leads, guides, supervises …',
      resolve: (parent) => bodyOf(parent.model, relationOf(parent).from),
    }),
    kind: t.field({
      type: relationKindEnum,
      description: 'What it does for, or to, the other.',
      resolve: (parent) => relationOf(parent).kind,
    }),
    to: t.field({
      type: governanceBodyType,
      description: 'Whom.',
      resolve: (parent) => bodyOf(parent.model, relationOf(parent).to),
    }),
    basis: t.string({
      nullable: true,
      description: 'Law, document or agreement that it rests on.',
      resolve: (parent, _, { locale }) => {
        const { basis } = relationOf(parent);
        return basis ? textIn(basis, locale) : null;
      },
    }),
  }),
});

const processUseType = builder.objectRef<GovernanceProcessUse>('GovernanceProcessUse').implement({
  description: 'A process of a model, with its steps.',
  fields: (t) => ({
    process: t.expose('process', { type: governanceProcessEnum, description: 'Which one.' }),
    label: t.string({
      description: 'What it is called, in the viewer’s language.',
      resolve: ({ process }, _, { locale }) => processWords[process].label[locale],
    }),
    steps: t.stringList({
      description: 'Its steps in this model, in order.',
      resolve: ({ steps }, _, { locale }) => steps.map((step) => textIn(step, locale)),
    }),
    switchable: t.boolean({
      description: 'Whether applying the model switches it on; others run outside Linli.',
      resolve: ({ process }) => isSwitchable(process),
    }),
  }),
});

const conferenceType = builder
  .objectRef<{ model: GovernanceModel; conference: GovernanceConference }>('GovernanceConference')
  .implement({
    description: 'A joint conference of a model.',
    fields: (t) => ({
      title: t.string({
        description: 'What it is called anywhere, in the viewer’s language.',
        resolve: words(({ conference }) => conference.title),
      }),
      level: t.field({
        type: governanceLevelEnum,
        description: 'Where it meets.',
        resolve: ({ conference }) => conference.level,
      }),
      convener: t.field({
        type: governanceBodyType,
        description: 'Who calls it.',
        resolve: ({ model, conference }) => bodyOf(model, conference.convener),
      }),
      members: t.field({
        type: [governanceBodyType],
        description: 'Who sits in it, the convener among them.',
        resolve: ({ model, conference }) => conference.members.map((key) => bodyOf(model, key)),
      }),
      rhythm: t.string({
        description: 'When it meets by custom, in words.',
        resolve: words(({ conference }) => conference.rhythm),
      }),
    }),
  });

export const invariantType = builder
  .objectRef<GovernanceInvariant>('GovernanceInvariant')
  .implement({
    description: 'A rule that the bodies of a model keep.',
    fields: (t) => ({
      rule: t.expose('rule', { type: governanceRuleEnum, description: 'Which rule.' }),
      sentence: t.string({
        description: 'The rule as a sentence, in the viewer’s language.',
        resolve: (invariant, _, { locale }) => invariantSentence(invariant, locale),
      }),
    }),
  });

export const governanceModelType = builder.objectRef<KnownModel>('GovernanceModel').implement({
  description: 'A way to govern a community: bodies, their powers, relations and processes.',
  fields: (t) => ({
    key: t.string({
      description: 'Names the model for ever.',
      resolve: ({ model }) => model.key,
    }),
    builtIn: t.exposeBoolean('builtIn', {
      description: 'Whether Linli brings it; otherwise it is the district’s own.',
    }),
    name: t.string({
      description: 'Its name, in the viewer’s language.',
      resolve: words(({ model }) => model.name),
    }),
    summary: t.string({
      description: 'The model in two sentences.',
      resolve: words(({ model }) => model.summary),
    }),
    place: t.string({
      description: 'Where it is practised.',
      resolve: words(({ model }) => model.place),
    }),
    source: t.field({
      type: sourceType,
      description: 'Where it is described.',
      resolve: ({ model }) => model.source,
    }),
    bodies: t.field({
      type: [governanceBodyType],
      description: 'Its bodies.',
      resolve: ({ model }) => [...model.bodies],
    }),
    relations: t.field({
      type: [relationType],
      description: 'The relations between them.',
      resolve: ({ model }) => model.relations.map((_, index) => ({ model, index })),
    }),
    processes: t.field({
      type: [processUseType],
      description: 'How things are done in it.',
      resolve: ({ model }) => [...model.processes],
    }),
    conferences: t.field({
      type: [conferenceType],
      description: 'Its joint conferences.',
      resolve: ({ model }) => model.conferences.map((conference) => ({ model, conference })),
    }),
    traits: t.stringList({
      description: 'What is typical of it.',
      resolve: ({ model }, _, { locale }) => model.traits.map((trait) => textIn(trait, locale)),
    }),
    invariants: t.field({
      type: [invariantType],
      description: 'The rules that its bodies keep.',
      resolve: ({ model }) => [...model.invariants],
    }),
  }),
});
