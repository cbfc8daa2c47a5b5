import type { BrokenInvariant, GovernanceModel } from '@linli/methods';
import { builder, findRow, rowId } from '../../../builder.ts';
import { communityType } from '../../communities/index.ts';
import { organizationType, powerEnum, relationKindEnum } from '../../organizations/index.ts';
import { effectsOf } from '../applications.ts';
import { isBuiltIn, readModel } from '../find-model.ts';
import { reasonLabels } from '../labels.ts';
import type { GovernanceStep } from '../plan/steps.ts';
import { planOf } from '../plan-of.ts';
import type { PreparedPlan } from '../prepare-plan.ts';
import { processWords } from '../process-labels.ts';
import { governanceProcessEnum, stepActEnum, stepReasonEnum, stepSubjectEnum } from './enums.ts';
import { hindranceType } from './hindrance.ts';
import { governanceBodyType, governanceModelType, invariantType } from './model.ts';

interface StepOf {
  districtId: string;
  model: GovernanceModel;
  step: GovernanceStep;
}

const stepType = builder.objectRef<StepOf>('GovernanceStep').implement({
  description: 'One thing that applying a model does, or leaves alone, with the reason.',
  fields: (t) => ({
    act: t.field({
      type: stepActEnum,
      description: 'What it does.',
      resolve: ({ step }) => step.act,
    }),
    subject: t.field({
      type: stepSubjectEnum,
      description: 'What it is about.',
      resolve: ({ step }) => step.subject,
    }),
    name: t.string({
      description: 'What people read: a name, or “one → another” for a relation.',
      resolve: ({ step }, _, { locale }) =>
        step.subject === 'PROCESS' ? processWords[step.process].label[locale] : step.name,
    }),
    reason: t.field({
      type: stepReasonEnum,
      description: 'Why.',
      resolve: ({ step }) => step.reason,
    }),
    reasonLabel: t.string({
      description: 'Why, in the viewer’s language.',
      resolve: ({ step }, _, { locale }) => reasonLabels[step.reason][locale],
    }),
    body: t.field({
      type: governanceBodyType,
      nullable: true,
      description: 'The body of the model that an organization is; null for anything else.',
      resolve: ({ step, model }) =>
        (step.subject === 'ORGANIZATION' && model.bodies.find(({ key }) => key === step.body)) ||
        null,
    }),
    organization: t.prismaField({
      type: organizationType,
      nullable: true,
      description: 'The organization, where there is one; null for anything else.',
      resolve: (query, { step, districtId }, _, { db }) =>
        step.subject === 'ORGANIZATION' && step.ref !== null && !step.ref.startsWith('new:')
          ? db.organization.findUnique({
              ...query,
              where: { districtId_id: { districtId, id: step.ref } },
            })
          : null,
    }),
    powersBefore: t.field({
      type: [powerEnum],
      description: 'An organization’s powers before the step; empty for anything else.',
      resolve: ({ step }) => (step.subject === 'ORGANIZATION' ? [...step.powersBefore] : []),
    }),
    powers: t.field({
      type: [powerEnum],
      description: 'An organization’s powers after the step; empty for anything else.',
      resolve: ({ step }) => (step.subject === 'ORGANIZATION' ? [...step.powers] : []),
    }),
    serves: t.field({
      type: [communityType],
      description: 'Communities that it comes to serve by this step, or serves no longer.',
      resolve: ({ step }, _, { db }) =>
        step.subject === 'ORGANIZATION' && step.coverage.length > 0
          ? db.community.findMany({
              where: { id: { in: [...step.coverage] } },
              orderBy: [{ name: 'asc' }, { id: 'asc' }],
            })
          : [],
    }),
    relation: t.field({
      type: relationKindEnum,
      nullable: true,
      description: 'The kind of a relation; null for anything else.',
      resolve: ({ step }) => (step.subject === 'RELATION' ? step.kind : null),
    }),
    process: t.field({
      type: governanceProcessEnum,
      nullable: true,
      description: 'A process by its name; null for anything else.',
      resolve: ({ step }) => (step.subject === 'PROCESS' ? step.process : null),
    }),
  }),
});

export const applicationType = builder.prismaNode('GovernanceApplication', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description: 'A governance model laid out in a community. It keeps the model as it was then.',
  fields: (t) => ({
    community: t.relation('community', { description: 'Where it was laid out.' }),
    model: t.field({
      type: governanceModelType,
      description: 'The model as it was applied.',
      select: { definition: true },
      resolve: ({ definition, modelKey }) => ({
        model: readModel(definition),
        builtIn: isBuiltIn(modelKey),
      }),
    }),
    appliedAt: t.expose('appliedAt', { type: 'DateTime', description: 'When.' }),
    undoneAt: t.expose('undoneAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken back or replaced; null while it stands.',
    }),
    effects: t.field({
      type: [stepType],
      description:
        'What it created and changed, with what it has taken over from applications that were taken back.',
      resolve: ({ districtId, definition, effects }) => {
        const model = readModel(definition);
        return effectsOf({ effects }).steps.map((step) => ({ districtId, model, step }));
      },
    }),
  }),
});

builder.prismaObjectField('Community', 'governance', (t) =>
  t.prismaField({
    type: applicationType,
    nullable: true,
    description: 'The governance model by which the community is laid out; null without one.',
    select: { id: true, districtId: true },
    resolve: (query, { id, districtId }, _, { db }) =>
      districtId
        ? db.governanceApplication.findUnique({
            ...query,
            where: { districtId_currentKey: { districtId, currentKey: id } },
          })
        : null,
  }),
);

const brokenType = builder
  .objectRef<{ prepared: PreparedPlan; broken: BrokenInvariant }>('GovernanceBrokenRule')
  .implement({
    description: 'A rule of the model that would not hold here.',
    fields: (t) => ({
      rule: t.field({
        type: invariantType,
        description: 'The rule.',
        resolve: ({ prepared, broken }) => {
          const invariant = prepared.model.invariants[broken.index];
          if (!invariant) throw new Error(`The model has no invariant ${broken.index}.`);
          return invariant;
        },
      }),
      bodies: t.stringList({
        description: 'The names of those that break it; empty when somebody is missing.',
        resolve: ({ prepared, broken }) =>
          prepared.application.placed
            .filter(({ ref }) => broken.bodies.includes(ref))
            .map(({ name }) => name),
      }),
    }),
  });

const planType = builder.objectRef<PreparedPlan>('GovernancePlan').implement({
  description: 'What applying a model would do. Nothing has been done.',
  fields: (t) => ({
    hash: t.exposeString('hash', {
      description: 'Names exactly this plan; pass it to applyGovernanceModel.',
    }),
    model: t.field({
      type: governanceModelType,
      description: 'The model.',
      resolve: ({ model }) => ({ model, builtIn: isBuiltIn(model.key) }),
    }),
    replaces: t.prismaField({
      type: applicationType,
      nullable: true,
      description: 'The application whose place it would take; null when none stands.',
      resolve: (query, { replaces, community: { districtId } }, _, { db }) =>
        replaces &&
        db.governanceApplication.findUnique({
          ...query,
          where: { districtId_id: { districtId, id: replaces.application.id } },
        }),
    }),
    steps: t.field({
      type: [stepType],
      description: 'All that would be created, changed, removed or left alone, with reasons.',
      resolve: ({ steps, model, community: { districtId } }) =>
        steps.map((step) => ({ districtId, model, step })),
    }),
    brokenRules: t.field({
      type: [brokenType],
      description: 'Rules of the model that would not hold here; applying is refused then.',
      resolve: (prepared) => prepared.broken.map((broken) => ({ prepared, broken })),
    }),
    hindrances: t.field({
      type: [hindranceType],
      description: 'What depends on things that would go; applying is refused then.',
      resolve: ({ hindrances, community: { districtId } }) =>
        hindrances.map((hindrance) => ({ districtId, ...hindrance })),
    }),
  }),
});

builder.queryField('governancePlan', (t) =>
  t.field({
    type: planType,
    authScopes: { permission: 'governance:apply' },
    description:
      'What applying a model to a community would create, change, remove and leave alone.',
    args: {
      community: t.arg.id({ description: 'A community or village.' }),
      model: t.arg.string({ description: 'The model’s key.' }),
      sharedWith: t.arg.idList({
        defaultValue: [],
        description:
          'Other communities of the subdistrict that are to share the station of a model whose station serves several.',
      }),
    },
    resolve: (_, wanted, context) => planOf(context, wanted),
  }),
);
