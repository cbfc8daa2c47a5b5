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

function postOffer(s: Subjects) {
  const { here } = s.app.world;
  return {
    community: here.community.globalId,
    organization: here.company.globalId,
    title: '周末巡楼',
    body: '看看楼道里有没有堆杂物。',
    places: 9,
    since: '2026-11-01',
    until: '2026-12-31',
    idempotencyKey: s.key(),
  };
}

const post = (s: Subjects): Promise<string> =>
  s.act(s.app.world.here.representative, 'openPost', postOffer(s), 'post');

/** Of `resident`, for a post of the company. */
const claim = async (s: Subjects): Promise<string> =>
  s.act(
    s.app.world.here.resident,
    'claimPost',
    { post: await post(s), idempotencyKey: s.key() },
    'claim',
  );

async function acceptedClaim(s: Subjects): Promise<string> {
  const made = await claim(s);
  const { representative } = s.app.world.here;
  return s.act(representative, 'decideClaim', { claim: made, decision: 'ACCEPTED' }, 'claim');
}

/** Whose reason is private. */
async function declinedClaim(s: Subjects): Promise<string> {
  const made = await claim(s);
  const { representative } = s.app.world.here;
  const declined = { claim: made, decision: 'DECLINED', reason: s.secret };
  return s.act(representative, 'decideClaim', declined, 'claim');
}

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
    openPost: { input: async (s) => postOffer(s), expected: only('worker', 'representative') },
    closePost: {
      input: async (s) => ({ post: await post(s) }),
      expected: only('worker', 'representative'),
    },
    claimPost: {
      input: async (s) => ({ post: await post(s), idempotencyKey: s.key() }),
      expected: only(...signedInHere),
    },
    decideClaim: {
      input: async (s) => ({ claim: await claim(s), decision: 'ACCEPTED' }),
      expected: only('worker', 'representative'),
    },
    releasePost: {
      input: async (s) => ({ claim: await claim(s) }),
      expected: only('resident'),
    },
    completePost: {
      input: async (s) => ({ claim: await acceptedClaim(s) }),
      expected: only('resident', 'worker', 'representative'),
    },
    reportOnPost: {
      input: async (s) => ({
        claim: await acceptedClaim(s),
        workedOn: '2026-11-20',
        minutes: 60,
        body: '巡了三栋楼。',
        idempotencyKey: s.key(),
      }),
      expected: only('resident'),
    },
  },
  publicNodes: { Post: post },
  privateNodes: { ReportingIn: report, TalentProfile: talentProfile, PostClaim: declinedClaim },
};
