/** A list of callbacks. */
export interface Listeners<Value> {
  /** Returns the function that ends the subscription. */
  add(listener: (value: Value) => void): () => void;
  emit(value: Value): void;
}

export function createListeners<Value = void>(): Listeners<Value> {
  const listeners = new Set<(value: Value) => void>();
  return {
    add(listener) {
      // A wrapper, so that the same function added twice is two subscriptions.
      const entry = (value: Value) => listener(value);
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
    emit(value) {
      for (const listener of [...listeners]) listener(value);
    },
  };
}
