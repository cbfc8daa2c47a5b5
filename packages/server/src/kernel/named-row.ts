import { RuleRefusedError } from './domain-error.ts';
import { type RowKey, readReference, readRowKey } from './global-id.ts';

/**
 * The row that a client names by its global id in the input field at `path`.
 *
 * @throws RuleRefusedError NOT_FOUND when the text names no row of this type.
 */
export function namedRow(globalId: string, typename: string, path: readonly string[] = []): RowKey {
  return readRowKey(globalId, typename) ?? refuse(path);
}

/** The same for a row of a reference table, such as a community. */
export function namedReference(
  globalId: string,
  typename: string,
  path: readonly string[] = [],
): string {
  return readReference(globalId, typename) ?? refuse(path);
}

function refuse(path: readonly string[]): never {
  throw new RuleRefusedError('NOT_FOUND', {}, path);
}
