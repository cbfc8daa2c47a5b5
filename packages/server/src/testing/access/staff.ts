import { staffActs } from '../staff.ts';
import type { Subjects } from '../subjects.ts';
import { type AccessArea, only } from './access-area.ts';

const acts = (s: Subjects) => staffActs(s.app);

const rosterInput = async (s: Subjects) => ({
  organization: s.app.world.here.committee.globalId,
  month: '2026-11',
  shifts: [acts(s).shift(await acts(s).member(), '2026-11-26')],
});

/** Of a year of its own each time, so that closing one touches no other. */
let nextYear = 2001;
const appraised = async (s: Subjects) => {
  nextYear += 1;
  const membership = await acts(s).member({ since: '2001-01-01' });
  const input = { year: nextYear, remarks: s.secret };
  const { appraisal } = await acts(s).appraise(s.app.world.here.official, membership, input);
  return { id: appraisal.id as string, year: nextYear };
};

const certificateInput = async (s: Subjects) => ({
  membership: await acts(s).member(),
  name: '社会工作师',
  number: s.secret,
  grantedOn: '2024-01-01',
  idempotencyKey: s.key(),
});

const reserveInput = async (s: Subjects) => ({
  membership: await acts(s).member(),
  role: '副主任',
  reason: s.secret,
  idempotencyKey: s.key(),
});

const reserved = async (s: Subjects) =>
  s.act(s.app.world.here.worker, 'enterReserveList', await reserveInput(s), 'entry');

/** Those who work in bodies: their duty rosters, appraisals, training, certificates, reserve list. */
export const staff: AccessArea = {
  rows: {
    enterReserveList: { input: reserveInput, expected: only('worker', 'official') },
    leaveReserveList: {
      input: async (s) => ({ entry: await reserved(s) }),
      expected: only('worker', 'official'),
    },
    recordCertificate: { input: certificateInput, expected: only('worker', 'official') },
    recordTraining: {
      input: async (s) => ({
        membership: await acts(s).member(),
        title: '社区治理',
        hours: 3.5,
        heldOn: '2026-11-01',
        provider: '区民政局',
        idempotencyKey: s.key(),
      }),
      expected: only('worker', 'official'),
    },
    closeAppraisals: {
      input: async (s) => ({
        organization: s.app.world.here.committee.globalId,
        year: (await appraised(s)).year,
      }),
      expected: only('official'),
    },
    correctAppraisal: {
      input: async (s) => ({ appraisal: (await appraised(s)).id, grade: 'EXCELLENT' }),
      expected: only('official'),
    },
    recordAppraisal: {
      input: async (s) => ({
        membership: await acts(s).member(),
        year: 2026,
        grade: 'COMPETENT',
        idempotencyKey: s.key(),
      }),
      expected: only('official'),
    },
    draftDutyRoster: { input: rosterInput, expected: only('worker', 'official') },
    publishDutyRoster: {
      input: async (s) => ({ ...(await rosterInput(s)), idempotencyKey: s.key() }),
      expected: only('worker', 'official'),
    },
  },
  publicNodes: {
    DutyRoster: async (s) => {
      const { worker } = s.app.world.here;
      const input = { ...(await rosterInput(s)), idempotencyKey: s.key() };
      return s.act(worker, 'publishDutyRoster', input, 'dutyRoster');
    },
  },
  privateNodes: {
    Appraisal: async (s) => (await appraised(s)).id,
    ReserveEntry: reserved,
    StaffCertificate: async (s) =>
      s.act(s.app.world.here.worker, 'recordCertificate', await certificateInput(s), 'certificate'),
  },
};
