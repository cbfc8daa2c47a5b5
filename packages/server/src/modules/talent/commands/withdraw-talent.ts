import type { Context } from '../../../context.ts';
import { ForbiddenError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId } from '../../../kernel/global-id.ts';
import { write } from '../../../platform/write.ts';
import { findTalent } from '../access.ts';
import { isOwner } from '../policies.ts';

/**
 * Takes the viewer out of the talent pool: the profile is deleted, contact and all.
 *
 * Outcomes: the global id that it had; NOT_FOUND, also when it was withdrawn before; at the top
 * level FORBIDDEN for anybody else.
 */
export async function withdrawTalent(context: Context, input: { talent: string }): Promise<string> {
  const talent = await findTalent(context, input.talent);
  if (!isOwner(context.viewer, talent)) throw new ForbiddenError();
  const { districtId, id } = talent;
  const gone = globalId('TalentProfile', { districtId, id });
  await write(context, districtId, async ({ transaction, audit, changed }) => {
    const { count } = await transaction.talentProfile.deleteMany({ where: { districtId, id } });
    if (count === 0) throw new RuleRefusedError('NOT_FOUND', {}, ['talent']);
    audit({
      action: 'withdrawTalent',
      subjectType: 'TalentProfile',
      subjectId: id,
      communityId: talent.communityId,
    });
    changed(gone);
  });
  return gone;
}
