import { checkLifecycle } from './lifecycle-check.ts';

/** A state of a process. `label` is what the documentation's diagram shows in place of the name. */
export interface StateDefinition {
  /** The process may rest here for ever. A final state may still be left, e.g. to reopen a case. */
  readonly final?: true;
  readonly label?: string;
}

/** A condition beside state and role. When `check` is false the action is refused with `code`. */
export interface Need<Code extends string, Facts> {
  /** Permanent UPPER_CASE word; clients translate it. */
  readonly code: Code;
  /** Pure: it sees only the facts, so clock, counts and settings are among them. */
  readonly check: (facts: Facts) => boolean;
}

/** One act that moves the subject from any of `from` to `to`; `to` may be the same state. */
export interface TransitionDefinition<
  State extends string,
  Action extends string,
  Actor extends string,
  Code extends string,
  Facts,
> {
  readonly action: Action;
  readonly from: readonly State[];
  readonly to: State;
  /** The kinds of actor who may act; holding one of them is enough. */
  readonly by: readonly Actor[];
  /** Checked in order; the first that fails is the reason given. */
  readonly needs?: readonly Need<Code, Facts>[];
  /** Whoever acts must say why, in words that others can read. */
  readonly reasonRequired?: true;
}

/** A process as data. Build it with `defineLifecycle`, which refuses a definition that cannot work. */
export interface Lifecycle<
  State extends string = string,
  Action extends string = string,
  Actor extends string = string,
  Code extends string = string,
  Facts = never,
> {
  readonly initial: State;
  readonly states: Readonly<Record<State, StateDefinition>>;
  readonly transitions: readonly TransitionDefinition<State, Action, Actor, Code, Facts>[];
}

/** Why an action is refused. `code` is permanent. */
export type LifecycleRefusal<State extends string, Actor extends string, Code extends string> =
  | {
      readonly code: 'WRONG_STATE';
      readonly state: State;
      /** The states in which the action exists. */
      readonly from: readonly State[];
    }
  | { readonly code: 'NOT_FOR_YOU'; readonly by: readonly Actor[] }
  | { readonly code: 'REASON_REQUIRED' }
  | { readonly code: Code };

/** What a viewer sees of one action: allowed, or refused with the reason. */
export type AvailableAction<
  State extends string,
  Action extends string,
  Actor extends string,
  Code extends string,
> = {
  readonly action: Action;
  readonly to: State;
  /** True when the act must be given a reason. It does not refuse the action beforehand. */
  readonly reasonRequired: boolean;
} & (
  | { readonly allowed: true }
  | { readonly allowed: false; readonly refusal: LifecycleRefusal<State, Actor, Code> }
);

export type TransitionResult<State extends string, Actor extends string, Code extends string> =
  | { readonly ok: true; readonly to: State }
  | { readonly ok: false; readonly refusal: LifecycleRefusal<State, Actor, Code> };

/** The names of a lifecycle's states, actions and facts, e.g. `StateOf<typeof topicLifecycle>`. */
export type StateOf<L> = L extends { readonly initial: infer State extends string } ? State : never;
export type ActionOf<L> = L extends {
  readonly transitions: readonly { readonly action: infer Action extends string }[];
}
  ? Action
  : never;
export type FactsOf<L> =
  L extends Lifecycle<infer _S, infer _A, infer _K, infer _C, infer Facts> ? Facts : never;

/**
 * Defines a process as data. All names are inferred, so that a typing mistake does not compile.
 * `Facts` is inferred from the annotation on `check`: name one interface for the whole lifecycle and
 * write it on every check.
 *
 * @throws Error, naming the culprit, for an unknown or unreachable state, a state from which no
 *   final state can be reached, the same action twice in one state, or a name out of form.
 * @example
 * const suggestionLifecycle = defineLifecycle({
 *   initial: 'RECEIVED',
 *   states: { RECEIVED: {}, ANSWERED: { final: true } },
 *   transitions: [{
 *     action: 'ANSWER', from: ['RECEIVED'], to: 'ANSWERED', by: ['WORKER'],
 *     needs: [{ code: 'ANSWER_EMPTY', check: (facts: { answer: string }) => facts.answer !== '' }],
 *   }],
 * });
 */
export function defineLifecycle<
  const State extends string,
  const Action extends string,
  const Actor extends string,
  const Code extends string = never,
  Facts = unknown,
>(definition: {
  readonly initial: NoInfer<State>;
  readonly states: Readonly<Record<State, StateDefinition>>;
  readonly transitions: readonly TransitionDefinition<NoInfer<State>, Action, Actor, Code, Facts>[];
}): Lifecycle<State, Action, Actor, Code, Facts> {
  checkLifecycle(definition);
  return definition;
}

/**
 * Every action that leaves `state`, in the order of definition, each allowed or with the reason why
 * not. Front ends draw their buttons from this and carry no rules.
 */
export function availableActions<
  State extends string,
  Action extends string,
  Actor extends string,
  Code extends string,
  Facts,
>(
  lifecycle: Lifecycle<State, Action, Actor, Code, Facts>,
  state: NoInfer<State>,
  actorKinds: ReadonlySet<string>,
  facts: NoInfer<Facts>,
): AvailableAction<State, Action, Actor, Code>[] {
  return lifecycle.transitions
    .filter(({ from }) => from.includes(state))
    .map((candidate) => {
      const refusal = refusalOf(candidate, actorKinds, facts);
      const { action, to, reasonRequired = false } = candidate;
      return refusal === undefined
        ? { action, to, reasonRequired, allowed: true }
        : { action, to, reasonRequired, allowed: false, refusal };
    });
}

/**
 * Where the act leads, or why it is refused: WRONG_STATE, NOT_FOR_YOU, the code of the first need
 * that fails, REASON_REQUIRED (blank reasons count as none), checked in this order so that someone
 * who may not act learns nothing about the rest.
 */
export function transition<
  State extends string,
  Action extends string,
  Actor extends string,
  Code extends string,
  Facts,
>(
  lifecycle: Lifecycle<State, Action, Actor, Code, Facts>,
  state: NoInfer<State>,
  action: NoInfer<Action>,
  actorKinds: ReadonlySet<string>,
  facts: NoInfer<Facts>,
  reason?: string | null,
): TransitionResult<State, Actor, Code> {
  const ofAction = lifecycle.transitions.filter((candidate) => candidate.action === action);
  const chosen = ofAction.find(({ from }) => from.includes(state));
  if (chosen === undefined) {
    const from = ofAction.flatMap((candidate) => candidate.from);
    return { ok: false, refusal: { code: 'WRONG_STATE', state, from } };
  }
  const refusal = refusalOf(chosen, actorKinds, facts);
  if (refusal !== undefined) return { ok: false, refusal };
  if (chosen.reasonRequired === true && (reason ?? '').trim() === '') {
    return { ok: false, refusal: { code: 'REASON_REQUIRED' } };
  }
  return { ok: true, to: chosen.to };
}

/** True when the process may rest in `state` for ever. */
export function isFinal<State extends string>(
  lifecycle: { readonly states: Readonly<Record<State, StateDefinition>> },
  state: NoInfer<State>,
): boolean {
  return lifecycle.states[state].final === true;
}

function refusalOf<State extends string, Actor extends string, Code extends string, Facts>(
  candidate: TransitionDefinition<State, string, Actor, Code, Facts>,
  actorKinds: ReadonlySet<string>,
  facts: Facts,
): LifecycleRefusal<State, Actor, Code> | undefined {
  if (!candidate.by.some((kind) => actorKinds.has(kind))) {
    return { code: 'NOT_FOR_YOU', by: candidate.by };
  }
  const failed = candidate.needs?.find((need) => !need.check(facts));
  return failed && { code: failed.code };
}
