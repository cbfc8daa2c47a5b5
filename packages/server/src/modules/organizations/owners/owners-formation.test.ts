import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { openTestApp, type Persona, type TestApp } from '../../../testing/index.ts';
import { organizationActs } from '../testing.ts';

let app: TestApp;
let acts: ReturnType<typeof organizationActs>;
beforeEach(async () => {
  app = await openTestApp();
  acts = organizationActs(app);
});
afterEach(() => app.close());

const fields = `formation { id state seats noticeSince noticeUntil contested
  candidates { id publicName elected } committee { id name termEndsOn memberships { nodes { publicName role seat } } }
  availableActions { action allowed refusal { code } } }`;

const act = (name: string, input: object, persona: Persona = app.world.here.worker) =>
  acts.act(persona, name, input, fields);

const assembly = () => acts.found({ kind: 'OWNERS_ASSEMBLY', name: '安居花园业主大会' });
const begin = (organization: string, idempotencyKey = newId()) =>
  act('beginOwnersFormation', {
    organization,
    group: [
      { publicName: '钱有德', leads: true },
      { publicName: '孙玉梅', capacities: ['OWNER'] },
    ],
    idempotencyKey,
  });
const names = ['一号', '二号', '三号', '四号', '五号', '六号'];

async function announced(organization: string) {
  const { formation } = await begin(organization);
  await act('draftOwnersRules', {
    formation: formation.id,
    procedureText: '每年开一次会。',
    covenantText: '爱护公共部位。',
  });
  return (
    await act('publishOwnersCandidates', {
      formation: formation.id,
      seats: 5,
      candidates: names.map((publicName) => ({ publicName, statement: '住三栋，愿意出力。' })),
    })
  ).formation;
}

const count = (heads: number, area: number) => ({ heads, area });
const election = (formation: { id: string; candidates: { id: string }[] }, extra: object = {}) => ({
  formation: formation.id,
  heldOn: '2026-12-08',
  eligible: count(300, 3_000_000),
  takingPart: count(200, 2_000_000),
  rulesInFavour: count(150, 1_500_000),
  elected: formation.candidates.slice(0, 5).map(({ id }, index) => ({
    candidate: id,
    inFavour: count(101, 1_000_001),
    role: index === 0 ? 'CHAIR' : 'MEMBER',
  })),
  committeeName: '安居花园业主委员会',
  termUntil: '2031-12-07',
  ...extra,
});

test('from a preparation group to a committee that has taken over, and again for the next term', async () => {
  const body = await assembly();
  const formation = await announced(body);
  expect(formation).toMatchObject({
    state: 'NOTICE',
    noticeSince: '2026-11-22',
    noticeUntil: '2026-12-07',
    contested: true,
  });
  const allowed = (actions: { action: string; allowed: boolean }[]) =>
    actions.filter((each) => each.allowed).map(({ action }) => action);
  expect(allowed(formation.availableActions)).toEqual(['PUBLISH_CANDIDATES', 'STOP']);
  const early = await act('recordOwnersElection', election(formation));
  expect(early.code).toBe('OWNERS_NOTICE_RUNS');

  app.clock.advance({ days: 16 });
  const elected = (await act('recordOwnersElection', election(formation))).formation;
  expect(elected.state).toBe('ELECTED');
  expect(elected.committee).toMatchObject({
    name: '安居花园业主委员会',
    termEndsOn: '2031-12-07',
  });
  expect(elected.committee.memberships.nodes).toHaveLength(5);
  expect(elected.committee.memberships.nodes[0]).toEqual({
    publicName: '一号',
    role: 'CHAIR',
    seat: '主任',
  });
  expect(elected.candidates.filter((each: { elected: boolean }) => each.elected)).toHaveLength(5);
  const { regulations, relations } = await acts.read(
    null,
    body,
    'regulations { nodes { title body version } } relations { kind to { id } }',
  );
  expect(regulations.nodes).toHaveLength(2);
  expect(relations).toEqual([{ kind: 'LEADS', to: { id: elected.committee.id } }]);

  const filing = { formation: formation.id, authority: '滨江街道办事处', number: '2026-12' };
  expect((await act('recordOwnersFiling', { ...filing, filedOn: '2027-01-01' })).code).toBe(
    'OWNERS_DATE_IN_FUTURE',
  );
  const filed = await act('recordOwnersFiling', { ...filing, filedOn: '2026-12-08' });
  expect(filed.formation.state).toBe('FILED');
  const over = await act('handOver', { formation: formation.id, note: '账册、印章、合同' });
  expect(over.formation).toMatchObject({ state: 'HANDED_OVER', availableActions: [] });
  const { memberships } = await acts.read(null, body, 'memberships { nodes { id } }');
  expect(memberships.nodes).toEqual([]);

  const again = await begin(body);
  expect(again.formation.state).toBe('PREPARING');
  expect((await begin(body)).code).toBe('OWNERS_FORMATION_UNDER_WAY');
});

test('a vote is measured by article 278, at its limits', async () => {
  const formation = await announced(await assembly());
  app.clock.advance({ days: 16 });
  const heldOn = formation.noticeUntil.replace(/\d\d$/, (day: string) =>
    String(Number(day) + 1).padStart(2, '0'),
  );
  const attempt = async (extra: object) =>
    (await act('recordOwnersElection', election(formation, { heldOn, ...extra }))).code;
  const [first] = formation.candidates;
  const one = (inFavour: object) => [{ candidate: first.id, inFavour, role: 'MEMBER' }];
  expect(await attempt({ takingPart: count(199, 2_000_000) })).toBe('OWNERS_VOTE_NOT_QUORATE');
  expect(await attempt({ takingPart: count(200, 1_999_999) })).toBe('OWNERS_VOTE_NOT_QUORATE');
  expect(await attempt({ rulesInFavour: count(100, 1_500_000) })).toBe('OWNERS_VOTE_NOT_CARRIED');
  expect(await attempt({ elected: one(count(101, 1_000_000)) })).toBe('OWNERS_VOTE_NOT_CARRIED');
  expect(await attempt({ elected: one(count(201, 1_500_000)) })).toBe('OWNERS_VOTE_IMPOSSIBLE');
  expect(await attempt({ heldOn: formation.noticeUntil })).toBe('OWNERS_NOTICE_RUNS');
  expect(await attempt({ heldOn: '2199-01-01' })).toBe('OWNERS_DATE_IN_FUTURE');
  const twice = [...one(count(150, 1_500_000)), ...one(count(150, 1_500_000))];
  expect(await attempt({ elected: twice })).toBe('OWNERS_CANDIDATE_TWICE');
  const all = formation.candidates.map(({ id }: { id: string }) => ({
    candidate: id,
    inFavour: count(150, 1_500_000),
  }));
  expect(await attempt({ elected: all })).toBe('OWNERS_TOO_MANY_ELECTED');
  const nobody = [{ ...one(count(150, 1_500_000))[0], candidate: 'OwnersCandidate:1' }];
  expect(await attempt({ elected: nobody })).toBe('NOT_FOUND');
  const outcomes = await Promise.all([attempt({}), attempt({})]);
  expect(outcomes.map((code) => code ?? 'done').sort()).toEqual(['WRONG_STATE', 'done']);
});

test('of a new announcement and the vote on the old one, at once, one counts', async () => {
  const formation = await announced(await assembly());
  app.clock.advance({ days: 17 });
  const heldOn = Temporal.PlainDate.from(formation.noticeUntil).add({ days: 1 }).toString();
  const again = {
    formation: formation.id,
    seats: 5,
    candidates: [{ publicName: '七号', statement: '刚搬来，也愿意出力。' }],
  };
  const outcomes = await Promise.all([
    act('publishOwnersCandidates', again),
    act('recordOwnersElection', election(formation, { heldOn })),
  ]);
  expect(outcomes.filter(({ formation: done }) => done)).toHaveLength(1);
});

test('notice is fifteen days at least', async () => {
  const { formation } = await begin(await assembly());
  await act('draftOwnersRules', {
    formation: formation.id,
    procedureText: '甲',
    covenantText: '乙',
  });
  const today = app.clock.now();
  const day = (ahead: number) =>
    new Date(today.getTime() + ahead * 86_400_000).toISOString().slice(0, 10);
  const publish = (noticeUntil: string) =>
    act('publishOwnersCandidates', {
      formation: formation.id,
      seats: 1,
      candidates: [{ publicName: '甲', statement: '一栋' }],
      noticeUntil,
    });
  expect((await publish(day(14))).code).toBe('OWNERS_NOTICE_TOO_SHORT');
  const outcome = await publish(day(15));
  expect(outcome.formation).toMatchObject({ state: 'NOTICE', contested: false });
});

test('whoever leads the group acts for the assembly; filing and stopping are for staff', async () => {
  const { here, elsewhere } = app.world;
  const body = await assembly();
  const { formation } = await begin(body);
  const { db } = app.context({ kind: 'operator' });
  await db.membership.updateMany({
    where: { organizationId: body.split(':').at(-1) ?? '', role: 'HEAD' },
    data: { personId: here.resident.personId },
  });
  const draft = { formation: formation.id, procedureText: '甲', covenantText: '乙' };
  expect((await act('draftOwnersRules', draft, here.resident)).formation.state).toBe(
    'RULES_DRAFTED',
  );
  for (const persona of [here.otherResident, here.neighbourWorker, elsewhere.worker]) {
    expect((await act('draftOwnersRules', draft, persona)).code).toBe('FORBIDDEN');
  }
  const stop = { formation: formation.id, reason: '报名人数不够' };
  expect((await act('stopOwnersFormation', stop, here.resident)).code).toBe('FORBIDDEN');
  expect((await act('stopOwnersFormation', stop)).formation.state).toBe('STOPPED');
  expect((await act('stopOwnersFormation', stop)).code).toBe('WRONG_STATE');
  expect((await begin(body)).code).toBeUndefined();
});

test('only an owners’ assembly forms an owners’ committee, and sending twice begins once', async () => {
  expect((await begin(await acts.found())).code).toBe('OWNERS_ASSEMBLY_NEEDED');
  const body = await assembly();
  const key = newId();
  const first = await begin(body, key);
  expect((await begin(body, key)).formation.id).toBe(first.formation.id);
});
