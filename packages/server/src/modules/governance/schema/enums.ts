import type { GovernanceProcess } from '@linli/methods';
import { builder } from '../../../builder.ts';
import { aspectLabels, hindranceLabels, levelLabels, reasonLabels } from '../labels.ts';
import { processWords } from '../process-labels.ts';

/** Values of an enum, each described by its English words. */
function described<Name extends string>(words: Readonly<Record<Name, { en: string }>>) {
  return Object.fromEntries(
    Object.entries<{ en: string }>(words).map(([name, { en }]) => [name, { description: en }]),
  ) as Record<Name, { description: string }>;
}

export const governanceLevelEnum = builder.enumType('GovernanceLevel', {
  description: 'Where a body sits. ESTATE: one in each estate of the community.',
  values: described(levelLabels),
});

export const governanceProcessEnum = builder.enumType('GovernanceProcess', {
  description: 'A way of doing things that models name: a closed list of permanent names.',
  values: Object.fromEntries(
    Object.entries(processWords).map(([name, { description }]) => [
      name,
      { description: description.en },
    ]),
  ) as Record<GovernanceProcess, { description: string }>,
});

export const governanceRuleEnum = builder.enumType('GovernanceRule', {
  description: 'A rule that the bodies of a model keep.',
  values: {
    SINGLE_LEADER: { description: 'Exactly one body at a level leads.' },
    EVERY_EXECUTOR_SUPERVISED: { description: 'Whoever carries out is supervised by somebody.' },
    DECIDER_IS_NOT_EXECUTOR: { description: 'No body both decides and carries out.' },
    LEADS_ACYCLIC: { description: 'Nobody leads, over others, who leads them.' },
    POWER_HELD_BY: { description: 'Somebody holds a power, and only bodies of some kinds.' },
    BODY_SERVES: { description: 'A body serves at least and at most so many communities.' },
    RELATED: {
      description: 'Every body of some kinds has a relation from one of some other kinds.',
    },
  } as const,
});

export const governanceAspectEnum = builder.enumType('GovernanceAspect', {
  description: 'What a row of a comparison compares.',
  values: described(aspectLabels),
});

export const stepActEnum = builder.enumType('GovernanceStepAct', {
  description: 'What a step does.',
  values: {
    CREATE: { description: 'It comes about.' },
    CHANGE: { description: 'It is there and gets other powers, or serves more communities.' },
    LEAVE: { description: 'It is left alone.' },
    REMOVE: { description: 'A former model laid it out; it goes with that.' },
    RESTORE: { description: 'It becomes again what it was before a former model.' },
  } as const,
});

export const stepSubjectEnum = builder.enumType('GovernanceStepSubject', {
  description: 'What a step is about.',
  values: {
    ORGANIZATION: { description: 'A body.' },
    RELATION: { description: 'A relation between two bodies.' },
    CONFERENCE: { description: 'A joint conference.' },
    PROCESS: { description: 'A process that is switched on.' },
  } as const,
});

export const stepReasonEnum = builder.enumType('GovernanceStepReason', {
  description: 'Why a step is as it is.',
  values: described(reasonLabels),
});

export const hindranceKindEnum = builder.enumType('GovernanceHindranceKind', {
  description: 'What depends on something that would go.',
  values: described(hindranceLabels),
});
