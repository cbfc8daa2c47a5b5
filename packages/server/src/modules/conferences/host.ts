import { describeMeetingHost } from '../../mechanisms/meeting/index.ts';

describeMeetingHost('JointConference', {
  permission: 'conference:edit',
  async hold(transaction, { districtId, id }) {
    const [row] = await transaction.$queryRawUnsafe<{ runs: boolean }[]>(
      `SELECT ended_at IS NULL AS runs FROM joint_conference
       WHERE district_id = $1::uuid AND id = $2::uuid FOR SHARE`,
      districtId,
      id,
    );
    return row?.runs ?? false;
  },
  async load({ db }, key) {
    const conference = await db.jointConference.findUnique({
      where: { districtId_id: key },
      include: { members: { select: { organizationId: true } } },
    });
    if (!conference) return null;
    const { communityId, name, convenerId, members, noticeDays, endedAt } = conference;
    return {
      communityId,
      name,
      convenerId,
      memberIds: members.map(({ organizationId }) => organizationId),
      noticeDays,
      ended: endedAt !== null,
    };
  },
});
