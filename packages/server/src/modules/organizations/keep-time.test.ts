import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestApp, type Persona, type TestApp } from '../../testing/index.ts';
import { keepOrganizationTime } from './keep-time.ts';
import { organizationActs } from './testing.ts';

let app: TestApp;
let acts: ReturnType<typeof organizationActs>;
beforeEach(async () => {
  app = await openTestApp();
  acts = organizationActs(app);
});
afterEach(() => app.close());

const run = () => keepOrganizationTime(app.context({ kind: 'operator' }));

const told = async (persona: Persona): Promise<string[]> => {
  const rows = await app.context({ kind: 'operator' }).db.notification.findMany({
    where: { personId: persona.personId },
    orderBy: { createdAt: 'asc' },
  });
  return rows.map(({ kind, values }) => {
    const { days } = values as { days?: number };
    return `${kind} ${days ?? ''}`.trim();
  });
};

test('a body and the staff of its place are told 90, 30 and 7 days before terms end, each once', async () => {
  const { worker, official, representative, neighbourWorker, company } = app.world.here;
  // 2026-11-22 and 91 days.
  const term = { termUntil: '2027-02-21' };
  await acts.appoint(company.globalId, { ...term, publicName: '甲' });
  await acts.appoint(company.globalId, { ...term, publicName: '乙' });
  const { membership } = await acts.appoint(company.globalId, { ...term, publicName: '丙' });
  await acts.act(
    worker,
    'renewMembership',
    { membership: membership.id, termUntil: null, idempotencyKey: 'renew-the-third' },
    'membership { id }',
  );
  await run();
  expect(await told(worker)).toEqual([]);
  app.clock.advance({ days: 1 });
  // Two processes in the same morning, and a restart.
  await Promise.all([run(), run()]);
  await run();
  for (const persona of [worker, official, representative]) {
    expect(await told(persona)).toEqual(['TERM_ENDS 90']);
  }
  expect(await told(neighbourWorker)).toEqual([]);
  const { db } = app.context({ kind: 'operator' });
  const [row] = await db.notification.findMany({ where: { personId: worker.personId } });
  expect(row?.values).toMatchObject({ count: 2, until: '2027-02-21', organization: company.name });

  app.clock.advance({ days: 59 });
  await run();
  expect(await told(worker)).toHaveLength(1);
  // Nothing ran for weeks: the nearest warning alone is given.
  app.clock.advance({ days: 26 });
  await run();
  await run();
  expect(await told(worker)).toEqual(['TERM_ENDS 90', 'TERM_ENDS 5']);
});

test('a rule whose day of review has come is told of once, and stays on the list until it is seen to', async () => {
  const { worker, representative, company } = app.world.here;
  const today = app.clock.now().toISOString().slice(0, 10);
  const adopt = async (extra: object) =>
    (
      await acts.act(
        representative,
        'adoptRegulation',
        {
          organization: company.globalId,
          title: '收费公示制度',
          body: '每月公示。',
          basis: '物业服务合同',
          keeper: '项目经理',
          adoptedOn: '2026-01-01',
          idempotencyKey: `adopt-${JSON.stringify(extra).length}`,
          ...extra,
        },
        'regulation { id }',
      )
    ).regulation.id;
  const id = await adopt({ reviewOn: today });
  await run();
  await run();
  expect((await told(representative)).filter((kind) => kind.startsWith('REGULATION'))).toEqual([
    'REGULATION_REVIEW_DUE',
  ]);
  const waiting = async (persona: Persona) => {
    const { data } = await app
      .as(persona)
      .run('{ toDo(first: 50) { nodes { kind subject title } } }');
    return data.toDo.nodes.filter(({ kind }: { kind: string }) => kind === 'Regulation');
  };
  for (const persona of [worker, representative]) {
    expect(await waiting(persona)).toEqual([
      { kind: 'Regulation', subject: id, title: '收费公示制度' },
    ]);
  }
  await adopt({ reviewOn: '2029-01-01', replaces: id });
  expect(await waiting(worker)).toEqual([]);
});
