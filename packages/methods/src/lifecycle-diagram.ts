import type { StateDefinition } from './lifecycle.ts';

/**
 * The process as a Mermaid `stateDiagram-v2`, for the documentation. `labels` gives words for
 * states and actions, by name; a state without one shows its own label or name.
 *
 * @see https://mermaid.js.org/syntax/stateDiagram.html
 */
export function mermaid<State extends string, Action extends string>(
  lifecycle: {
    readonly initial: State;
    readonly states: Readonly<Record<State, StateDefinition>>;
    readonly transitions: readonly {
      readonly action: Action;
      readonly from: readonly State[];
      readonly to: State;
    }[];
  },
  labels?: Readonly<Partial<Record<NoInfer<State | Action>, string>>>,
): string {
  const names = Object.keys(lifecycle.states) as State[];
  const lines = names.flatMap((state) => {
    const label = labels?.[state] ?? lifecycle.states[state].label;
    return label === undefined ? [] : [`state "${escapeLabel(label)}" as ${state}`];
  });
  lines.push(`[*] --> ${lifecycle.initial}`);
  for (const { action, from, to } of lifecycle.transitions) {
    const label = escapeLabel(labels?.[action] ?? action);
    for (const state of from) lines.push(`${state} --> ${to} : ${label}`);
  }
  for (const state of names) {
    if (lifecycle.states[state].final === true) lines.push(`${state} --> [*]`);
  }
  return `stateDiagram-v2\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

/** Mermaid reads these as syntax; it writes any character as `#code;`. */
function escapeLabel(label: string): string {
  return label.replace(/[#;:"\n\r]/g, (character) => `#${character.charCodeAt(0)};`);
}
