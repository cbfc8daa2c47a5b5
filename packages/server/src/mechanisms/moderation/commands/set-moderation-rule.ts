import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalReferenceId } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { namedReference } from '../../../kernel/named-row.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { write } from '../../../platform/write.ts';
import { loadPlace } from '../../electorate/index.ts';
import { termsIn } from '../rules.ts';

const form = z.object({
  community: z.string(),
  reportThreshold: z.int().min(1).max(1_000),
  /** Less than a week would be no appeal. */
  appealDays: z.int().min(7).max(365),
  decisionDays: z.int().min(1).max(90),
});

/**
 * Sets how moderation goes in a community and everything below it that has no rule of its own.
 * Appeals that were filed keep their day.
 *
 * Outcomes: the community's id.
 * Refusals: UNAUTHENTICATED, FORBIDDEN (no `community:edit` there), NOT_FOUND, INVALID_INPUT.
 */
export async function setModerationRule(
  context: Context,
  input: z.input<typeof form>,
): Promise<string> {
  const { community, ...terms } = parseInput(form, input);
  const communityId = namedReference(community, 'Community', ['community']);
  const place = await loadPlace(context, communityId);
  const { districtId } = place;
  assertMay(context.viewer, 'community:edit', place);
  if (districtId === null) throw new RuleRefusedError('NOT_FOUND', {}, ['community']);
  await write(context, districtId, async ({ transaction, audit, changed }) => {
    const before = await termsIn(transaction, place);
    await transaction.moderationRule.upsert({
      where: { districtId_communityId: { districtId, communityId } },
      create: { districtId, communityId, ...terms },
      update: terms,
    });
    audit({
      action: 'setModerationRule',
      subjectType: 'Community',
      subjectId: communityId,
      communityId,
      changes: {
        reportThreshold: [before.reportThreshold, terms.reportThreshold],
        appealDays: [before.appealDays, terms.appealDays],
        decisionDays: [before.decisionDays, terms.decisionDays],
      },
    });
    changed(globalReferenceId('Community', communityId));
  });
  return communityId;
}
