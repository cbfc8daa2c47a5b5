import { routeStatements } from '@linli/methods';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { newCode } from '../../../kernel/ids.ts';
import { idempotencyKey, parseInput } from '../../../kernel/input.ts';
import { issueSheets } from '../../../mechanisms/paper-sheet/index.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { createOnce } from '../../../platform/write.ts';
import { takesAct } from '../policies.ts';
import { loadTopic } from '../subjects.ts';

/** The most statements of one sheet: a page of A4. */
const mostStatements = 20;

const form = z.object({
  topic: z.string().max(200),
  count: z.int().min(1).max(500),
  idempotencyKey,
});

/**
 * Issues a stack of sheets with statements of a topic, each at most twenty of them, chosen as they
 * are chosen for who votes online: what is seen least for what it tells comes first, and where the
 * topic has more, sheets differ.
 *
 * Outcomes: the stack's key, also for a repeat of the same idempotency key; InvalidInputError;
 * NOT_FOUND; PAPER_NOT_TAKEN for a topic that takes no votes, or has no statements;
 * IDEMPOTENCY_KEY_REUSED; at the top level FORBIDDEN for whoever issues no papers there.
 */
export async function issueStatementSheets(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const topic = await loadTopic(context, wanted.topic);
  assertMay(context.viewer, 'ballot:run', topic.community);
  const { districtId, id: topicId, communityId } = topic;
  if (!takesAct(topic.state, 'VOTE')) throw new RuleRefusedError('PAPER_NOT_TAKEN');
  const statements = await openStatements(context, topic);
  if (statements.length === 0) throw new RuleRefusedError('PAPER_NOT_TAKEN');
  const creation = { action: 'issueStatementSheets', idempotencyKey: key, input: wanted };
  const id = await createOnce(context, districtId, creation, async (writing, stackId) => {
    const subject = { districtId, communityId, subjectType: 'Topic', subjectId: topicId };
    const sheets = Array.from({ length: wanted.count }, () => ({
      voterId: null,
      content: routeStatements(statements, newCode(8))
        .slice(0, mostStatements)
        .sort((one, other) => one.number - other.number)
        .map((statement) => statement.id),
    }));
    await issueSheets(context, writing, subject, stackId, sheets);
    writing.audit({
      ...{ action: 'issueStatementSheets', subjectType: 'Topic', subjectId: topicId, communityId },
      changes: { sheets: wanted.count },
    });
    writing.changed(globalId('Topic', topic));
  });
  return { districtId, id };
}

async function openStatements({ db }: Context, { districtId, id: topicId }: RowKey) {
  const where = { districtId, topicId };
  const [statements, tallies] = await Promise.all([
    db.statement.findMany({
      where: { ...where, moderation: 'ACCEPTED' },
      select: { id: true, number: true },
    }),
    db.statementTally.findMany({ where }),
  ]);
  const byStatement = new Map(tallies.map((tally) => [tally.statementId, tally]));
  return statements.map(({ id, number }) => {
    const { agree = 0, disagree = 0, pass = 0 } = byStatement.get(id) ?? {};
    const seen = agree + disagree + pass;
    return { id, number, seen, agrees: agree, disagrees: disagree, passes: pass };
  });
}
