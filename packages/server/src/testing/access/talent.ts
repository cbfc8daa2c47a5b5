import type { Subjects } from '../subjects.ts';
import { type AccessArea, only, signedInHere } from './access-area.ts';

/** A report of the company, in place of the one that was there. */
async function report(s: Subjects): Promise<string> {
  const { here } = s.app.world;
  await s.app.context({ kind: 'operator' }).db.reportingIn.deleteMany();
  return s.act(
    here.representative,
    'reportIn',
    {
      community: here.community.globalId,
      organization: here.company.globalId,
      offer: s.secret,
      idempotencyKey: s.key(),
    },
    'reportingIn',
  );
}

/** The profile of `resident`, in place of the one that was there. */
async function talentProfile(s: Subjects): Promise<string> {
  const { here } = s.app.world;
  await s.app.context({ kind: 'operator' }).db.talentProfile.deleteMany();
  return s.act(here.resident, 'offerTalent', await talentOffer(s), 'talent');
}

async function talentOffer(s: Subjects) {
  await s.app.context({ kind: 'operator' }).db.talentProfile.deleteMany();
  return {
    community: s.app.world.here.community.globalId,
    publicName: '老王',
    skills: ['下棋'],
    summary: s.secret,
    availability: [],
    contact: s.secret,
    idempotencyKey: s.key(),
  };
}

const ownTalent = {
  input: async (s: Subjects) => ({ talent: await talentProfile(s) }),
  expected: only('resident'),
};

/** Reporting in, the talent pool and posts. */
export const talent: AccessArea = {
  rows: {
    reportIn: {
      input: async (s) => {
        await s.app.context({ kind: 'operator' }).db.reportingIn.deleteMany();
        return {
          community: s.app.world.here.community.globalId,
          offer: '周末可以帮忙',
          idempotencyKey: s.key(),
        };
      },
      expected: only(...signedInHere),
    },
    confirmReportingIn: {
      input: async (s) => ({ reportingIn: await report(s) }),
      expected: only('worker'),
    },
    endReportingIn: {
      input: async (s) => ({ reportingIn: await report(s) }),
      expected: only('worker', 'representative'),
    },
    offerTalent: { input: talentOffer, expected: only(...signedInHere) },
    editTalent: ownTalent,
    pauseTalent: ownTalent,
    resumeTalent: ownTalent,
    withdrawTalent: ownTalent,
    openTalentContact: {
      input: async (s) => ({ talent: await talentProfile(s), purpose: 'INVITATION' }),
      expected: only('worker'),
    },
  },
  privateNodes: { ReportingIn: report, TalentProfile: talentProfile },
};
