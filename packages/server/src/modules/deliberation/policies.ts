import { availableActions } from '@linli/methods';
import type { TopicState, VerificationLevel } from '../../generated/prisma/enums.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import type { OfferedAction } from '../../mechanisms/lifecycle/index.ts';
import {
  assertDistrict,
  assertPerson,
  levelOf,
  may,
  type PersonViewer,
  type Place,
  reaches,
  type Viewer,
} from '../../platform/viewer.ts';
import { actionLabels } from './labels.ts';
import {
  type ParticipationAct,
  participation,
  type TakenStep,
  type TopicAction,
  type TopicFacts,
  takenSteps,
  topicLifecycle,
} from './lifecycle.ts';

/** The least level that each act takes. */
export type ParticipationLevels = Readonly<Record<ParticipationAct | 'PROPOSE', VerificationLevel>>;

/** Whoever posts or votes is known by real name to the operator; a guest reads. */
export const defaultLevels: ParticipationLevels = {
  PROPOSE: 'ACCOUNT',
  ARGUE: 'ACCOUNT',
  STATE: 'ACCOUNT',
  VOTE: 'ACCOUNT',
};

/** A topic, as much as policies need of it. */
export interface PolicyTopic {
  state: TopicState;
  districtId: string;
  proposerId: string | null;
  community: Place;
}

export type ParticipationRefusal =
  | 'SIGN_IN_REQUIRED'
  | 'RESIDENCY_REQUIRED'
  | 'NOT_FOR_YOU'
  | 'WRONG_STATE';

/** Why the viewer may not take part in this act of this topic; null when they may. */
export function refusalOfAct(
  viewer: Viewer,
  topic: Pick<PolicyTopic, 'state' | 'districtId'>,
  act: ParticipationAct,
  levels: ParticipationLevels = defaultLevels,
): ParticipationRefusal | null {
  if (!takesAct(topic.state, act)) return 'WRONG_STATE';
  if (viewer.kind === 'visitor' || viewer.kind === 'guest') return 'SIGN_IN_REQUIRED';
  if (viewer.kind !== 'person' || viewer.districtId !== topic.districtId) return 'NOT_FOR_YOU';
  return reaches(levelOf(viewer), levels[act]) ? null : 'RESIDENCY_REQUIRED';
}

/** Whether a topic in this state takes the act, whoever acts. */
export function takesAct(state: TopicState, act: ParticipationAct): boolean {
  const stages: readonly TopicState[] = participation[act];
  return stages.includes(state);
}

/** The kinds of actor that the viewer is towards this topic. */
export function actorKinds(viewer: Viewer, topic: PolicyTopic): ReadonlySet<string> {
  const kinds = new Set<string>();
  if (may(viewer, 'topic:advance', topic.community)) kinds.add('WORKER');
  if (isProposer(viewer, topic)) kinds.add('PROPOSER');
  return kinds;
}

export function isProposer(
  viewer: Viewer,
  topic: Pick<PolicyTopic, 'districtId' | 'proposerId'>,
): boolean {
  return (
    viewer.kind === 'person' &&
    viewer.districtId === topic.districtId &&
    viewer.personId === topic.proposerId
  );
}

const acts = Object.keys(participation) as ParticipationAct[];

/** Everything that can be done in the topic's state: taking part first, then its next steps. */
export function actionsOffered(
  viewer: Viewer,
  topic: PolicyTopic,
  facts: TopicFacts,
  levels: ParticipationLevels = defaultLevels,
): OfferedAction[] {
  return [
    ...acts
      .map((action) => ({ action, refusal: refusalOfAct(viewer, topic, action, levels) }))
      .map(({ action, refusal }) => ({
        action,
        label: actionLabels[action],
        reasonRequired: false,
        refusal,
      })),
    ...stepsOffered(viewer, topic, facts),
  ];
}

function stepsOffered(viewer: Viewer, topic: PolicyTopic, facts: TopicFacts): OfferedAction[] {
  const { state } = topic;
  return availableActions(topicLifecycle, state, actorKinds(viewer, topic), facts)
    .filter(({ action }) => isTaken(action))
    .filter(({ action }) => action !== 'COMPLETE' || state === 'DECIDED')
    .map((step) => ({
      action: step.action,
      label: actionLabels[step.action],
      reasonRequired: step.reasonRequired,
      refusal: step.allowed ? null : step.refusal.code,
    }));
}

/** Whether people take this step themselves; the others follow from acts of their own. */
function isTaken(action: TopicAction): action is TakenStep {
  return (takenSteps as readonly TopicAction[]).includes(action);
}

/** Refuses who may not take part in this act here, whatever the topic's state; answers the person. */
export function assertTakesPart(
  viewer: Viewer,
  districtId: string | null,
  act: keyof ParticipationLevels,
  levels: ParticipationLevels = defaultLevels,
): PersonViewer {
  const person = assertPerson(viewer);
  assertDistrict(viewer, districtId);
  if (!reaches(person.level, levels[act])) throw new RuleRefusedError('RESIDENCY_REQUIRED');
  return person;
}
