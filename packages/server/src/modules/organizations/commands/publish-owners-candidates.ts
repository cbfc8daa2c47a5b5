import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { civilDay, storedDay } from '../../../kernel/clock.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import { line, parseInput, prose } from '../../../kernel/input.ts';
import { day } from '../forms.ts';
import { findFormation, moveFormation } from '../owners/access.ts';
import { daysOfNotice } from '../owners/lifecycle.ts';

const form = z.object({
  formation: z.string(),
  seats: z.int().min(1).max(50),
  candidates: z
    .array(z.object({ publicName: line(40), statement: prose(1_000) }))
    .min(1)
    .max(100),
  noticeUntil: day.nullish(),
});

/**
 * Announces the candidates for the owners' committee, for fifteen days at least. Announcing again, as
 * after a vote that fell short, replaces them and begins a new notice.
 *
 * Outcomes: the formation's key; InvalidInputError; NOT_FOUND; OWNERS_NOTICE_TOO_SHORT; WRONG_STATE;
 * ORGANIZATION_DISSOLVED; at the top level FORBIDDEN for whoever neither speaks for the assembly nor
 * has `organization:edit`. That there are more candidates than seats is recommended, and answered by
 * `OwnersFormation.contested`.
 */
export async function publishOwnersCandidates(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { formation: id, seats, candidates, noticeUntil } = parseInput(form, input);
  const formation = await findFormation(context, id);
  const since = civilDay(context.clock.now());
  const earliest = Temporal.PlainDate.from(since).add({ days: daysOfNotice }).toString();
  const until = noticeUntil ?? earliest;
  if (until < earliest) {
    const values = { days: daysOfNotice, until: earliest };
    throw new RuleRefusedError('OWNERS_NOTICE_TOO_SHORT', values, ['noticeUntil']);
  }
  const { districtId } = formation;
  await moveFormation(context, formation, {
    action: 'PUBLISH_CANDIDATES',
    mutation: 'publishOwnersCandidates',
    data: { seats, noticeSince: storedDay(since), noticeUntil: storedDay(until) },
    async alongside({ transaction }) {
      const of = { districtId, formationId: formation.id };
      await transaction.ownersCandidate.deleteMany({ where: of });
      await transaction.ownersCandidate.createMany({
        data: candidates.map((candidate, index) => ({
          ...of,
          ...candidate,
          id: newId(),
          position: index + 1,
        })),
      });
    },
  });
  return formation;
}
