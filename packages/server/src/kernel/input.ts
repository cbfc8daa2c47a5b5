import { z } from 'zod';
import { type ErrorValues, type FieldProblem, InvalidInputError } from './domain-error.ts';

/**
 * Reads input by a schema, or throws an InvalidInputError that lists every problem with its path.
 * Commands call it, so that input is checked whoever the caller is.
 */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): z.output<Schema> {
  // With the value, a missing field can be told from one of another type.
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  throw new InvalidInputError(result.error.issues.map(problemOf));
}

function problemOf(issue: z.core.$ZodIssue): FieldProblem {
  const path = issue.path.map(String);
  switch (issue.code) {
    case 'too_small':
      if (isNumber(issue.origin)) {
        return { path, code: 'NUMBER_TOO_SMALL', values: { minimum: Number(issue.minimum) } };
      }
      return Number(issue.minimum) <= 1
        ? { path, code: 'VALUE_REQUIRED' }
        : { path, code: 'VALUE_TOO_SHORT', values: { minimum: Number(issue.minimum) } };
    case 'too_big':
      if (isNumber(issue.origin)) {
        return { path, code: 'NUMBER_TOO_LARGE', values: { maximum: Number(issue.maximum) } };
      }
      return { path, code: 'VALUE_TOO_LONG', values: { maximum: Number(issue.maximum) } };
    case 'custom':
      return customProblem(path, issue.params);
    case 'invalid_type':
      return { path, code: issue.input === undefined ? 'VALUE_REQUIRED' : 'VALUE_INVALID' };
    default:
      return { path, code: 'VALUE_INVALID' };
  }
}

/** What a check of our own says by its `params`: a code, and the values that its message names. */
function customProblem(path: string[], params: Record<string, unknown> = {}): FieldProblem {
  const { code = 'VALUE_INVALID', values } = params;
  return { path, code: String(code), ...(values ? { values: values as ErrorValues } : {}) };
}

/** Whether a limit is of a number itself, not of how long a text or list is. */
function isNumber(origin: string): boolean {
  return origin === 'number' || origin === 'int' || origin === 'bigint';
}

/**
 * Characters that a text may not hold: controls (but line feed and tab), those that turn the
 * direction of what follows (Trojan Source), those that take no room and make two texts look alike,
 * halves of surrogate pairs, and those that XML has none of, which would spoil a whole Word file.
 */
const hostile = new RegExp(
  [
    '[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f]',
    '[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]',
    '[\\u00ad\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u200b\\u2060-\\u2065]',
    '[\\u206a-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb\\ufffe\\uffff]',
    '\\p{Surrogate}',
    // A joiner that joins neither two emoji nor letters of a script that is written with it.
    '(?<![\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f\\p{Script=Arabic}\\p{Script=Mongolian}])\\u200d',
    '(?<![\\p{Script=Arabic}\\p{Script=Mongolian}])(?:\\u200c|\\u200d(?!\\p{Extended_Pictographic}))',
    // A selector that has nothing to select for.
    '(?<![\\p{Emoji}\\p{Script=Han}])[\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}]',
    // Mongolian is written with selectors of its own.
    '(?<!\\p{Script=Mongolian})[\\u180b-\\u180f]',
    // Tags outside of a flag's sequence, which can carry a whole hidden message.
    '(?<!\\u{1f3f4}[\\u{e0020}-\\u{e007f}]{0,6})[\\u{e0000}-\\u{e007f}]',
  ].join('|'),
  'gu',
);

const tidy = (text: string) =>
  text
    .replaceAll(/\r\n|[\u2028\u2029]/g, '\n')
    .replaceAll(hostile, '')
    .trim()
    .normalize('NFC');

/** What is far too long is refused as it came: cleaning it would be work for nothing. */
const tidied = (text: string, maximum: number) =>
  text.length > 10 * maximum + 1_000 ? text : tidy(text);

/** One line that people read: trimmed, without control characters. Lengths count characters. */
export const line = (maximum: number, minimum = 1) =>
  z
    .string()
    .transform((text) => tidied(text, maximum).replaceAll(/\s+/g, ' '))
    .pipe(sized(minimum, maximum));

/** Running text of several lines. */
export const prose = (maximum: number, minimum = 1) =>
  z
    .string()
    .transform((text) => tidied(text, maximum))
    .pipe(sized(minimum, maximum));

const sized = (minimum: number, maximum: number) => z.string().min(minimum).max(maximum);

/** A mobile number of mainland China, spaces and +86 removed. */
export const phone = z
  .string()
  .transform((text) => text.replaceAll(/[\s-]/g, '').replace(/^(\+|00)?86(?=1\d{10}$)/, ''))
  .refine((text) => /^1[3-9]\d{9}$/.test(text), { params: { code: 'PHONE_INVALID' } });

/** A key that the sender makes once for what it creates, and repeats when it tries again. */
export const idempotencyKey = z
  .string()
  .min(8)
  .max(100)
  .regex(/^\P{Cc}*$/u);
