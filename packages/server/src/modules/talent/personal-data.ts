import type { Context } from '../../context.ts';
import { dayOf } from '../../kernel/clock.ts';
import { globalId } from '../../kernel/global-id.ts';
import { recordStep } from '../../mechanisms/lifecycle/index.ts';
import { describePersonalData } from '../../platform/personal-data/index.ts';
import type { Writing } from '../../platform/write.ts';
import { contactPurpose } from './talent-form.ts';

/**
 * A profile goes; who reported in is no longer counted on, and what they offered is forgotten. Claims
 * that stand are released; the minutes of work stay, without the words.
 */
describePersonalData('talent', {
  async export({ db, encryption }, { districtId, id: personId }) {
    const of = { districtId, personId };
    const [profile, reports, claims] = await Promise.all([
      db.talentProfile.findUnique({ where: { districtId_personId: of } }),
      db.reportingIn.findMany({
        where: of,
        include: { community: { select: { name: true } } },
        orderBy: { id: 'asc' },
      }),
      db.postClaim.findMany({
        where: of,
        include: { post: { select: { title: true } }, reports: { orderBy: { id: 'asc' } } },
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
      postClaims: claims.map((claim) => ({
        post: claim.post.title,
        state: claim.state,
        claimedAt: claim.claimedAt.toISOString(),
        reason: claim.reason,
        reports: claim.reports.map(({ workedOn, minutes, body }) => ({
          workedOn: dayOf(workedOn),
          minutes,
          body,
        })),
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
    await eraseClaims(context, writing, of);
  },
});

async function eraseClaims(
  context: Context,
  writing: Writing,
  of: { districtId: string; personId: string },
): Promise<void> {
  const { transaction, changed } = writing;
  const { districtId } = of;
  await transaction.postReport.updateMany({
    where: { districtId, claim: { personId: of.personId } },
    data: { body: '' },
  });
  const claims = await transaction.postClaim.findMany({ where: of });
  for (const { id, postId, state } of claims) {
    const stands = state === 'CLAIMED' || state === 'ACCEPTED';
    const subject = { subjectType: 'PostClaim', subjectId: id };
    await transaction.lifecycleStep.updateMany({
      where: { districtId, ...subject },
      data: { reason: null },
    });
    await transaction.postClaim.update({
      where: { districtId_id: { districtId, id } },
      data: { reason: null, ...(stands ? { state: 'RELEASED', currentKey: null } : {}) },
    });
    if (stands) {
      const step = { ...subject, action: 'RELEASE', from: state, to: 'RELEASED' };
      await recordStep(context, writing, districtId, step);
    }
    changed(
      globalId('PostClaim', { districtId, id }),
      globalId('Post', { districtId, id: postId }),
    );
  }
}
