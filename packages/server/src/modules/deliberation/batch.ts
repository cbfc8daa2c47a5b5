import type { Context } from '../../context.ts';
import type { Database } from '../../database.ts';
import { encodeRowKey, type RowKey } from '../../kernel/global-id.ts';
import { moment, type ReadMany, sharedRead } from '../../kernel/shared-read.ts';

/** Reads what belongs to many rows at once; the answer is found by `encodeRowKey`. */
export type BatchRead<T> = (
  context: Context,
  keys: readonly RowKey[],
) => Promise<ReadonlyMap<string, T>>;

interface Batch<T> {
  keys: Map<string, RowKey>;
  answer: Promise<ReadonlyMap<string, T>>;
}

/** A read of one row's part, of which those that are asked for at once are read together. */
export interface BatchedRead<T> {
  (context: Context, key: RowKey): Promise<T | undefined>;
  /** Tells what is known of a row already: whoever asks with this very object is answered by it. */
  give(row: RowKey, value: T | null): void;
}

/**
 * Turns a read of many rows into a read of one: what a request asks for in the same moment is read
 * by one statement. Nothing is kept afterwards, so that a mutation's answer shows what it changed.
 */
export function batched<T>(read: BatchRead<T>): BatchedRead<T> {
  const open = new WeakMap<Context, Batch<T>>();
  return givable(async (context, key) => {
    const batch = open.get(context) ?? openBatch(context);
    const name = encodeRowKey(key);
    batch.keys.set(name, { districtId: key.districtId, id: key.id });
    return (await batch.answer).get(name);
  });

  function openBatch(context: Context): Batch<T> {
    const keys = new Map<string, RowKey>();
    const answer = moment().then(() => {
      open.delete(context);
      return read(context, [...keys.values()]);
    });
    const batch = { keys, answer };
    open.set(context, batch);
    return batch;
  }
}

/**
 * The same for what does not depend on who asks: all who ask in the same moment share a statement,
 * whichever requests they are in.
 */
export function batchedForAll<T>(read: ReadMany<Database, RowKey, T>): BatchedRead<T> {
  const shared = sharedRead(encodeRowKey, read);
  return givable(({ database }, key) => shared(database, key));
}

/** A read that may be told what it would find. */
export function givable<T>(
  read: (context: Context, key: RowKey) => Promise<T | undefined>,
): BatchedRead<T> {
  const given = new WeakMap<RowKey, T | null>();
  const ask = async (context: Context, key: RowKey) => {
    const known = given.get(key);
    return known === undefined ? read(context, key) : (known ?? undefined);
  };
  return Object.assign(ask, {
    give: (row: RowKey, value: T | null) => {
      given.set(row, value);
    },
  });
}

/** Keys as two columns, for `unnest($1::uuid[], $2::uuid[])`. */
export function keyColumns(keys: readonly RowKey[]): [string[], string[]] {
  return [keys.map(({ districtId }) => districtId), keys.map(({ id }) => id)];
}
