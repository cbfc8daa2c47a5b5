import { availableActions, transition } from '@linli/methods';
import type { Argument, TopicState } from '../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import type { OfferedAction } from '../../mechanisms/lifecycle/index.ts';
import { levelOf, reaches, type Viewer } from '../../platform/viewer.ts';
import {
  type ArgumentAct,
  type ArgumentFacts,
  argumentActLabels,
  argumentLifecycle,
  argumentState,
} from './argument-lifecycle.ts';
import { defaultLevels, takesAct } from './policies.ts';

/** An argument, as much as policies need of it. */
export type PolicyArgument = Pick<
  Argument,
  'districtId' | 'authorId' | 'depth' | 'createdAt' | 'withdrawnAt' | 'hiddenAt'
>;

/** Whether the viewer wrote it. */
export function isAuthor(
  viewer: Viewer,
  { districtId, authorId }: Pick<PolicyArgument, 'districtId' | 'authorId'>,
): boolean {
  return (
    viewer.kind === 'person' && viewer.districtId === districtId && viewer.personId === authorId
  );
}

function actorKinds(viewer: Viewer, argument: PolicyArgument): ReadonlySet<string> {
  if (isAuthor(viewer, argument)) return new Set(['AUTHOR']);
  const takesPart =
    viewer.kind === 'person' &&
    viewer.districtId === argument.districtId &&
    reaches(levelOf(viewer), defaultLevels.ARGUE);
  return new Set(takesPart ? ['NEIGHBOUR'] : []);
}

function factsOf(argument: PolicyArgument, topicState: TopicState, now: Date): ArgumentFacts {
  return {
    topicArguing: takesAct(topicState, 'ARGUE'),
    depth: argument.depth,
    age: (now.getTime() - argument.createdAt.getTime()) / 60_000,
  };
}

/** Refuses an act on an argument by its rules: WRONG_STATE, NOT_FOR_YOU, or what the act needs. */
export function assertArgumentAct(
  viewer: Viewer,
  argument: PolicyArgument,
  act: ArgumentAct,
  topicState: TopicState,
  now: Date,
): void {
  const result = transition(
    argumentLifecycle,
    argumentState(argument),
    act,
    actorKinds(viewer, argument),
    factsOf(argument, topicState, now),
  );
  if (!result.ok) throw new RuleRefusedError(result.refusal.code);
}

/** What can be done with the argument; of thanking and taking it back, the one that is left to do. */
export function argumentActionsOffered(
  viewer: Viewer,
  argument: PolicyArgument,
  topicState: TopicState,
  thanked: boolean,
  now: Date,
): OfferedAction[] {
  const done = thanked ? 'THANK' : 'WITHDRAW_THANKS';
  const signedOut = viewer.kind === 'visitor' || viewer.kind === 'guest';
  return availableActions(
    argumentLifecycle,
    argumentState(argument),
    actorKinds(viewer, argument),
    factsOf(argument, topicState, now),
  ).flatMap((offered) => {
    if (!isArgumentAct(offered.action) || offered.action === done) return [];
    const refusal = offered.allowed ? null : offered.refusal.code;
    return [
      {
        action: offered.action,
        label: argumentActLabels[offered.action],
        reasonRequired: false,
        refusal: refusal === 'NOT_FOR_YOU' && signedOut ? 'SIGN_IN_REQUIRED' : refusal,
      },
    ];
  });
}

/** Hiding and restoring are moderation's, which has acts of its own. */
function isArgumentAct(action: string): action is ArgumentAct {
  return Object.hasOwn(argumentActLabels, action);
}
