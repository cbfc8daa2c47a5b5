import { staffActs } from '../staff.ts';
import type { Subjects } from '../subjects.ts';
import { type AccessArea, only } from './access-area.ts';

const acts = (s: Subjects) => staffActs(s.app);

const rosterInput = async (s: Subjects) => ({
  organization: s.app.world.here.committee.globalId,
  month: '2026-11',
  shifts: [acts(s).shift(await acts(s).member(), '2026-11-26')],
});

/** Those who work in bodies: their duty rosters. */
export const staff: AccessArea = {
  rows: {
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
};
