import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { write } from '../../../platform/write.ts';
import { recordStep } from '../../lifecycle/index.ts';
import { assertEditor, findPublication, holdPublication } from '../access.ts';
import { hostDescriber } from '../hosts.ts';
import { periodEnd } from '../period.ts';
import { takesObjections } from '../policies.ts';

const form = z.object({
  publication: z.string(),
  days: z.int().min(1).max(1_000),
  reason: prose(500),
});

/**
 * Leaves a notice up for longer. It is never cut short.
 *
 * Outcomes: the publication's key, also when the same is sent twice; InvalidInputError; NOT_FOUND;
 * PUBLICATION_ONLY_LONGER; PUBLICATION_TOO_LONG; WRONG_STATE when its period is over or it was
 * withdrawn; at the top level FORBIDDEN for whoever does not answer for it.
 */
export async function extendPublication(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { publication: id, days, reason } = parseInput(form, input);
  const found = await findPublication(context, id);
  await assertEditor(context, found);
  const { districtId, communityId, hostType } = found;
  const { maximumDays } = hostDescriber(hostType).rule;
  if (found.days === days && (await wasExtended(context, found, reason))) return found;
  if (days > maximumDays) {
    throw new RuleRefusedError('PUBLICATION_TOO_LONG', { maximum: maximumDays }, ['days']);
  }
  await write(context, districtId, async (writing) => {
    const publication = await holdPublication(writing.transaction, found);
    const { state, startedAt } = publication;
    if (!takesObjections(publication, context.clock.now())) {
      throw new RuleRefusedError('WRONG_STATE');
    }
    if (days <= publication.days) {
      throw new RuleRefusedError('PUBLICATION_ONLY_LONGER', { days: publication.days }, ['days']);
    }
    await writing.transaction.publication.update({
      where: { districtId_id: { districtId, id: publication.id } },
      data: { days, endsAt: periodEnd(startedAt, days) },
    });
    const subject = { subjectType: 'Publication', subjectId: publication.id };
    const step = { ...subject, action: 'EXTEND', from: state, to: state, reason };
    await recordStep(context, writing, districtId, step);
    writing.audit({
      ...subject,
      action: 'extendPublication',
      communityId,
      changes: { days: { from: publication.days, to: days } },
    });
    writing.changed(
      globalId('Publication', publication),
      globalId(hostType, { districtId, id: publication.hostId }),
    );
  });
  return found;
}

/** Whether the newest step is this one: somebody pressed twice, or the answer was lost. */
async function wasExtended(
  { db }: Context,
  { districtId, id }: RowKey,
  reason: string,
): Promise<boolean> {
  const last = await db.lifecycleStep.findFirst({
    where: { districtId, subjectId: id },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  });
  return last?.action === 'EXTEND' && last.reason === reason;
}
