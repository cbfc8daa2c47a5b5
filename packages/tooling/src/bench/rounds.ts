import { median } from './median.ts';

/** How often a second each contender did its work. */
export interface Compared<Name extends string> {
  /** The median of all rounds. */
  rate(name: Name): number;
  /** The median of the rounds' ratios: what else the machine did in a round touched both. */
  ratio(of: Name, to: Name): number;
}

const rounds = 3;

/** Lets contenders run in turns, after one turn each that does not count. */
export async function inTurns<Name extends string>(
  contenders: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Compared<Name>> {
  const names = Object.keys(contenders) as Name[];
  const rates: Record<Name, number>[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const measured = {} as Record<Name, number>;
    for (const name of names) measured[name] = await contenders[name]();
    if (round > 0) rates.push(measured);
  }
  return {
    rate: (name) => median(rates.map((round) => round[name])),
    ratio: (of, to) => median(rates.map((round) => round[of] / round[to])),
  };
}
