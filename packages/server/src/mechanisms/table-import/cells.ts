import { z } from 'zod';

/** A day as tables write it: 2026-11-22, 2026/11/22, 2026.11.22 or 2026年11月22日. */
export const dayCell = z
  .string()
  .transform((text) => {
    const [, year = '', month = '', day = ''] =
      /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  })
  .refine(isDay, { params: { code: 'DAY_INVALID' } });

function isDay(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`);
  const isOne = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
  // Of the years that people live in: the database has no year 0.
  return isOne && text >= '1900' && text < '2200';
}

/** A word that stands for a value, in any of its spellings; the value's own name does too. */
export const wordCell = <Value extends string>(
  words: Readonly<Record<Value, readonly string[]>>,
) => {
  const values = new Map<string, Value>();
  for (const [value, spellings] of Object.entries(words) as [Value, readonly string[]][]) {
    for (const word of [value, ...spellings]) values.set(word, value);
  }
  const choices = Object.values<readonly string[]>(words)
    .map(([first]) => first)
    .join('、');
  return z.string().transform((word, check): Value => {
    const value = values.get(word);
    if (value !== undefined) return value;
    check.addIssue({
      code: 'custom',
      params: { code: 'WORD_UNKNOWN', values: { word: word.slice(0, 40), choices } },
    });
    return z.NEVER;
  });
};
