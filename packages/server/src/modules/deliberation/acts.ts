import type { TopicClass } from '../../generated/prisma/enums.ts';
import type { Localised } from '../../kernel/locale.ts';
import type { OfferedAction } from '../../mechanisms/lifecycle/index.ts';
import {
  actsFor,
  levelOf,
  may,
  organizationsOf,
  reaches,
  type Viewer,
} from '../../platform/viewer.ts';
import { actorId } from '../../platform/write.ts';
import { actLabels } from './labels.ts';
import { type TopicStage, underWay } from './lifecycle.ts';
import type { PolicyTopic } from './policies.ts';

/** Stages in which a topic is not decided yet. */
export const undecided = [
  'PROPOSED',
  'DISCUSSING',
  'CONVERGING',
] as const satisfies readonly TopicStage[];
/** Stages from which a decision can come. */
export const decidable = ['DISCUSSING', 'CONVERGING'] as const satisfies readonly TopicStage[];

/**
 * Acts on a topic that have mutations of their own, with the stages that take them: sorting it
 * (三事分流), answering it, reviewing it before a major decision, deciding, merging and splitting.
 */
export const topicActs = {
  TRIAGE: undecided,
  CONTEST_TRIAGE: undecided,
  SETTLE_CONTEST: undecided,
  ANSWER: underWay,
  RECORD_REVIEW: decidable,
  DECIDE: decidable,
  MERGE: undecided,
  UNDO_MERGE: ['MERGED'],
  SPLIT: decidable,
  INVITE: undecided,
} as const satisfies Record<string, readonly TopicStage[]>;
export type TopicAct = keyof typeof topicActs;

/** What these acts look at besides who acts. */
export interface ActFacts {
  /** A contest of its class waits to be settled. */
  contestOpen: boolean;
  /** Whose contest that is. */
  contestBy: string | null;
  /** The viewer has contested it before. */
  contestedByViewer: boolean;
  /** The viewer speaks for a party organization that leads the place. */
  leadsForParty: boolean;
  reviewMissing: boolean;
  /** The time within which its merge can be undone has not passed. */
  undoable: boolean;
}

/** A topic, as much as the acts need of it. */
export interface ActTopic extends PolicyTopic {
  triageClass: TopicClass | null;
  triagedById: string | null;
  answererId: string | null;
}

type Rule = (viewer: Viewer, topic: ActTopic, facts: ActFacts) => string | null;

const works = (viewer: Viewer, { community }: ActTopic) => may(viewer, 'topic:advance', community);
const triages = (viewer: Viewer, { community }: ActTopic) => may(viewer, 'topic:triage', community);
const answers = (viewer: Viewer, { answererId }: ActTopic) =>
  answererId !== null && actsFor(viewer, answererId);

/** Whether the act is the viewer's at all; if it is, a rule may still refuse it. */
const isFor: Readonly<
  Record<TopicAct, (viewer: Viewer, topic: ActTopic, facts: ActFacts) => boolean>
> = {
  TRIAGE: triages,
  CONTEST_TRIAGE: (viewer, topic) =>
    topic.triageClass !== null && viewer.kind === 'person' && reaches(levelOf(viewer), 'RESIDENT'),
  SETTLE_CONTEST: (viewer, topic, { contestOpen }) => contestOpen && triages(viewer, topic),
  ANSWER: answers,
  RECORD_REVIEW: (viewer, topic, { leadsForParty }) =>
    topic.triageClass === 'MAJOR' &&
    (leadsForParty || may(viewer, 'topic:review', topic.community)),
  DECIDE: (viewer, topic) => answers(viewer, topic) || works(viewer, topic),
  MERGE: works,
  UNDO_MERGE: works,
  SPLIT: works,
  INVITE: works,
};

const rules: Readonly<Partial<Record<TopicAct, Rule>>> = {
  TRIAGE: (_, __, { contestOpen }) => (contestOpen ? 'CONTEST_OPEN' : null),
  CONTEST_TRIAGE: (_, __, facts) => {
    if (facts.contestedByViewer) return 'ALREADY_CONTESTED';
    return facts.contestOpen ? 'CONTEST_OPEN' : null;
  },
  SETTLE_CONTEST: (viewer, { triagedById }, { contestBy }) => {
    const actor = actorId(viewer);
    return actor !== null && (actor === triagedById || actor === contestBy) ? 'OWN_TRIAGE' : null;
  },
  DECIDE: (_, __, { reviewMissing }) => (reviewMissing ? 'REVIEW_MISSING' : null),
  UNDO_MERGE: (_, __, { undoable }) => (undoable ? null : 'MERGE_SETTLED'),
};

/** Why the viewer may not do this to the topic; null when they may. */
export function refusalOfTopicAct(
  viewer: Viewer,
  topic: ActTopic,
  act: TopicAct,
  facts: ActFacts,
): string | null {
  const stages: readonly string[] = topicActs[act];
  if (!stages.includes(topic.state)) return 'WRONG_STATE';
  const isHere = 'districtId' in viewer && viewer.districtId === topic.districtId;
  if (viewer.kind !== 'operator' && !isHere) return 'NOT_FOR_YOU';
  if (!isFor[act](viewer, topic, facts)) return 'NOT_FOR_YOU';
  return rules[act]?.(viewer, topic, facts) ?? null;
}

const acts = Object.keys(topicActs) as TopicAct[];

/** The acts that concern the viewer in the topic's stage; nobody else is shown them. */
export function topicActsOffered(
  viewer: Viewer,
  topic: ActTopic,
  facts: ActFacts,
): OfferedAction[] {
  return acts
    .map((action) => ({ action, refusal: refusalOfTopicAct(viewer, topic, action, facts) }))
    .filter(({ refusal }) => refusal !== 'WRONG_STATE' && refusal !== 'NOT_FOR_YOU')
    .map(({ action, refusal }) => ({
      action,
      label: actLabels[action] satisfies Localised,
      reasonRequired: false,
      refusal,
    }));
}

/** Whether any of these acts can be the viewer's, so that what they look at is worth looking up. */
export function hasPartInActs(viewer: Viewer, topic: ActTopic): boolean {
  if (viewer.kind === 'operator' || viewer.kind === 'api-key') return true;
  if (viewer.kind !== 'person' || viewer.districtId !== topic.districtId) return false;
  const sorted = topic.triageClass !== null;
  return (
    works(viewer, topic) ||
    triages(viewer, topic) ||
    (sorted && (reaches(viewer.level, 'RESIDENT') || organizationsOf(viewer).length > 0))
  );
}
