import type { Context } from '../../context.ts';
import { encodeRowKey, type RowKey } from '../../kernel/global-id.ts';

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
  const given = new WeakMap<RowKey, T | null>();
  const ask = async (context: Context, key: RowKey) => {
    const known = given.get(key);
    if (known !== undefined) return known ?? undefined;
    const batch = open.get(context) ?? openBatch(context);
    const name = encodeRowKey(key);
    batch.keys.set(name, { districtId: key.districtId, id: key.id });
    return (await batch.answer).get(name);
  };
  return Object.assign(ask, { give: (row: RowKey, value: T | null) => void given.set(row, value) });

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

/** After everything that is ready to run now, which is when all resolvers of a list have asked. */
function moment(): Promise<void> {
  return new Promise((resolve) => {
    Promise.resolve().then(() => process.nextTick(resolve));
  });
}

/** Keys as two columns, for `unnest($1::uuid[], $2::uuid[])`. */
export function keyColumns(keys: readonly RowKey[]): [string[], string[]] {
  return [keys.map(({ districtId }) => districtId), keys.map(({ id }) => id)];
}
