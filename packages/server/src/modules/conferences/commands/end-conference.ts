import { transition } from '@linli/methods';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { loadPlace } from '../../../mechanisms/electorate/index.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { write } from '../../../platform/write.ts';
import { findConference } from '../access.ts';
import { conferenceLifecycle, conferenceState } from '../lifecycle.ts';
import { actorKinds } from '../policies.ts';

const form = z.object({ conference: z.string() });

/**
 * Ends a joint conference. Its meetings and what they resolved stay.
 *
 * Outcomes: the conference's key, also when it has ended already; NOT_FOUND;
 * CONFERENCE_MEETING_PLANNED; at the top level FORBIDDEN without `conference:edit` in the community.
 */
export async function endConference(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const conference = await findConference(context, parseInput(form, input).conference);
  const { districtId, id, communityId } = conference;
  const place = await loadPlace(context, communityId);
  assertMay(context.viewer, 'conference:edit', place);
  const state = conferenceState(conference);
  if (state === 'ENDED') return conference;
  const kinds = actorKinds(context.viewer, conference, place);
  await write(context, districtId, async (writing) => {
    const { transaction } = writing;
    await transaction.jointConference.updateMany({
      where: { districtId, id, endedAt: null },
      data: { endedAt: context.clock.now() },
    });
    const planned = await transaction.meeting.count({
      where: { districtId, hostId: id, state: 'PLANNED' },
    });
    const facts = { meetingPlanned: planned > 0 };
    const result = transition(conferenceLifecycle, state, 'END', kinds, facts);
    if (!result.ok) throw new RuleRefusedError(result.refusal.code);
    const subject = { subjectType: 'JointConference', subjectId: id };
    const step = { ...subject, action: 'END', from: state, to: result.to };
    await recordStep(context, writing, districtId, step);
    writing.audit({ ...subject, action: 'endConference', communityId });
    writing.changed(globalId('JointConference', conference));
  });
  return conference;
}
