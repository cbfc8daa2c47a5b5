import { transition } from '@linli/methods';
import type { Context } from '../../../context.ts';
import type { ImportRun, Prisma } from '../../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId } from '../../../kernel/global-id.ts';
import { write } from '../../../platform/write.ts';
import { recordStep } from '../../lifecycle/index.ts';
import { type ImportAction, importLifecycle } from '../lifecycle.ts';

/**
 * Takes a run to its next state, once.
 *
 * @throws RuleRefusedError WRONG_STATE, also when somebody else was faster.
 */
export async function moveRun(
  context: Context,
  run: ImportRun,
  move: { action: ImportAction; mutation: string; data: Prisma.ImportRunUncheckedUpdateManyInput },
): Promise<void> {
  const { districtId, id, communityId, state } = run;
  const result = transition(importLifecycle, state, move.action, new Set(['WORKER']), {});
  if (!result.ok) throw new RuleRefusedError(result.refusal.code);
  const { to } = result;
  await write(context, districtId, async (writing) => {
    const { count } = await writing.transaction.importRun.updateMany({
      where: { districtId, id, state, updatedAt: run.updatedAt },
      data: { ...move.data, state: to, updatedAt: context.clock.now() },
    });
    if (count === 0) throw new RuleRefusedError('WRONG_STATE');
    const subject = { subjectType: 'ImportRun', subjectId: id };
    await recordStep(context, writing, districtId, {
      ...subject,
      action: move.action,
      from: state,
      to,
    });
    writing.audit({
      ...subject,
      action: move.mutation,
      communityId,
      changes: { state: { from: state, to } },
    });
    writing.changed(globalId('ImportRun', run));
  });
}
