import type { Locale } from '../foundation/locale.ts';
import type { StringSet } from '../foundation/strings.ts';

/** Says a widget's words, given in simplified Chinese, in another language. */
export type Translate = (words: string) => string;

/**
 * Lets a test reach a state in every language by the same steps. Words that are none of these
 * strings, as a neighbour's, stay; a part of a sentence gives the whole sentence.
 */
export async function translator(
  locale: Locale,
  ...sets: readonly StringSet<unknown>[]
): Promise<Translate> {
  const pairs: [string, string][] = [];
  for (const set of sets) {
    await set.load('zh-CN');
    const chinese = set.for('zh-CN');
    await set.load(locale);
    collect(chinese, set.for(locale), pairs);
  }
  return (words) => {
    const whole = pairs.find(([chinese]) => chinese === words);
    return (whole ?? pairs.find(([chinese]) => chinese.includes(words)))?.[1] ?? words;
  };
}

function collect(chinese: unknown, other: unknown, into: [string, string][]): void {
  if (typeof chinese === 'string' && typeof other === 'string') into.push([chinese, other]);
  if (typeof chinese !== 'object' || chinese === null) return;
  for (const [name, value] of Object.entries(chinese)) {
    collect(value, (other as Readonly<Record<string, unknown>>)[name], into);
  }
}
