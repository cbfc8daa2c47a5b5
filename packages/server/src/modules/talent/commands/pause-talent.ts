import { transition } from '@linli/methods';
import type { Context } from '../../../context.ts';
import { ForbiddenError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { write } from '../../../platform/write.ts';
import { findTalent } from '../access.ts';
import { talentLifecycle, talentStateOf } from '../lifecycle.ts';
import { isOwner } from '../policies.ts';

/**
 * Takes the viewer's profile out of sight until they resume it. Nobody finds it, and its contact is
 * not opened.
 *
 * Outcomes: the profile's key, also when it was paused before; NOT_FOUND; at the top level FORBIDDEN
 * for anybody else.
 */
export function pauseTalent(context: Context, input: { talent: string }): Promise<RowKey> {
  return step(context, input.talent, 'PAUSE');
}

/**
 * Shows a paused profile again.
 *
 * Outcomes: the profile's key, also when it was shown; NOT_FOUND; at the top level FORBIDDEN for
 * anybody else.
 */
export function resumeTalent(context: Context, input: { talent: string }): Promise<RowKey> {
  return step(context, input.talent, 'RESUME');
}

async function step(context: Context, named: string, action: 'PAUSE' | 'RESUME'): Promise<RowKey> {
  const talent = await findTalent(context, named);
  if (!isOwner(context.viewer, talent)) throw new ForbiddenError();
  const { districtId, id } = talent;
  const from = talentStateOf(talent);
  const result = transition(talentLifecycle, from, action, new Set(['OWNER']), {});
  // What it would lead to is so already.
  if (!result.ok) return { districtId, id };
  const now = context.clock.now();
  await write(context, districtId, async ({ transaction, audit, changed }) => {
    const { count } = await transaction.talentProfile.updateMany({
      where: { districtId, id },
      data: { pausedAt: action === 'PAUSE' ? now : null, updatedAt: now },
    });
    if (count === 0) throw new RuleRefusedError('NOT_FOUND', {}, ['talent']);
    audit({
      action: action === 'PAUSE' ? 'pauseTalent' : 'resumeTalent',
      subjectType: 'TalentProfile',
      subjectId: id,
      communityId: talent.communityId,
      changes: { state: { from, to: result.to } },
    });
    changed(globalId('TalentProfile', { districtId, id }));
  });
  return { districtId, id };
}
