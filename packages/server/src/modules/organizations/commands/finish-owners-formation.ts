import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { civilDay, storedDay } from '../../../kernel/clock.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { line, parseInput, prose } from '../../../kernel/input.ts';
import { day } from '../forms.ts';
import { findFormation, moveFormation } from '../owners/access.ts';

const filing = z.object({
  formation: z.string(),
  authority: line(100),
  number: line(100),
  filedOn: day,
});

/**
 * Records that the owners' committee was filed (备案), with whom and under which number.
 *
 * Outcomes: the formation's key; InvalidInputError; NOT_FOUND; OWNERS_DATE_IN_FUTURE; WRONG_STATE;
 * NOT_FOR_YOU for the assembly's own people; at the top level FORBIDDEN without `organization:edit`.
 */
export async function recordOwnersFiling(
  context: Context,
  input: z.input<typeof filing>,
): Promise<RowKey> {
  const { formation: id, authority, number, filedOn } = parseInput(filing, input);
  const formation = await findFormation(context, id);
  if (filedOn > civilDay(context.clock.now())) {
    throw new RuleRefusedError('OWNERS_DATE_IN_FUTURE', {}, ['filedOn']);
  }
  await moveFormation(context, formation, {
    action: 'RECORD_FILING',
    mutation: 'recordOwnersFiling',
    data: { filingAuthority: authority, filingNumber: number, filedOn: storedDay(filedOn) },
  });
  return formation;
}

const handover = z.object({ formation: z.string(), note: prose(2_000).nullish() });

/**
 * Confirms that papers, money and affairs are with the committee. The preparation group's memberships
 * end; the note is what was handed over.
 *
 * Outcomes: the formation's key; InvalidInputError; NOT_FOUND; WRONG_STATE; at the top level FORBIDDEN
 * for whoever neither speaks for the assembly nor has `organization:edit`.
 */
export async function handOver(context: Context, input: z.input<typeof handover>): Promise<RowKey> {
  const { formation: id, note } = parseInput(handover, input);
  const formation = await findFormation(context, id);
  const { districtId, organizationId } = formation;
  await moveFormation(context, formation, {
    action: 'HAND_OVER',
    mutation: 'handOver',
    reason: note ?? null,
    data: {},
    async alongside({ transaction }) {
      await transaction.membership.updateMany({
        where: { districtId, organizationId, endedAt: null },
        data: { endedAt: context.clock.now(), endReason: '业主委员会已接手' },
      });
    },
  });
  return formation;
}

const stopping = z.object({ formation: z.string(), reason: prose(500) });

/**
 * Stops forming an owners' committee, with a reason that the owners read. Another may begin after.
 *
 * Outcomes: the formation's key; InvalidInputError; NOT_FOUND; WRONG_STATE; NOT_FOR_YOU for the
 * assembly's own people; at the top level FORBIDDEN without `organization:edit`.
 */
export async function stopOwnersFormation(
  context: Context,
  input: z.input<typeof stopping>,
): Promise<RowKey> {
  const { formation: id, reason } = parseInput(stopping, input);
  const formation = await findFormation(context, id);
  await moveFormation(context, formation, {
    action: 'STOP',
    mutation: 'stopOwnersFormation',
    reason,
    data: {},
  });
  return formation;
}
