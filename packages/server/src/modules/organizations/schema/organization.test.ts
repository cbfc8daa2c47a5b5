import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const find = `query ($search: String, $community: ID, $kind: OrganizationKind) {
  organizations(search: $search, community: $community, kind: $kind) { nodes { id name } } }`;
const names = (answer: { data: { organizations: { nodes: { name: string }[] } } }) =>
  answer.data.organizations.nodes.map(({ name }) => name);

describe('finding organizations', () => {
  test('a community shows its own organizations, by kind and name', async () => {
    const { community } = app.world.here;
    const { data } = await app.as(null).run(
      `query ($code: String!, $kind: OrganizationKind) { community(code: $code) {
        organizations(kind: $kind) { nodes { name kind community { name } } } } }`,
      { code: community.code },
    );
    expect(data.community.organizations.nodes).toEqual([
      {
        name: '涪城区滨江社区居民委员会',
        kind: 'RESIDENTS_COMMITTEE',
        community: { name: community.name },
      },
      { name: '涪城区安居物业公司', kind: 'PROPERTY_COMPANY', community: { name: community.name } },
    ]);
  });

  test('a district shows those of every place in it, and none of another district', async () => {
    const { data } = await app
      .as(null)
      .run(find, { community: app.world.here.place.globalId, search: '民政' });
    expect(names({ data })).toEqual(['涪城区民政局']);
  });

  test('without a place the viewer’s district is searched; a visitor must name one', async () => {
    expect(names(await app.as(app.world.elsewhere.resident).run(find, { search: '物业' }))).toEqual(
      ['碧江区安居物业公司'],
    );
    const { errors } = await app.as(null).run(find, { search: '物业' });
    expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
  });

  test.each(['%', '_', '\\', "' OR 1=1 --", '\u0000物', '物%业'])(
    'a text of patterns is looked for as it stands: %j',
    async (search) => {
      const found = await app.as(app.world.here.resident).run(find, { search });
      expect(found.errors ?? []).toEqual([]);
      expect(names(found)).toEqual(search === '\u0000物' ? ['涪城区安居物业公司'] : []);
    },
  );
});

describe('opening hours', () => {
  const read = `query ($id: ID!) { node(id: $id) { ... on Organization {
    openingHours { days from to } openNow opensAt } } }`;

  test('without hours nobody is told that an office is closed', async () => {
    const { data } = await app.as(null).run(read, { id: app.world.here.company.globalId });
    expect(data.node).toEqual({ openingHours: [], openNow: null, opensAt: null });
  });

  test('an office is open by the clock, and says when it opens next', async () => {
    const { department, id: districtId } = app.world.here;
    await app.context({ kind: 'operator' }).db.organization.update({
      where: { districtId_id: { districtId, id: department.id } },
      // The tests begin on Sunday, 2026-11-22 at 15:00 in Shanghai.
      data: { openingHours: [{ days: [7], from: '14:30', to: '17:00' }] },
    });
    const { data } = await app.as(null).run(read, { id: department.globalId });
    expect(data.node).toEqual({
      openingHours: [{ days: [7], from: '14:30', to: '17:00' }],
      openNow: true,
      opensAt: '2026-11-29T06:30:00.000Z',
    });
  });
});

test('a body shows who sits in it, and a member’s number to staff of the place alone', async () => {
  const { here } = app.world;
  const context = app.context({ kind: 'operator' });
  await context.db.membership.updateMany({
    where: { organizationId: here.committee.id },
    data: { phoneCipher: context.encryption.encrypt('13908162233', 'membership.phone_cipher') },
  });
  const read = `query ($id: ID!) { node(id: $id) { ... on Organization {
    memberships { nodes { publicName role title capacities seat termSince termUntil current phone } } } } }`;
  const member = {
    publicName: '李敏',
    role: 'STAFF',
    title: null,
    capacities: [],
    seat: null,
    termSince: '2025-01-01',
    termUntil: null,
    current: true,
  };
  for (const [persona, phone] of [
    [null, null],
    [here.resident, null],
    [here.neighbourWorker, null],
    [app.world.elsewhere.worker, null],
    [here.worker, '13908162233'],
    [here.official, '13908162233'],
  ] as const) {
    const { data } = await app.as(persona).run(read, { id: here.committee.globalId });
    expect(data.node.memberships.nodes).toEqual([{ ...member, phone }]);
  }
});
