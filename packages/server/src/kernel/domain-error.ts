import { fill, type Locale, type Localised } from './locale.ts';

/** What a code means, in every language: what happened, why, and what to do. */
export interface ErrorDefinition {
  message: Localised;
  /** For the generated reference: when it occurs and what an integrator does. */
  description: string;
}

const registry = new Map<string, ErrorDefinition>();

/**
 * Registers a module's codes. Codes are permanent: clients translate and branch by them.
 * `docs/errors.md` is generated from the registry.
 */
export function defineErrors<const Code extends string>(
  definitions: Readonly<Record<Code, ErrorDefinition>>,
): Readonly<Record<Code, Code>> {
  const codes = {} as Record<Code, Code>;
  for (const code of Object.keys(definitions) as Code[]) {
    if (registry.has(code)) throw new Error(`The error code ${code} is defined twice.`);
    registry.set(code, definitions[code]);
    codes[code] = code;
  }
  return codes;
}

export function errorDefinitions(): ReadonlyMap<string, ErrorDefinition> {
  return registry;
}

/** The message of a code in a language; the code itself where nobody defined one. */
export function errorMessage(code: string, locale: Locale, values: ErrorValues = {}): string {
  const definition = registry.get(code);
  return definition ? fill(definition.message[locale], values) : code;
}

export type ErrorValues = Readonly<Record<string, string | number>>;

/** A rule refused what was asked. Answered as a typed member of the mutation's union. */
export abstract class DomainError extends Error {
  readonly code: string;
  readonly values: ErrorValues;
  /** The input field concerned, outermost first. (GraphQL takes an error with a `path` for its own.) */
  readonly inputPath: readonly string[];

  constructor(code: string, values: ErrorValues = {}, inputPath: readonly string[] = []) {
    super(errorMessage(code, 'en', values));
    this.code = code;
    this.values = values;
    this.inputPath = inputPath;
  }

  messageIn(locale: Locale): string {
    return errorMessage(this.code, locale, this.values);
  }
}

/** A broken rule that has a code and no fields of its own. */
export class RuleRefusedError extends DomainError {
  override readonly name = 'RuleRefusedError';
}

export interface FieldProblem {
  path: readonly string[];
  code: string;
  values?: ErrorValues;
}

/** The input does not have the form that the operation takes; every problem is listed. */
export class InvalidInputError extends DomainError {
  override readonly name = 'InvalidInputError';
  readonly problems: readonly FieldProblem[];

  constructor(problems: readonly FieldProblem[]) {
    super('INVALID_INPUT', { count: problems.length }, problems[0]?.path ?? []);
    this.problems = problems;
  }
}

/** Nobody is signed in where somebody must be. A top-level error. */
export class UnauthenticatedError extends DomainError {
  override readonly name = 'UnauthenticatedError';
  constructor() {
    super('UNAUTHENTICATED');
  }
}

/** The viewer may not do this. A top-level error. */
export class ForbiddenError extends DomainError {
  override readonly name = 'ForbiddenError';
  constructor(code = 'FORBIDDEN', values: ErrorValues = {}) {
    super(code, values);
  }
}

/** Too many requests in a period. A top-level error. */
export class RateLimitedError extends DomainError {
  override readonly name = 'RateLimitedError';
  constructor(seconds: number) {
    super('RATE_LIMITED', { seconds });
  }
}

/** The document asks for more than one may at once. A top-level error. */
export class DocumentTooCostlyError extends DomainError {
  override readonly name = 'DocumentTooCostlyError';
  /** @param reason the limit that it breaks, in English: for who wrote the document */
  constructor(reason: string) {
    super('DOCUMENT_TOO_COSTLY', { reason });
  }
}
