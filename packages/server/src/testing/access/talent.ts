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

/** Reporting in. */
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
  },
  privateNodes: { ReportingIn: report },
};
