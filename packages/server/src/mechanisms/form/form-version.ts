import {
  checkFormDefinition,
  FORM_LIMITS,
  type FormDefinition,
  type FormProblem,
} from '@linli/methods';
import type { Context } from '../../context.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { type FieldProblem, InvalidInputError } from '../../kernel/domain-error.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import { newId } from '../../kernel/ids.ts';
import type { Writing } from '../../platform/write.ts';

/**
 * Checks a form that somebody defined.
 *
 * @throws InvalidInputError with paths such as `questions.3.options.0.label`.
 */
export function assertFormDefinition(definition: FormDefinition): void {
  const problems = checkFormDefinition(definition).map(fieldProblem);
  for (const [index, { kind }] of definition.questions.entries()) {
    // Files travel as attachments of their subject, not as answers.
    if (kind === 'FILE') {
      problems.push({ path: ['questions', String(index), 'kind'], code: 'UNKNOWN_KIND' });
    }
  }
  if (problems.length > 0) throw new InvalidInputError(problems);
}

/**
 * Stores a version of a form in the command's transaction and returns its id. It is never changed
 * afterwards: another version is another row.
 */
export async function createFormVersion(
  context: Context,
  { transaction }: Writing,
  districtId: string,
  definition: FormDefinition,
): Promise<string> {
  assertFormDefinition(definition);
  const id = newId();
  await transaction.formVersion.create({
    data: {
      districtId,
      id,
      version: definition.version,
      definition: definition as unknown as Prisma.InputJsonObject,
      createdAt: context.clock.now(),
    },
  });
  return id;
}

/** A stored definition. It was checked before it was stored. */
export function definitionOf(form: { definition: Prisma.JsonValue }): FormDefinition {
  return form.definition as unknown as FormDefinition;
}

/** Loads the definition that a service, a survey or a request names. */
export async function loadDefinition(
  { db }: Context,
  { districtId, id }: RowKey,
): Promise<FormDefinition> {
  const where = { districtId_id: { districtId, id } };
  return definitionOf(await db.formVersion.findUniqueOrThrow({ where }));
}

function fieldProblem({ path, code }: FormProblem): FieldProblem {
  const segments = path.split('.');
  if (code !== 'TEXT_TOO_LONG') return { path: segments, code };
  const max = segments.includes('hint') ? FORM_LIMITS.hintLength : FORM_LIMITS.labelLength;
  return { path: segments, code, values: { max } };
}
