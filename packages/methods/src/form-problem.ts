/** What is wrong with a form, and where: `path` is e.g. `questions.3.options.0.label`. */
export interface FormProblem {
  readonly path: string;
  readonly code: FormProblemCode;
}

export type FormProblemCode =
  /** Not the shape that belongs here. */
  | 'MALFORMED'
  /** A property that means nothing here, often a typing mistake that would lose a rule. */
  | 'UNKNOWN_FIELD'
  | 'UNKNOWN_KIND'
  | 'ID_INVALID'
  | 'ID_DUPLICATE'
  | 'TEXT_MISSING'
  | 'TEXT_TOO_LONG'
  | 'LIST_EMPTY'
  | 'LIST_TOO_LONG'
  /** Least and most contradict each other, or ask for the impossible. */
  | 'BOUNDS_INVALID'
  | 'CONDITION_TOO_COMPLEX'
  /** The condition names a question that does not come before this one. */
  | 'CONDITION_NOT_EARLIER'
  /** The condition asks what an answer of that kind can never fulfil. */
  | 'CONDITION_UNFIT';

/** An object of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;
/** Takes note of a problem. */
export type Report = (path: string, code: FormProblemCode) => void;

/** Reports properties beyond `allowed`, without repeating a stranger's text at length. */
export function checkFields(
  owner: Fields,
  allowed: readonly string[],
  path: string,
  report: Report,
): void {
  for (const field of Object.keys(owner)) {
    if (allowed.includes(field)) continue;
    report(path === '' ? field.slice(0, 64) : `${path}.${field.slice(0, 64)}`, 'UNKNOWN_FIELD');
  }
}

export function isFields(input: unknown): input is Fields {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}
