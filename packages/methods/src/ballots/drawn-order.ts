import { byCodeUnits } from './json-shape.ts';
import { sha256Text } from './sha-256-text.ts';

/**
 * The order of a lot that everybody can draw again: options by the SHA-256 of the seed, a line feed
 * and their id, in hexadecimal, smallest first. The seed is made public, and known to nobody before
 * the ballot closes: dice thrown before witnesses, or a number that a public body publishes later.
 */
export function drawnOrder(seed: string, options: readonly string[]): string[] {
  return options
    .map((option) => ({ option, drawn: sha256Text(`${seed}\n${option}`) }))
    .sort((one, other) => byCodeUnits(one.drawn, other.drawn))
    .map(({ option }) => option);
}
