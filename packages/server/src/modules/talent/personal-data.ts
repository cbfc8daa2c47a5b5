import { globalId } from '../../kernel/global-id.ts';
import { recordStep } from '../../mechanisms/lifecycle/index.ts';
import { describePersonalData } from '../../platform/personal-data/index.ts';
import { contactPurpose } from './talent-form.ts';

/** A profile goes; who reported in is no longer counted on, and what they offered is forgotten. */
describePersonalData('talent', {
  async export({ db, encryption }, { districtId, id: personId }) {
    const of = { districtId, personId };
    const [profile, reports] = await Promise.all([
      db.talentProfile.findUnique({ where: { districtId_personId: of } }),
      db.reportingIn.findMany({
        where: of,
        include: { community: { select: { name: true } } },
        orderBy: { id: 'asc' },
      }),
    ]);
    return {
      profile: profile && {
        publicName: profile.publicName,
        skills: profile.skills,
        summary: profile.summary,
        availability: JSON.stringify(profile.availability),
        contact: profile.contactCipher && encryption.decrypt(profile.contactCipher, contactPurpose),
        pausedAt: profile.pausedAt?.toISOString() ?? null,
        createdAt: profile.createdAt.toISOString(),
      },
      reportingIns: reports.map(({ community, offer, reportedAt, endedAt }) => ({
        place: community.name,
        offer,
        reportedAt: reportedAt.toISOString(),
        endedAt: endedAt?.toISOString() ?? null,
      })),
    };
  },
  async erase(context, writing, { districtId, id: personId }) {
    const { transaction, changed } = writing;
    const of = { districtId, personId };
    const profile = await transaction.talentProfile.findUnique({
      where: { districtId_personId: of },
      select: { id: true },
    });
    if (profile) {
      await transaction.talentProfile.deleteMany({ where: of });
      changed(globalId('TalentProfile', { districtId, id: profile.id }));
    }
    const present = await transaction.reportingIn.findMany({ where: { ...of, endedAt: null } });
    await transaction.reportingIn.updateMany({ where: of, data: { offer: '' } });
    for (const { id, confirmedAt } of present) {
      await transaction.reportingIn.update({
        where: { districtId_id: { districtId, id } },
        data: { endedAt: context.clock.now(), currentKey: null },
      });
      await recordStep(context, writing, districtId, {
        subjectType: 'ReportingIn',
        subjectId: id,
        action: 'END',
        from: confirmedAt ? 'CONFIRMED' : 'REPORTED',
        to: 'ENDED',
      });
      changed(globalId('ReportingIn', { districtId, id }));
    }
  },
});
