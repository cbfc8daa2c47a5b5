import type { Subjects } from '../subjects.ts';
import { type AccessArea, only } from './access-area.ts';

const place = (s: Subjects) => s.app.world.here.community.globalId;
const worker = (s: Subjects) => s.app.world.here.worker;

const plan = {
  title: '书记接访日',
  heldBy: '社区书记',
  venue: '社区大厅',
  firstDay: '2026-11-25',
  lastDay: '2026-11-25',
};

const planned = (s: Subjects) =>
  s.act(
    worker(s),
    'planOutreach',
    { community: place(s), kind: 'RECEPTION_DAY', plan, idempotencyKey: s.key() },
    'outreach',
  );

/** Visits under way; the route is the whole community. */
async function visits(s: Subjects): Promise<string> {
  const outreach = await s.act(
    worker(s),
    'planOutreach',
    {
      community: place(s),
      kind: 'VISIT',
      plan: { ...plan, buildings: [place(s)] },
      idempotencyKey: s.key(),
    },
    'outreach',
  );
  return s.act(worker(s), 'advanceOutreach', { outreach, action: 'START' }, 'outreach');
}

const household = (s: Subjects) =>
  s.act(
    worker(s),
    'registerHousehold',
    { community: place(s), door: s.key().slice(-30) },
    'household',
  );

const matter = (s: Subjects) => ({
  community: place(s),
  channel: 'ASSISTED',
  idempotencyKey: s.key(),
});

/** Going to where people are, and entering what they say. */
export const suggestions: AccessArea = {
  rows: {
    planOutreach: {
      input: async (s) => ({
        community: place(s),
        kind: 'RECEPTION_DAY',
        plan,
        idempotencyKey: s.key(),
      }),
      expected: only('worker'),
    },
    editOutreach: {
      input: async (s) => ({ outreach: await planned(s), plan }),
      expected: only('worker'),
    },
    advanceOutreach: {
      input: async (s) => ({ outreach: await planned(s), action: 'START' }),
      expected: only('worker'),
    },
    recordVisit: {
      input: async (s) => ({
        outreach: await visits(s),
        household: await household(s),
        outcome: 'NOBODY_HOME',
      }),
      expected: only('worker'),
    },
    recordSuggestions: {
      input: async (s) => ({ ...matter(s), matters: [{ body: '路灯不亮' }] }),
      expected: only('worker'),
    },
    discardSuggestion: {
      input: async (s) => ({
        suggestion: await s.act(
          worker(s),
          'recordSuggestion',
          { ...matter(s), body: s.secret },
          'suggestion',
        ),
      }),
      // The worker who entered it, and nobody else.
      expected: only('worker'),
    },
  },
  publicNodes: { Outreach: planned },
};
