import { globalId } from '../../kernel/global-id.ts';
import {
  advanceIncubation,
  beginIncubation,
  certifyOrganization,
  grantToIncubated,
  recordFiling,
} from '../../modules/incubation/index.ts';
import { dayBefore, daysBefore } from '../moments.ts';
import { official, worker } from '../persons.ts';
import {
  asPerson,
  demonstrationIdempotencyKey,
  type OrganizedSeeding,
  unlessTaken,
} from '../seeding.ts';

const grants = [
  { kind: 'SPACE', days: 330, description: '临江小区1栋底楼一间屋子，用一年', amount: null },
  { kind: 'MONEY', days: 250, description: '起步资金，买工具和灶具', amount: { amount: '800000' } },
  { kind: 'TRAINING', days: 120, description: '财务和项目书写作，四次课', amount: null },
] as const;

/** A social organization that was helped to its feet, and is registered and certified by now. */
export async function seedIncubation(seeding: OrganizedSeeding): Promise<void> {
  const organization = seeding.organization('滨江邻里互助社（演示）');
  const by = (name: string, days: number) =>
    asPerson(seeding, name, daysBefore(seeding.now, days, '11:00'));
  const once = (what: string) => demonstrationIdempotencyKey('incubation', what);
  const key = await beginIncubation(by(worker, 340), {
    organization,
    incubator: seeding.organization('滨江社会组织孵化中心'),
    startedOn: dayBefore(seeding.now, 340),
    idempotencyKey: once('begin'),
  });
  const incubation = globalId('Incubation', key);
  for (const { kind, days, description, amount } of grants) {
    await grantToIncubated(by(worker, days), {
      incubation,
      kind,
      description,
      amount,
      grantedOn: dayBefore(seeding.now, days),
      idempotencyKey: once(kind),
    });
  }
  await recordFiling(by(worker, 310), {
    organization,
    kind: 'FILING',
    authority: '城厢街道办事处',
    number: '演示备字第012号',
    filedOn: dayBefore(seeding.now, 310),
    idempotencyKey: once('filing'),
  });
  await unlessTaken(() => advanceIncubation(by(worker, 240), { incubation, action: 'START_UP' }));
  await unlessTaken(() => advanceIncubation(by(worker, 90), { incubation, action: 'GROW' }));
  await certifyOrganization(by(official, 80), {
    organization,
    scheme: '社区社会企业',
    certifier: '涪城区民政局',
    number: '演示认字第003号',
    grantedOn: dayBefore(seeding.now, 80),
    expiresOn: dayBefore(seeding.now, -285),
    idempotencyKey: once('certificate'),
  });
}
