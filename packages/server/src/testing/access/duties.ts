import { newId } from '../../kernel/ids.ts';
import { layOutDepartment, usualDuty, usualRequest } from '../duties.ts';
import type { Subjects } from '../subjects.ts';
import { type AccessArea, only } from './access-area.ts';

/** What the department of the world's official asks for; they speak for it. */
const request = (s: Subjects) => ({
  ...usualRequest,
  body: s.secret,
  department: s.app.world.here.department.globalId,
  targets: [s.app.world.here.community.globalId],
});

const asked = (s: Subjects) =>
  s.act(
    s.app.world.here.official,
    'requestAdmission',
    { ...request(s), idempotencyKey: s.key() },
    'request',
  );

/** A request of a department that the official does not speak for. */
async function askedByOthers(s: Subjects): Promise<string> {
  const others = await layOutDepartment(s.app);
  const department = others.organization.globalId;
  const input = { ...request(s), department, idempotencyKey: s.key() };
  return s.act(others.speaker, 'requestAdmission', input, 'request');
}

const listed = (s: Subjects) =>
  s.act(
    s.app.world.here.official,
    'listDuty',
    { ...usualDuty, community: s.app.world.here.community.globalId, idempotencyKey: s.key() },
    'duty',
  );

/** The district's open round; opened when there is none. */
async function round(s: Subjects): Promise<string> {
  const { here } = s.app.world;
  const { db } = s.app.context({ kind: 'operator' });
  const open = await db.reliefRound.findFirst({ where: { districtId: here.id, closedAt: null } });
  if (open) return `ReliefRound:${here.id}:${open.id}`;
  const input = { district: here.place.globalId, title: '年度清理', idempotencyKey: s.key() };
  return s.act(here.official, 'openReliefRound', input, 'round');
}

async function closeRound(s: Subjects): Promise<void> {
  await s.act(
    s.app.world.here.official,
    'closeReliefRound',
    { round: await round(s), leaveRest: true },
    'round',
  );
}

const refusal = (s: Subjects) => ({
  community: s.app.world.here.community.globalId,
  department: s.app.world.here.department.globalId,
  kind: 'FORM',
  title: `临时统计表${newId()}`,
  reason: '没有经过准入。',
  idempotencyKey: s.key(),
});

/** Duties, admission, refusals and relief. */
export const duties: AccessArea = {
  rows: {
    changeDutyLoad: {
      input: async (s) => ({
        duty: await listed(s),
        timesPerYear: 12,
        minutesEach: 30,
        reason: '改为每月',
      }),
      expected: only('official'),
    },
    closeReliefRound: {
      input: async (s) => ({ round: await round(s), leaveRest: true }),
      expected: only('official'),
    },
    decideAdmission: {
      input: async (s) => ({ request: await askedByOthers(s), decision: 'APPROVE' }),
      expected: only('official'),
    },
    decideRelief: {
      input: async (s) => ({
        round: await round(s),
        duty: await listed(s),
        outcome: 'KEPT',
        reason: '依法履行',
      }),
      expected: only('official'),
    },
    endDuty: {
      input: async (s) => ({ duty: await listed(s), reason: '法律已修改' }),
      expected: only('official'),
    },
    listDuty: {
      input: async (s) => ({
        ...usualDuty,
        community: s.app.world.here.community.globalId,
        idempotencyKey: s.key(),
      }),
      expected: only('official'),
    },
    openReliefRound: {
      input: async (s) => {
        await closeRound(s);
        const district = s.app.world.here.place.globalId;
        return { district, title: '年度清理', idempotencyKey: s.key() };
      },
      expected: only('official'),
    },
    refuseDemand: {
      input: async (s) => refusal(s),
      expected: only('worker'),
    },
    requestAdmission: {
      input: async (s) => ({ ...request(s), idempotencyKey: s.key() }),
      expected: only('official'),
    },
    resubmitAdmission: {
      input: async (s) => {
        const { here } = s.app.world;
        const id = await asked(s);
        // Returned by somebody else of the admission body: the official speaks for the department.
        const { db } = s.app.context({ kind: 'operator' });
        await db.admissionRequest.update({
          where: { districtId_id: { districtId: here.id, id: id.split(':')[2] ?? '' } },
          data: { state: 'RETURNED', decisionReason: '请补充' },
        });
        const { department: _, ...content } = request(s);
        return { request: id, ...content };
      },
      expected: only('official'),
    },
    withdrawAdmission: {
      input: async (s) => ({ request: await asked(s) }),
      expected: only('official'),
    },
  },
  publicNodes: {
    DemandRefusal: (s) => s.act(s.app.world.here.worker, 'refuseDemand', refusal(s), 'refusal'),
    Duty: listed,
    ReliefRound: round,
  },
  privateNodes: { AdmissionRequest: asked },
};
