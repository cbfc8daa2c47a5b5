import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { idsOfNothing, organizationActs } from '../testing.ts';

let app: TestApp;
let acts: ReturnType<typeof organizationActs>;
beforeAll(async () => {
  app = await openTestApp();
  acts = organizationActs(app);
});
afterAll(() => app.close());

const whole = `name kind powers summary address telephone email creditCode mayFundraise establishedOn
  openingHours { days from to } community { name } coverage { name } dissolvedAt mayEdit`;

describe('an organization in the register', () => {
  test('says what it is, where it is and when it is open', async () => {
    const id = await acts.found({
      kind: 'WORK_STATION',
      name: ' 滨江社区工作站 ',
      powers: ['EXECUTE', 'EXECUTE'],
      summary: '办理公共服务事项',
      address: '滨江路 8 号',
      telephone: '0816-2230001',
      email: 'binjiang@example.cn',
      creditCode: '9144 0300 7084 6113 6t',
      establishedOn: '2019-05-04',
      openingHours: [{ days: [5, 1], from: '09:00', to: '17:00' }],
    });
    expect(await acts.read(null, id, whole)).toEqual({
      name: '滨江社区工作站',
      kind: 'WORK_STATION',
      powers: ['EXECUTE'],
      summary: '办理公共服务事项',
      address: '滨江路 8 号',
      telephone: '0816-2230001',
      email: 'binjiang@example.cn',
      creditCode: '91440300708461136T',
      mayFundraise: false,
      establishedOn: '2019-05-04',
      openingHours: [{ days: [1, 5], from: '09:00', to: '17:00' }],
      community: { name: app.world.here.community.name },
      coverage: [],
      dissolvedAt: null,
      mayEdit: false,
    });
    expect((await acts.read(app.world.here.worker, id, 'mayEdit')).mayEdit).toBe(true);
    expect((await acts.read(app.world.elsewhere.worker, id, 'mayEdit')).mayEdit).toBe(false);
  });

  test('is entered once, however often it is sent', async () => {
    const idempotencyKey = newId();
    const first = await acts.found({ idempotencyKey });
    expect(await acts.found({ idempotencyKey })).toBe(first);
  });

  test.each([
    [{ name: '会' }, 'name VALUE_TOO_SHORT'],
    [{ creditCode: '91440300708461136S' }, 'creditCode CREDIT_CODE_INVALID'],
    [{ email: 'nobody' }, 'email EMAIL_INVALID'],
    [{ establishedOn: '1000-01-01' }, 'establishedOn VALUE_INVALID'],
    [
      { openingHours: [{ days: [1], from: '9:00', to: '17:00' }] },
      'openingHours.0.from TIME_OF_DAY_INVALID',
    ],
  ])('takes no %j', async (extra, problem) => {
    const { worker, community } = app.world.here;
    const input = {
      community: community.globalId,
      kind: 'SOCIAL_ORGANIZATION',
      name: '睦邻会',
      idempotencyKey: newId(),
      ...extra,
    };
    const outcome = await acts.act(worker, 'foundOrganization', input, 'organization { id }');
    const [found] = outcome.problems;
    expect(`${found.path.join('.')} ${found.code}`).toBe(problem);
  });

  test('only who certifies organizations says that one may raise money', async () => {
    const id = await acts.found();
    const { worker, official } = app.world.here;
    const input = { organization: id, mayFundraise: true };
    expect((await acts.act(worker, 'editOrganization', input, 'organization { id }')).code).toBe(
      'FORBIDDEN',
    );
    const outcome = await acts.act(
      official,
      'editOrganization',
      input,
      'organization { mayFundraise }',
    );
    expect(outcome.organization.mayFundraise).toBe(true);
  });
});

describe('changing what is said of an organization', () => {
  test('what is left out stays, null clears, and its own people keep its office up to date', async () => {
    const { representative, company } = app.world.here;
    const input = { organization: company.globalId, summary: '物业服务', telephone: '0816-1' };
    await acts.act(representative, 'editOrganization', input, 'organization { id }');
    const cleared = await acts.act(
      representative,
      'editOrganization',
      { organization: company.globalId, telephone: null },
      'organization { name summary telephone }',
    );
    expect(cleared.organization).toEqual({
      name: company.name,
      summary: '物业服务',
      telephone: null,
    });
  });

  test('its own people do not rename it or give it powers', async () => {
    const { representative, company } = app.world.here;
    for (const change of [{ name: '别的公司' }, { powers: ['DECIDE'] }, { creditCode: null }]) {
      const input = { organization: company.globalId, ...change };
      const { code } = await acts.act(representative, 'editOrganization', input, '__typename');
      expect([change, code]).toEqual([change, 'FORBIDDEN']);
    }
  });

  test('a name cannot be taken away', async () => {
    const { worker, company } = app.world.here;
    const input = { organization: company.globalId, name: null };
    expect((await acts.act(worker, 'editOrganization', input, '__typename')).code).toBe(
      'INVALID_INPUT',
    );
  });

  test('an id that names no organization is not found', async () => {
    for (const organization of idsOfNothing(app)) {
      const input = { organization, summary: '无' };
      const { code } = await acts.act(
        app.world.here.worker,
        'editOrganization',
        input,
        '__typename',
      );
      expect([organization, code]).toEqual([organization, 'NOT_FOUND']);
    }
  });
});

describe('a station for several communities', () => {
  test('is found in each of them', async () => {
    const { worker, neighbour, community } = app.world.here;
    const id = await acts.found({ kind: 'WORK_STATION', name: '滨江片区工作站' });
    const set = (communities: string[]) =>
      acts.act(
        worker,
        'setCoverage',
        { organization: id, communities },
        'organization { coverage { name } }',
      );
    const outcome = await set([neighbour.globalId, community.globalId, neighbour.globalId]);
    expect(outcome.organization.coverage).toEqual([{ name: neighbour.name }]);
    const listed = `query ($code: String!) { community(code: $code) {
      organizations(kind: WORK_STATION) { nodes { id } } } }`;
    const there = async () =>
      (await app.as(null).run(listed, { code: neighbour.code })).data.community.organizations.nodes;
    expect(await there()).toEqual([{ id }]);
    await set([]);
    expect(await there()).toEqual([]);
  });

  test('serves no community of another district', async () => {
    const id = await acts.found();
    const input = { organization: id, communities: [app.world.elsewhere.community.globalId] };
    const { code } = await acts.act(app.world.here.worker, 'setCoverage', input, '__typename');
    expect(code).toBe('NOT_FOUND');
  });
});
