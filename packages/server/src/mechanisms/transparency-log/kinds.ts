import type { Localised } from '../../kernel/locale.ts';

/** A kind of entry, for whoever reads the log. */
export interface LogKind {
  /** A few words: what happened. */
  label: Localised;
  /** What the facts of such an entry say, name by name, in a sentence or two. */
  description: Localised;
}

const kinds = new Map<string, LogKind>();

/**
 * Declares a kind when its module is loaded, by a permanent name such as `BALLOT_COUNTED`.
 *
 * @throws Error when the name is taken or is none
 */
export function defineLogKind<const Name extends string>(name: Name, kind: LogKind): Name {
  if (!/^[A-Z][A-Z0-9_]*$/.test(name)) throw new Error(`${name} is no name of a log entry.`);
  if (kinds.has(name)) throw new Error(`The log kind ${name} is defined twice.`);
  kinds.set(name, kind);
  return name;
}

/** Every name that was declared, sorted. */
export function logKinds(): string[] {
  return [...kinds.keys()].sort();
}

/** A kind by its name; undefined for one that an older version alone declared. */
export function logKindOf(name: string): LogKind | undefined {
  return kinds.get(name);
}
