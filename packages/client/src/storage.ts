/** The part of the Web Storage interface that the client needs. */
export interface StringStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Keeps JSON values under a prefix; what the host's storage refuses is kept in memory. */
export interface JsonStore {
  read<Value>(key: string): Value | null;
  write(key: string, value: unknown): void;
  remove(key: string): void;
}

export function createStore(storage: StringStorage | null, prefix: string): JsonStore {
  const memory = new Map<string, string>();
  function attempt<T>(act: (storage: StringStorage) => T): T | null {
    try {
      return storage && act(storage);
    } catch {
      // Private windows and full storages throw; the page goes on with its memory.
      return null;
    }
  }
  return {
    read(key) {
      const text = memory.get(key) ?? attempt((open) => open.getItem(prefix + key));
      try {
        return text ? JSON.parse(text) : null;
      } catch {
        return null;
      }
    },
    write(key, value) {
      const text = JSON.stringify(value);
      memory.set(key, text);
      attempt((open) => open.setItem(prefix + key, text));
    },
    remove(key) {
      memory.delete(key);
      attempt((open) => open.removeItem(prefix + key));
    },
  };
}
