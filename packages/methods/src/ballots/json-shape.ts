/** An object of which nothing is known yet. */
export type JsonFields = Readonly<Record<string, unknown>>;

/** True for a plain object, as JSON has them. */
export function isJsonFields(input: unknown): input is JsonFields {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

/** True for a whole number in the bounds, both included. */
export function isWholeNumber(
  input: unknown,
  min: number,
  max: number = Number.MAX_SAFE_INTEGER,
): input is number {
  return Number.isSafeInteger(input) && Number(input) >= min && Number(input) <= max;
}

/** True for one of the words. */
export function isOneOf<const Word extends string>(
  input: unknown,
  words: readonly Word[],
): input is Word {
  return typeof input === 'string' && words.some((word) => word === input);
}

/** The first property beyond `allowed`, shortened, since it is a stranger's text. */
export function unknownField(fields: JsonFields, allowed: readonly string[]): string | undefined {
  return Object.keys(fields)
    .find((field) => !allowed.includes(field))
    ?.slice(0, 64);
}

/** Orders texts by UTF-16 code units, the same in every language and browser. */
export function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** False where half of a surrogate pair stands alone: such a text has no UTF-8, and no digest. */
export function isUnicode(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
