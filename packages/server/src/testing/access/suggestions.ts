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

const needInput = async (s: Subjects) => ({
  suggestion: await s.suggestion(),
  category: 'REPAIR',
  title: '修水龙头',
});
const incidentInput = async (s: Subjects) => ({
  suggestion: await s.suggestion(),
  type: 'FACILITY',
  title: '路灯不亮',
});

/** What a suggestion was turned into. */
async function turned(s: Subjects, mutation: string, input: object, field: string) {
  const type = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}`;
  const { data } = await s.app.as(worker(s)).run(
    `mutation ($input: ${type}Input!) { ${mutation}(input: $input) {
      ... on ${type}Success { suggestion { ${field} { id } } } } }`,
    { input },
  );
  return String(data[mutation].suggestion[field].id);
}
const need = async (s: Subjects) =>
  turned(s, 'recordNeedFromSuggestion', { ...(await needInput(s)), body: s.secret }, 'need');
const incident = async (s: Subjects) =>
  turned(
    s,
    'reportIncidentFromSuggestion',
    { ...(await incidentInput(s)), body: s.secret },
    'incident',
  );
const dispatching = async (s: Subjects) => ({
  incident: await incident(s),
  ownerOrganization: s.app.world.here.company.globalId,
  dueAt: new Date(s.app.clock.now().getTime() + 86_400_000).toISOString(),
});

/** Dispatched, its work done and verified. */
async function handled(s: Subjects): Promise<string> {
  const id = await s.act(worker(s), 'dispatchIncident', await dispatching(s), 'incident');
  const { db } = s.app.context({ kind: 'operator' });
  const row = await db.incident.findFirstOrThrow({ where: { id: id.split(':').at(-1) ?? '' } });
  const workItem = `WorkItem:${row.districtId}:${row.workItemId}`;
  const { representative } = s.app.world.here;
  await s.act(representative, 'finishWorkItem', { workItem, body: '换了' }, 'workItem');
  await s.act(worker(s), 'verifyWorkItem', { workItem }, 'workItem');
  return id;
}

/** Going to where people are, entering what they say, and what comes of it. */
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
    recordNeedFromSuggestion: { input: needInput, expected: only('worker') },
    settleNeed: {
      input: async (s) => ({ need: await need(s), outcome: 'MET', words: '修好了' }),
      expected: only('worker'),
    },
    reportIncidentFromSuggestion: { input: incidentInput, expected: only('worker') },
    dispatchIncident: { input: dispatching, expected: only('worker') },
    verifyIncident: {
      input: async (s) => ({ incident: await handled(s), fixed: true, stars: 5 }),
      // Who raised it, and nobody for them.
      expected: only('resident'),
    },
    closeIncident: {
      input: async (s) => ({ incident: await incident(s), reason: '重复' }),
      expected: only('worker'),
    },
  },
  publicNodes: { Outreach: planned },
  privateNodes: { Need: need, Incident: incident },
};
