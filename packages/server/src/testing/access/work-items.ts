import type { Subjects } from '../subjects.ts';
import { type AccessArea, only } from './access-area.ts';

const day = 86_400_000;

const dueAt = (s: Subjects, days = 7) =>
  new Date(s.app.clock.now().getTime() + days * day).toISOString();

const workItemInput = (s: Subjects) => ({
  community: s.app.world.here.community.globalId,
  title: '修好三栋路灯',
  body: s.secret,
  ownerOrganization: s.app.world.here.company.globalId,
  department: s.app.world.here.department.globalId,
  dueAt: dueAt(s),
  idempotencyKey: s.key(),
});

const workItem = (s: Subjects) =>
  s.act(s.app.world.here.worker, 'assignWorkItem', workItemInput(s), 'workItem');

/** Done by the company; somebody else verifies. */
async function finishedWorkItem(s: Subjects): Promise<string> {
  const input = { workItem: await workItem(s), body: s.secret };
  return s.act(s.app.world.here.representative, 'finishWorkItem', input, 'workItem');
}

/** Work items and what waits. */
export const workItems: AccessArea = {
  rows: {
    assignWorkItem: {
      input: async (s) => workItemInput(s),
      expected: only('worker', 'official'),
    },
    reassignWorkItem: {
      input: async (s) => ({
        workItem: await workItem(s),
        ownerOrganization: s.app.world.here.committee.globalId,
      }),
      expected: only('worker', 'official'),
    },
    reportProgress: {
      input: async (s) => ({ workItem: await workItem(s), body: '已到场', progress: 30 }),
      expected: only('worker', 'official', 'representative'),
    },
    finishWorkItem: {
      input: async (s) => ({ workItem: await workItem(s), body: '已修好' }),
      expected: only('worker', 'official', 'representative'),
    },
    verifyWorkItem: {
      input: async (s) => ({ workItem: await finishedWorkItem(s) }),
      expected: only('worker'),
    },
    reopenWorkItem: {
      input: async (s) => ({ workItem: await finishedWorkItem(s), reason: '还不亮' }),
      expected: only('worker'),
    },
    cancelWorkItem: {
      input: async (s) => ({ workItem: await workItem(s), reason: '另有安排' }),
      expected: only('worker', 'official'),
    },
    changeDueDate: {
      input: async (s) => ({ workItem: await workItem(s), dueAt: dueAt(s, 9), reason: '等配件' }),
      expected: only('worker', 'official'),
    },
    urge: {
      input: async (s) => ({ subject: await workItem(s) }),
      expected: only('official'),
    },
  },
  privateNodes: { WorkItem: workItem },
};
