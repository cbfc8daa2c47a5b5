/** What the check reads of a definition; `defineLifecycle` has the typed form. */
interface UncheckedLifecycle {
  readonly initial: string;
  readonly states: Readonly<Record<string, { readonly final?: boolean }>>;
  readonly transitions: readonly {
    readonly action: string;
    readonly from: readonly string[];
    readonly to: string;
    readonly by: readonly string[];
    readonly needs?: readonly { readonly code: string }[];
  }[];
}

const NAME = /^[A-Z][A-Z0-9_]*$/;
const RESERVED_CODES = new Set(['WRONG_STATE', 'NOT_FOR_YOU', 'REASON_REQUIRED']);

/**
 * Refuses a process that cannot work, when it is defined and not when a resident meets it.
 *
 * @throws Error naming the state, action or code at fault.
 */
export function checkLifecycle({ initial, states, transitions }: UncheckedLifecycle): void {
  const known = new Set(Object.keys(states));
  for (const state of known) mustBeName('state', state);
  mustExist('the initial state', initial);
  const taken = new Set<string>();
  for (const { action, from, to, by, needs = [] } of transitions) {
    mustBeName('action', action);
    mustExist(`action ${action}`, to);
    if (from.length === 0) throw new Error(`Lifecycle: action ${action} starts from no state.`);
    if (by.length === 0) throw new Error(`Lifecycle: nobody may take action ${action}.`);
    for (const state of from) {
      mustExist(`action ${action}`, state);
      const key = `${action} in ${state}`;
      if (taken.has(key)) throw new Error(`Lifecycle: action ${key} is defined twice.`);
      taken.add(key);
    }
    for (const { code } of needs) {
      mustBeName('code', code);
      if (RESERVED_CODES.has(code)) throw new Error(`Lifecycle: code ${code} is reserved.`);
    }
  }

  const forward = reach([initial], ({ from, to }) => from.map((state) => [state, to]));
  name('cannot be reached', (state) => !forward.has(state));
  const finals = [...known].filter((state) => states[state]?.final === true);
  const backward = reach(finals, ({ from, to }) => from.map((state) => [to, state]));
  name('lead to no final state', (state) => !backward.has(state));

  function mustExist(where: string, state: string): void {
    if (!known.has(state)) {
      throw new Error(`Lifecycle: ${where} names the unknown state ${state}.`);
    }
  }

  function name(problem: string, atFault: (state: string) => boolean): void {
    const names = [...known].filter(atFault);
    if (names.length > 0)
      throw new Error(`Lifecycle: these states ${problem}: ${names.join(', ')}.`);
  }

  function reach(
    start: readonly string[],
    edgesOf: (transition: UncheckedLifecycle['transitions'][number]) => string[][],
  ): ReadonlySet<string> {
    const edges = transitions.flatMap(edgesOf);
    const reached = new Set(start);
    // A Set's iterator also visits what is added meanwhile, so this walks the whole graph.
    for (const state of reached) {
      for (const [source, target] of edges) {
        if (source === state && target !== undefined) reached.add(target);
      }
    }
    return reached;
  }
}

function mustBeName(kind: string, text: string): void {
  if (!NAME.test(text)) throw new Error(`Lifecycle: ${kind} "${text}" is not an UPPER_CASE word.`);
}
