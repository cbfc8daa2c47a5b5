import {
  type BallotChoice,
  type BallotDefinition,
  type BallotProblem,
  canonicalJson,
  checkChoice,
  parseBallotChoice,
} from '@linli/methods';
import { z } from 'zod';
import type { Ballot } from '../../generated/prisma/client.ts';
import { type FieldProblem, InvalidInputError } from '../../kernel/domain-error.ts';

/** A choice as it is sent; what the method takes of it is checked by the method. */
export const choiceForm = z.object({
  answer: z.enum(['YES', 'NO', 'ABSTAIN']).nullish(),
  options: z.array(z.string().max(128)).max(200).nullish(),
  ranking: z
    .array(z.array(z.string().max(128)).max(200))
    .max(200)
    .nullish(),
  scores: z
    .array(z.object({ option: z.string().max(128), score: z.int() }))
    .max(200)
    .nullish(),
});

type ChosenInput = z.output<typeof choiceForm>;

/** What a ballot asks, as methods count it. */
export function definitionOf({ definition }: Pick<Ballot, 'definition'>): BallotDefinition {
  return definition as unknown as BallotDefinition;
}

/**
 * Reads a choice by the rules of the ballot.
 *
 * @throws InvalidInputError that lists every rule that it breaks
 */
export function readChoice(definition: BallotDefinition, input: ChosenInput): BallotChoice {
  const parsed = parseBallotChoice(asChoice(definition, input));
  const problems = parsed.ok ? checkChoice(definition, parsed.value) : parsed.problems;
  if (parsed.ok && problems.length === 0) return parsed.value;
  throw new InvalidInputError(problems.map(problemOf));
}

function asChoice({ method }: BallotDefinition, input: ChosenInput): unknown {
  const given = Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== null && value !== undefined),
  );
  const { options, ...rest } = given;
  // One is chosen of SINGLE; an empty list abstains. Two are left for the parser to refuse.
  if (method === 'SINGLE' && Array.isArray(options) && options.length <= 1) {
    return { method, ...rest, option: options[0] ?? null };
  }
  return { method, ...given };
}

function problemOf(problem: BallotProblem): FieldProblem {
  const path = ['choice'];
  switch (problem.code) {
    case 'TOO_MANY':
      return { path, code: 'TOO_MANY_CHOICES', values: { max: problem.max } };
    case 'TOO_FEW':
      return { path, code: 'TOO_FEW_CHOICES', values: { min: problem.min } };
    case 'SCORE_OUT_OF_RANGE':
      return { path, code: problem.code, values: { maximum: problem.max } };
    case 'MALFORMED':
    case 'WRONG_METHOD':
      return { path, code: 'CHOICE_INVALID' };
    default:
      return { path, code: problem.code };
  }
}

/** A choice as one text: equal for equal choices. Null for a paper that says nothing that counts. */
export function choiceText(choice: BallotChoice | null): string {
  return canonicalJson(choice as unknown as Parameters<typeof canonicalJson>[0]);
}
