/** Numbers from 0 up to 1, always the same ones for a seed. */
export type Randomness = () => number;

/** Mulberry32 (T. Ettinger, public domain): small, and good enough to make up neighbours' opinions. */
export function seeded(seed: number): Randomness {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The list in another order. */
export function shuffled<T>(items: readonly T[], random: Randomness): T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/** One of the choices, each as likely as its weight says. */
export function weighted<T>(choices: readonly (readonly [T, number])[], random: Randomness): T {
  let left = random() * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [choice, weight] of choices) {
    left -= weight;
    if (left < 0) return choice;
  }
  const last = choices.at(-1);
  if (!last) throw new RangeError('There is nothing to choose from.');
  return last[0];
}
