import { RuleRefusedError } from './domain-error.ts';
import { decodeRowKey, type RowKey, splitGlobalId } from './global-id.ts';
import { isUuid } from './ids.ts';

/** The row that a client names by its global id; NOT_FOUND when the text names none of this type. */
export function namedRow(globalId: string, typename: string): RowKey {
  const named = splitGlobalId(globalId);
  const key = named?.typename === typename ? decodeRowKey(named.id) : null;
  if (key === null) throw new RuleRefusedError('NOT_FOUND');
  return key;
}

/** The same for a row of a reference table, such as a community. */
export function namedReference(globalId: string, typename: string): string {
  const named = splitGlobalId(globalId);
  if (named?.typename !== typename || !isUuid(named.id)) throw new RuleRefusedError('NOT_FOUND');
  return named.id;
}
