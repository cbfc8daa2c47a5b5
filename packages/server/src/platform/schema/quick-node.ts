import type { Context } from '../../context.ts';
import type { RowKey } from '../../kernel/global-id.ts';

/** Reads a node as an answer shows it; null when there is none. */
export type QuickNode = (context: Context, key: RowKey) => Promise<object | null>;

const readers = new Map<string, QuickNode>();

/**
 * Says how nodes of a type are read when thousands are told of them at once: everybody who asks in
 * the same moment shares a statement, which brings along what is shown beside the row. Its type's
 * scopes are checked as ever. Other types are read by Prisma, each for itself.
 */
export function describeQuickNode(typename: string, read: QuickNode): void {
  readers.set(typename, read);
}

export function quickNodeOf(typename: string): QuickNode | null {
  return readers.get(typename) ?? null;
}
