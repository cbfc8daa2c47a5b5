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
 * Characters that a text may not hold: controls (but line feed and tab), bidirectional marks and
 * overrides, spaces and hyphens that nobody sees (the joiners stay, which emoji and scripts need), and
 * those that XML has none of, which would spoil a whole Word file.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const controls = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/g;
const unseen = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;

const tidy = (text: string) =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll(controls, '')
    .replaceAll(unseen, '')
    .trim()
    .normalize('NFC');

/** One line that people read: trimmed, without control characters. Lengths count characters. */
export const line = (maximum: number, minimum = 1) =>
  z
    .string()
    .transform((text) => tidy(text).replaceAll(/\s+/g, ' '))
    .pipe(sized(minimum, maximum));

/** Running text of several lines. */
export const prose = (maximum: number, minimum = 1) =>
  z.string().transform(tidy).pipe(sized(minimum, maximum));

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
