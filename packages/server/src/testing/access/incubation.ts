import { incubationActs } from '../incubation.ts';
import type { Subjects } from '../subjects.ts';
import { type AccessArea, only } from './access-area.ts';

const acts = (s: Subjects) => incubationActs(s.app);
const today = '2026-11-20';

/** Incubation of organizations, their filings and certifications. */
export const incubation: AccessArea = {
  rows: {
    advanceIncubation: {
      input: async (s) => ({ incubation: await acts(s).begun(), action: 'START_UP' }),
      // The organization itself has a part in it, and is told that this step is not its own.
      expected: { ...only('worker', 'representative'), resident: 'NOT_FOR_YOU' },
    },
    beginIncubation: {
      input: (s) => acts(s).beginInput(),
      expected: only('worker'),
    },
    certifyOrganization: {
      input: (s) => acts(s).certifyInput(),
      expected: only('official'),
    },
    grantToIncubated: {
      input: async (s) => ({
        incubation: await acts(s).begun(),
        kind: 'SPACE',
        description: '每周两次活动室',
        grantedOn: today,
        idempotencyKey: s.key(),
      }),
      expected: only('worker', 'representative'),
    },
    recordFiling: {
      input: async (s) => ({
        organization: await acts(s).association(),
        kind: 'FILING',
        authority: '街道办事处',
        number: s.key(),
        filedOn: today,
        idempotencyKey: s.key(),
      }),
      expected: only('worker', 'official'),
    },
    revokeCertification: {
      input: async (s) => ({ certification: await acts(s).certified(), reason: '不再符合标准' }),
      expected: only('official'),
    },
  },
  publicNodes: {
    Certification: (s) => acts(s).certified(),
    Incubation: async (s) => {
      const incubation = await acts(s).begun();
      const leave = { incubation, action: 'LEAVE', reason: s.secret };
      await acts(s).act(s.app.world.here.worker, 'advanceIncubation', leave);
      return incubation;
    },
  },
};
