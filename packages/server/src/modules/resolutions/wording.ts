import { createHash } from 'node:crypto';
import { canonicalJson, maskNumbers } from '@linli/methods';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import type { ResolutionBasis } from '../../generated/prisma/enums.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import { newId } from '../../kernel/ids.ts';
import { line, prose } from '../../kernel/input.ts';
import { livingOrganization } from '../../mechanisms/work-item/index.ts';
import { type Cited, readCitations } from './citations.ts';
import type { WholeVersion } from './find.ts';

/** What somebody writes when they draft, edit or amend. */
export const wordingForm = {
  title: line(100, 2),
  text: prose(5_000),
  tasks: z
    .array(
      z.object({
        title: line(100, 2),
        body: prose(2_000, 0).default(''),
        ownerOrganization: z.string(),
        department: z.string().nullish(),
        /** Civil days from the day after it comes into force. */
        days: z.int().min(1).max(730),
      }),
    )
    .min(1)
    .max(20),
  citations: z.array(z.string().max(200)).max(50),
};

type Written = z.output<z.ZodObject<typeof wordingForm>>;

/** A wording that was checked. */
export interface Wording {
  title: string;
  text: string;
  tasks: readonly {
    title: string;
    body: string;
    ownerOrganizationId: string;
    departmentId: string | null;
    days: number;
  }[];
  citations: readonly Cited[];
}

/**
 * Checks a wording: everybody who is given something to do exists, everything cited belongs to the
 * topic. Numbers of people are masked.
 *
 * @throws RuleRefusedError NOT_FOUND, ORGANIZATION_DISSOLVED, CITATION_OF_ANOTHER_TOPIC,
 *   BASIS_NOT_CITED; ForbiddenError for an organization of another district.
 */
export async function readWording(
  context: Context,
  topic: RowKey,
  basis: ResolutionBasis,
  written: Written,
): Promise<Wording> {
  const citations = await readCitations(context, topic, written.citations);
  const needed = { BALLOT: 'Ballot', MEETING: 'Meeting', ANSWERER: null }[basis];
  if (needed !== null && !citations.some(({ subjectType }) => subjectType === needed)) {
    throw new RuleRefusedError('BASIS_NOT_CITED', {}, ['citations']);
  }
  const tasks: Wording['tasks'][number][] = [];
  for (const [index, task] of written.tasks.entries()) {
    const find = (field: 'ownerOrganization' | 'department', id: string) =>
      livingOrganization(context, topic.districtId, id, ['tasks', String(index), field]);
    const owner = await find('ownerOrganization', task.ownerOrganization);
    const department = task.department ? await find('department', task.department) : null;
    tasks.push({
      title: maskNumbers(task.title),
      body: maskNumbers(task.body),
      ownerOrganizationId: owner.id,
      departmentId: department?.id ?? null,
      days: task.days,
    });
  }
  return { title: maskNumbers(written.title), text: maskNumbers(written.text), tasks, citations };
}

/** Writes the tasks and citations of a version whose row is there. */
export async function writeParts(
  transaction: Transaction,
  { districtId, id: resolutionId }: RowKey,
  version: number,
  { tasks, citations }: Wording,
): Promise<void> {
  const of = { districtId, resolutionId, version };
  await transaction.resolutionTask.createMany({
    data: tasks.map((task, position) => ({ ...of, id: newId(), position, ...task })),
  });
  await transaction.resolutionCitation.createMany({
    data: citations.map((cited, position) => ({ ...of, position, ...cited })),
  });
}

/**
 * SHA-256, hexadecimal, of the canonical JSON (RFC 8785) of title, text and tasks (title, body,
 * owner's id, days): whoever kept the resolution can show that it was not changed afterwards.
 */
export function digestOf({ title, text, tasks }: Pick<WholeVersion, 'title' | 'text' | 'tasks'>) {
  const facts = {
    title,
    text,
    tasks: tasks.map((task) => ({
      title: task.title,
      body: task.body,
      owner: task.ownerOrganizationId,
      days: task.days,
    })),
  };
  return createHash('sha256').update(canonicalJson(facts)).digest('hex');
}
