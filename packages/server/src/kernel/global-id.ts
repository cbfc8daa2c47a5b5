import { isUuid } from './ids.ts';

/** A row's key: its district and its id. Rows of reference tables have the district `null`. */
export interface RowKey {
  districtId: string;
  id: string;
}

/** `Topic:<district>:<id>` names a row to clients. They must not take it apart. */
export function encodeRowKey(key: RowKey): string {
  return `${key.districtId}:${key.id}`;
}

export function decodeRowKey(text: string): RowKey | null {
  const [districtId = '', id = '', ...rest] = text.split(':');
  return rest.length === 0 && isUuid(districtId) && isUuid(id) ? { districtId, id } : null;
}

/** The id that clients know a row by. */
export function globalId(typename: string, key: RowKey): string {
  return `${typename}:${encodeRowKey(key)}`;
}

/** The id that clients know a row of a reference table by. */
export function globalReferenceId(typename: string, id: string): string {
  return `${typename}:${id}`;
}

export function splitGlobalId(text: string): { typename: string; id: string } | null {
  const colon = text.indexOf(':');
  return colon > 0 ? { typename: text.slice(0, colon), id: text.slice(colon + 1) } : null;
}

/** The row key in a global id of this type; null for anything malformed or of another type. */
export function readRowKey(globalId: string, typename: string): RowKey | null {
  const parts = splitGlobalId(globalId);
  return parts?.typename === typename ? decodeRowKey(parts.id) : null;
}

/** The same for a row of a reference table: its id. */
export function readReference(globalId: string, typename: string): string | null {
  const parts = splitGlobalId(globalId);
  return parts?.typename === typename && isUuid(parts.id) ? parts.id : null;
}

/** Tables whose rows belong to all districts: their global ids carry no district. */
const references: readonly string[] = ['Community'];

/** The id that clients know a node by, whichever kind of row it is. */
export function nodeId(typename: string, key: RowKey): string {
  return references.includes(typename)
    ? globalReferenceId(typename, key.id)
    : globalId(typename, key);
}
