import { globalId } from '../../kernel/global-id.ts';
import {
  closeReliefRound,
  decideAdmission,
  decideRelief,
  listDuty,
  openReliefRound,
  refuseDemand,
  requestAdmission,
} from '../../modules/duties/index.ts';
import { dayBefore, daysBefore } from '../moments.ts';
import { official, worker } from '../persons.ts';
import {
  asPerson,
  demonstrationIdempotencyKey,
  type OrganizedSeeding,
  unlessTaken,
} from '../seeding.ts';
import { admitted, type RequestContent, refused, waiting } from './assistance.ts';
import { dutiesByLaw } from './by-law.ts';

/** Days before the seeding when the round of relief was opened and closed. */
const relief = { opened: 150, decided: 140, closed: 132 };
const decidedAfter = 5;

/** Writes both lists, and how the second one grew and became shorter. */
export async function seedDuties(seeding: OrganizedSeeding): Promise<void> {
  for (const duty of dutiesByLaw) {
    await listDuty(at(seeding, official, 424), {
      ...duty,
      community: seeding.district,
      since: dayBefore(seeding.now, 1_000),
      idempotencyKey: demonstrationIdempotencyKey('duty', duty.title),
    });
  }
  for (const request of admitted.filter((each) => each.relief)) await admit(seeding, request);
  await relieve(seeding);
  for (const request of admitted.filter((each) => !each.relief)) await admit(seeding, request);
  await refuseDemand(at(seeding, worker, refused.days), {
    community: seeding.community,
    department: seeding.organization(refused.by.organizationName),
    kind: refused.kind,
    title: refused.title,
    reason: refused.reason,
    idempotencyKey: demonstrationIdempotencyKey('refusal', refused.title),
  });
  await ask(seeding, waiting);
}

const at = (seeding: OrganizedSeeding, name: string, days: number) =>
  asPerson(seeding, name, daysBefore(seeding.now, days, '14:20'));

/** Answers the request's global id. */
async function ask(seeding: OrganizedSeeding, content: RequestContent): Promise<string> {
  const { by, funds, days, until, relief: _, ...words } = content;
  const key = await requestAdmission(at(seeding, by.name, days), {
    ...words,
    department: seeding.organization(by.organizationName),
    targets: [seeding.district],
    fundsMinor: String(funds * 100),
    budgetLine: `${by.organizationName}部门预算，社区工作经费`,
    since: dayBefore(seeding.now, days - decidedAfter),
    until: dayBefore(seeding.now, -until),
    idempotencyKey: demonstrationIdempotencyKey('request', words.title),
  });
  return globalId('AdmissionRequest', key);
}

async function admit(seeding: OrganizedSeeding, content: RequestContent): Promise<void> {
  const request = await ask(seeding, content);
  await decideAdmission(at(seeding, official, content.days - decidedAfter), {
    request,
    decision: 'APPROVE',
    reason: '有依据、有标准、有经费，同意。',
  });
}

/** The round that goes through everything asked of communities, and makes it less. */
async function relieve(seeding: OrganizedSeeding): Promise<void> {
  const key = await openReliefRound(at(seeding, official, relief.opened), {
    district: seeding.district,
    title: '社区减负清理',
    idempotencyKey: demonstrationIdempotencyKey('relief'),
  });
  const round = globalId('ReliefRound', key);
  const context = at(seeding, official, relief.decided);
  const { districtId } = seeding;
  const rows = await context.db.duty.findMany({ where: { districtId, origin: 'ASSISTANCE' } });
  const dutyOf = (title: string) => {
    const row = rows.find((each) => each.title === title);
    if (!row) throw new Error(`No duty is called ${title}.`);
    return globalId('Duty', row);
  };
  for (const { title, relief: decided } of admitted) {
    if (!decided) continue;
    const { mergedInto, ...outcome } = decided;
    const duty = dutyOf(title);
    const target = mergedInto === undefined ? {} : { mergedInto: dutyOf(mergedInto) };
    await unlessTaken(() => decideRelief(context, { round, duty, ...outcome, ...target }));
  }
  await closeReliefRound(at(seeding, official, relief.closed), { round });
}
