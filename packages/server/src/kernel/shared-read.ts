/** Reads what belongs to many keys at once; the answer is found by a key's name. */
export type ReadMany<Source, Key, T> = (
  source: Source,
  keys: readonly Key[],
) => Promise<ReadonlyMap<string, T>>;

/** Reads of one source that may be under way at once; who comes then waits and shares the next. */
const mostUnderWay = 1;

interface NextRead<Key, T> {
  keys: Map<string, Key>;
  answer: Promise<ReadonlyMap<string, T>>;
  /** Lets it begin, in a moment. */
  start: (() => void) | null;
}

interface Reader<Key, T> {
  underWay: number;
  /** What the next read will ask for; null when nobody waits. */
  next: NextRead<Key, T> | null;
}

/**
 * Turns a read of many keys into a read of one, which whoever asks in the same moment shares, also
 * across requests: hundreds who come together cost one statement. Nothing is kept: a read begins
 * after everybody who shares it has asked, so that nobody is answered from before their question,
 * nor their own write. Values are shared too and must not be changed.
 */
export function sharedRead<Source extends object, Key, T>(
  nameOf: (key: Key) => string,
  read: ReadMany<Source, Key, T>,
): (source: Source, key: Key) => Promise<T | undefined> {
  const readers = new WeakMap<Source, Reader<Key, T>>();

  return async (source, key) => {
    const reader = readers.get(source) ?? open(source);
    const name = nameOf(key);
    reader.next ??= prepare(source, reader);
    const { keys, answer } = reader.next;
    keys.set(name, key);
    return (await answer).get(name);
  };

  function open(source: Source): Reader<Key, T> {
    const reader: Reader<Key, T> = { underWay: 0, next: null };
    readers.set(source, reader);
    return reader;
  }

  function prepare(source: Source, reader: Reader<Key, T>): NextRead<Key, T> {
    const keys = new Map<string, Key>();
    const { promise: begun, resolve: start } = Promise.withResolvers<void>();
    const answer = begun.then(moment).then(async () => {
      reader.next = null;
      try {
        return await read(source, [...keys.values()]);
      } finally {
        reader.underWay -= 1;
        begin(reader);
      }
    });
    const next: NextRead<Key, T> = { keys, answer, start };
    reader.next = next;
    begin(reader);
    return next;
  }

  function begin(reader: Reader<Key, T>): void {
    const { next } = reader;
    if (!next?.start || reader.underWay >= mostUnderWay) return;
    const { start } = next;
    next.start = null;
    reader.underWay += 1;
    start();
  }
}

/** After everything that is ready to run now, which is when all resolvers of a list have asked. */
export function moment(): Promise<void> {
  return new Promise((resolve) => {
    Promise.resolve().then(() => process.nextTick(resolve));
  });
}
