import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalReferenceId } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { write } from '../../../platform/write.ts';
import { defaultRules } from '../settings.ts';
import { loadCommunity } from '../subjects.ts';

const whole = (least: number, most: number) => z.number().int().min(least).max(most);

const inputSchema = z.object({
  community: z.string(),
  triageDays: whole(1, 60),
  majorAnswerDays: whole(1, 250),
  minorAnswerDays: whole(1, 250),
  privateAnswerDays: whole(1, 250),
  reminderDays: whole(1, 60),
  reviewMajor: z.boolean(),
  mergeUndoHours: whole(0, 720),
  meetingNoticeDays: whole(0, 60),
  meetingLeastResidents: whole(0, 100_000),
  source: prose(500, 4),
});

/**
 * Sets the rules by which a district runs its topics, with where they come from. What is due already
 * stays due as it was.
 *
 * Outcomes: the district's community id; setting the same again changes nothing that anybody sees.
 * Refusals: UNAUTHENTICATED, FORBIDDEN (no `governance:apply` in the district), NOT_FOUND (no
 * district), INVALID_INPUT.
 */
export async function setDeliberationRules(
  context: Context,
  input: z.input<typeof inputSchema>,
): Promise<string> {
  const { community: globalId, ...rules } = parseInput(inputSchema, input);
  const community = await loadCommunity(context, globalId);
  const { districtId } = community;
  assertMay(context.viewer, 'governance:apply', community);
  if (community.id !== districtId)
    throw new RuleRefusedError('NOT_FOUND', {}, ['input', 'community']);
  await write(context, districtId, async (writing) => {
    const set = { ...rules, updatedAt: context.clock.now() };
    const before = await writing.transaction.deliberationSetting.findUnique({
      where: { districtId },
    });
    await writing.transaction.deliberationSetting.upsert({
      where: { districtId },
      create: { districtId, ...set },
      update: set,
    });
    const names = Object.keys(rules) as (keyof typeof rules)[];
    const was = before ?? defaultRules;
    writing.audit({
      action: 'setDeliberationRules',
      subjectType: 'Community',
      subjectId: districtId,
      communityId: districtId,
      changes: Object.fromEntries(
        names
          .filter((name) => was[name] !== rules[name])
          .map((name) => [name, [was[name], rules[name]]]),
      ),
    });
    writing.changed(globalReferenceId('Community', districtId));
  });
  return districtId;
}
