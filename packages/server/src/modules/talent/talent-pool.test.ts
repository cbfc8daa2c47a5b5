import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type Persona, type TestApp, type TestPlace } from '../../testing/index.ts';
import { talentActs } from './testing.ts';

let app: TestApp;
let acts: ReturnType<typeof talentActs>;
beforeAll(async () => {
  app = await openTestApp();
  acts = talentActs(app);
});
afterAll(() => app.close());
const operator = () => app.context({ kind: 'operator' });
afterEach(() => operator().db.talentProfile.deleteMany());

const search = async (
  persona: Persona | null,
  filter: object = {},
  { code }: Pick<TestPlace, 'code'> = app.world.here.community,
) => {
  const { data, errors } = await app.as(persona).run(
    `query ($code: String!, $search: String, $skill: String, $availableOn: Int) {
      community(code: $code) { talents(search: $search, skill: $skill, availableOn: $availableOn) {
        nodes { publicName } } } }`,
    { code, ...filter },
  );
  return (
    errors?.[0]?.extensions.code ??
    data.community.talents.nodes.map(({ publicName }: { publicName: string }) => publicName)
  );
};

test('a neighbour enters the pool, for an organization too, and neighbours find them', async () => {
  const { resident, representative, company, account } = app.world.here;
  expect(await acts.offer(resident, { contact: '13900000000' })).toMatchObject({
    talent: {
      publicName: '老王',
      state: 'OFFERED',
      hasContact: true,
      isOwn: true,
      organization: null,
      availability: [{ days: [6, 7], from: '09:00', to: '12:00' }],
      availableActions: [
        { action: 'PAUSE', allowed: true },
        { action: 'WITHDRAW', allowed: true },
      ],
    },
  });
  const { talent } = await acts.offer(representative, {
    organization: company.globalId,
    publicName: '赵师傅',
    skills: ['绿化'],
    summary: '院子里的花草我来养护。',
    availability: [{ days: [3], from: '14:00', to: '16:00' }],
  });
  expect(talent.organization).toEqual({ name: company.name });
  expect(await search(account)).toEqual(['赵师傅', '老王']);
  expect(await search(account, { search: '线路' })).toEqual(['老王']);
  expect(await search(account, { search: '电工 线路 棋' })).toEqual(['老王']);
  expect(await search(account, { search: '老王 绿化' })).toEqual([]);
  expect(await search(account, { skill: '绿化' })).toEqual(['赵师傅']);
  expect(await search(account, { skill: '化' })).toEqual([]);
  expect(await search(account, { availableOn: 7 })).toEqual(['老王']);
  expect(await search(account, { availableOn: 1 })).toEqual([]);
  expect(await search(account, { availableOn: 3, skill: '绿化', search: '养护' })).toEqual([
    '赵师傅',
  ]);
});

test('pairs of characters that are far apart are no match', async () => {
  const { resident } = app.world.here;
  await acts.offer(resident, { summary: '会修水管，也修管道。' });
  expect(await search(resident, { search: '水管道' })).toEqual([]);
  expect(await search(resident, { search: '修管道' })).toEqual(['老王']);
});

test('a search is of the place and below: above it finds more, beside it nothing', async () => {
  const { resident, place, neighbour } = app.world.here;
  await acts.offer(resident);
  expect(await search(resident, { search: '电工' }, place)).toEqual(['老王']);
  expect(await search(resident, {}, place)).toEqual(['老王']);
  expect(await search(resident, { search: '电工' }, neighbour)).toEqual([]);
});

test('nobody searches who is not signed in here', async () => {
  const { here, elsewhere } = app.world;
  const { talent } = await acts.offer(here.resident);
  for (const nobody of [null, here.guest]) expect(await search(nobody)).toBe('UNAUTHENTICATED');
  expect(await search(elsewhere.worker)).toBe('FORBIDDEN');
  const document = 'query ($id: ID!) { node(id: $id) { ... on TalentProfile { publicName } } }';
  const seen = async (persona: Persona | null) =>
    (await app.as(persona).run(document, { id: talent.id })).data?.node ?? null;
  for (const stranger of [null, here.guest, elsewhere.worker]) {
    expect(await seen(stranger)).toBeNull();
  }
  expect(await seen(here.otherResident)).toEqual({ publicName: '老王' });
});

test('a search of nothing, or for a day that is none, says what is wrong', async () => {
  const { resident } = app.world.here;
  for (const filter of [
    { search: '电' },
    { search: '字'.repeat(61) },
    { availableOn: 0 },
    { availableOn: 8 },
  ]) {
    expect(await search(resident, filter)).toBe('INVALID_INPUT');
  }
  await acts.offer(resident, { summary: `100% \\ ' " & | ! <-> :*` });
  for (const hostile of [`电工'`, '电工\\', '电工 & !', '水电 \u0000维修', "'' 水电 | '"]) {
    expect(Array.isArray(await search(resident, { search: hostile }))).toBe(true);
  }
  expect(await search(resident, { search: '100%' })).toEqual(['老王']);
  expect(await search(resident, { skill: "水电'; --\u0000" })).toEqual([]);
});

test('one profile a person, also when two are sent at once; the same key again is the same', async () => {
  const { otherResident } = app.world.here;
  const both = await Promise.all([acts.offer(otherResident), acts.offer(otherResident)]);
  const codes = both.map(({ code }) => code ?? 'done').sort();
  expect(codes).toEqual(['TALENT_ALREADY_OFFERED', 'done']);
  await operator().db.talentProfile.deleteMany();
  const idempotencyKey = acts.key();
  const { talent } = await acts.offer(otherResident, { idempotencyKey });
  expect((await acts.offer(otherResident, { idempotencyKey })).talent.id).toBe(talent.id);
  await acts.onTalent(otherResident, 'withdrawTalent', talent.id);
  expect((await acts.offer(otherResident, { idempotencyKey })).code).toBe('NOT_FOUND');
});

test('a paused profile is its owner’s alone, until it is resumed', async () => {
  const { resident, otherResident, worker } = app.world.here;
  const { talent } = await acts.offer(resident, { contact: '13900000000' });
  for (const again of [1, 2]) {
    expect([again, (await acts.onTalent(resident, 'pauseTalent', talent.id)).talent.state]).toEqual(
      [again, 'PAUSED'],
    );
  }
  expect(await search(otherResident)).toEqual([]);
  expect(await search(otherResident, { search: '电工' })).toEqual([]);
  expect((await acts.openContact(worker, talent.id)).code).toBe('TALENT_PAUSED');
  const document = 'query ($id: ID!) { viewer { talent { state } } node(id: $id) { id } }';
  const read = async (persona: Persona) =>
    (await app.as(persona).run(document, { id: talent.id })).data;
  expect((await read(worker))?.node ?? null).toBeNull();
  expect(await read(resident)).toEqual({
    viewer: { talent: { state: 'PAUSED' } },
    node: { id: talent.id },
  });
  expect((await acts.onTalent(resident, 'resumeTalent', talent.id)).talent.state).toBe('OFFERED');
  expect(await search(otherResident)).toEqual(['老王']);
});

test('an edit changes what it names; the search follows', async () => {
  const { resident, worker } = app.world.here;
  const { talent } = await acts.offer(resident, { contact: '13900000000' });
  const edited = await acts.onTalent(resident, 'editTalent', talent.id, {
    skills: ['理发', '理发'],
    summary: '给老人上门理发。',
  });
  expect(edited.talent).toMatchObject({
    publicName: '老王',
    skills: ['理发'],
    hasContact: true,
    availability: [{ days: [6, 7] }],
  });
  expect(await search(resident, { search: '理发' })).toEqual(['老王']);
  expect(await search(resident, { search: '电工' })).toEqual([]);
  expect((await acts.openContact(worker, talent.id)).contact).toBe('13900000000');
  const without = await acts.onTalent(resident, 'editTalent', talent.id, {
    contact: null,
    availability: [],
  });
  expect(without.talent).toMatchObject({ hasContact: false, availability: [], skills: ['理发'] });
});

test('withdrawn, nothing of it is kept', async () => {
  const { resident } = app.world.here;
  const { talent } = await acts.offer(resident, { contact: '13900000000' });
  expect(await acts.onTalent(resident, 'withdrawTalent', talent.id)).toEqual({
    deletedId: talent.id,
  });
  expect(await operator().db.talentProfile.count()).toBe(0);
  for (const mutation of ['withdrawTalent', 'pauseTalent', 'editTalent']) {
    expect(await acts.onTalent(resident, mutation, talent.id)).toMatchObject({
      code: 'NOT_FOUND',
      path: ['talent'],
    });
  }
});

describe('a contact', () => {
  const looks = ({ personId }: Persona) =>
    operator().db.auditEntry.findMany({
      where: { action: 'openTalentContact', subjectId: personId },
    });

  test('is kept encrypted and opened by staff of the place, each look with its purpose', async () => {
    const { account: resident, worker } = app.world.here;
    const { talent } = await acts.offer(resident, { contact: '微信 laowang-88' });
    const [row] = await operator().db.talentProfile.findMany();
    expect(JSON.stringify(row)).not.toContain('laowang');
    expect(await acts.openContact(worker, talent.id)).toEqual({ contact: '微信 laowang-88' });
    await acts.openContact(worker, talent.id, 'EMERGENCY');
    const audited = await looks(resident);
    expect(audited.map(({ changes, actorId }) => [changes, actorId])).toEqual([
      [{ purpose: 'INVITATION' }, worker.personId],
      [{ purpose: 'EMERGENCY' }, worker.personId],
    ]);
    expect(JSON.stringify(await operator().db.auditEntry.findMany())).not.toContain('laowang');
  });

  test('is not opened by anybody else, and no look is entered', async () => {
    const { here, elsewhere } = app.world;
    const { talent } = await acts.offer(here.otherResident, { contact: '13900000000' });
    for (const persona of [
      here.resident,
      here.otherResident,
      here.neighbourWorker,
      here.official,
      elsewhere.worker,
    ]) {
      expect(await acts.openContact(persona, talent.id)).toMatchObject({ code: 'FORBIDDEN' });
    }
    expect((await acts.openContact(here.worker, 'TalentProfile:1')).code).toBe('NOT_FOUND');
    expect(await looks(here.otherResident)).toEqual([]);
  });

  test('that was not left is none', async () => {
    const { resident, worker } = app.world.here;
    const { talent } = await acts.offer(resident);
    expect(await acts.openContact(worker, talent.id)).toEqual({ contact: null });
  });
});

describe('refused', () => {
  test('a profile of others, an organization of others, a dissolved one, a district', async () => {
    const { here, elsewhere } = app.world;
    const { talent } = await acts.offer(here.resident);
    for (const mutation of ['editTalent', 'pauseTalent', 'resumeTalent', 'withdrawTalent']) {
      for (const persona of [here.otherResident, here.worker, elsewhere.resident]) {
        expect(await acts.onTalent(persona, mutation, talent.id)).toMatchObject({
          code: 'FORBIDDEN',
        });
      }
    }
    const organization = here.company.globalId;
    expect((await acts.offer(here.account, { organization })).code).toBe('FORBIDDEN');
    const edited = await acts.onTalent(here.resident, 'editTalent', talent.id, { organization });
    expect(edited.code).toBe('FORBIDDEN');
    expect((await acts.offer(elsewhere.resident)).code).toBe('FORBIDDEN');
    const district = await acts.offer(here.account, { community: here.place.globalId });
    expect(district.code).toBe('TALENT_NEEDS_COMMUNITY');
    const where = { districtId_id: { districtId: here.id, id: here.department.id } };
    await operator().db.organization.update({ where, data: { dissolvedAt: new Date() } });
    const gone = await acts.offer(here.official, { organization: here.department.globalId });
    expect(gone.code).toBe('ORGANIZATION_DISSOLVED');
    await operator().db.organization.update({ where, data: { dissolvedAt: null } });
  });

  test('words that are none or too many, and hours that are none', async () => {
    const { resident } = app.world.here;
    for (const wrong of [
      { publicName: ' ' },
      { skills: [] },
      { skills: Array.from({ length: 21 }, (_, index) => `技能${index}`) },
      { skills: ['字'.repeat(21)] },
      { summary: '' },
      { availability: [{ days: [8], from: '09:00', to: '10:00' }] },
      { availability: [{ days: [1], from: '10:00', to: '09:00' }] },
      { contact: '字'.repeat(101) },
    ]) {
      expect((await acts.offer(resident, wrong)).problems).toHaveLength(1);
    }
  });
});
