import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { line, parseInput } from '../../../kernel/input.ts';
import { loadPlace } from '../../../mechanisms/electorate/index.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { write } from '../../../platform/write.ts';
import { convenerOf, findConference, membersOf } from '../access.ts';
import { noticeDays } from './found-conference.ts';

const form = z.object({
  conference: z.string(),
  name: line(60, 2).nullish(),
  convener: z.string().nullish(),
  members: z.array(z.string().max(200)).max(100).nullish(),
  rhythm: line(100, 2).nullish(),
  noticeDays: noticeDays.nullish(),
});

/**
 * Changes a joint conference; what is left out stays. The list of members is replaced as a whole.
 *
 * Outcomes: the conference's key; InvalidInputError; NOT_FOUND; ORGANIZATION_DISSOLVED;
 * CONFERENCE_TOO_SMALL; WRONG_STATE when it has ended; at the top level FORBIDDEN without
 * `conference:edit` in the community, or for organizations of another district.
 */
export async function editConference(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { conference: id, convener, members, ...wanted } = parseInput(form, input);
  const conference = await findConference(context, id);
  const { districtId, id: conferenceId, communityId } = conference;
  assertMay(context.viewer, 'conference:edit', await loadPlace(context, communityId));
  const convenerId = convener ? await convenerOf(context, districtId, convener) : null;
  const memberIds = members ? await membersOf(context, districtId, members) : null;
  const given = Object.entries({ ...wanted, convenerId }).filter(([, value]) => value != null);
  await write(context, districtId, async (writing) => {
    const { transaction } = writing;
    // Writing the row, even as it was, makes others who edit wait.
    const { count } = await transaction.jointConference.updateMany({
      where: { districtId, id: conferenceId, endedAt: null },
      data: { communityId, ...Object.fromEntries(given) },
    });
    if (count === 0) throw new RuleRefusedError('WRONG_STATE');
    if (memberIds) {
      await transaction.conferenceMember.deleteMany({ where: { districtId, conferenceId } });
      await transaction.conferenceMember.createMany({
        data: memberIds.map((organizationId) => ({ districtId, conferenceId, organizationId })),
      });
    }
    const subject = { subjectType: 'JointConference', subjectId: conferenceId };
    const step = { ...subject, action: 'EDIT', from: 'RUNNING', to: 'RUNNING' };
    await recordStep(context, writing, districtId, step);
    const fields = [...given.map(([name]) => name), ...(memberIds ? ['members'] : [])];
    writing.audit({ ...subject, action: 'editConference', communityId, changes: { fields } });
    writing.changed(globalId('JointConference', conference));
  });
  return conference;
}
