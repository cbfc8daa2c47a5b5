import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { agreementActs, usualTerms } from '../../testing/agreements.ts';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { problemsOf, refusalOf } from '../../testing/refusals.ts';

let app: TestApp;
let acts: ReturnType<typeof agreementActs>;
beforeAll(async () => {
  app = await openTestApp();
  acts = agreementActs(app);
});
afterAll(() => app.close());

describe('what a draft takes', () => {
  test('the same key drafts once', async () => {
    const { worker } = app.world.here;
    const input = acts.draftInput();
    const first = await acts.act(worker, 'draftAgreement', input);
    const second = await acts.act(worker, 'draftAgreement', input);
    expect(second.data.draftAgreement.agreement.id).toBe(first.data.draftAgreement.agreement.id);
    const other = { ...input, terms: { ...usualTerms(app), title: '别的' } };
    expect(refusalOf(await acts.act(worker, 'draftAgreement', other))).toBe(
      'IDEMPOTENCY_KEY_REUSED',
    );
  });

  test('two to ten different sides', async () => {
    const { worker, committee } = app.world.here;
    for (const sides of [[committee.globalId], [committee.globalId, committee.globalId]]) {
      expect(problemsOf(await acts.draft(worker, { sides }))).toEqual(['sides SIDES_INVALID']);
    }
    const eleven = Array.from({ length: 11 }, () => committee.globalId);
    expect(problemsOf(await acts.draft(worker, { sides: eleven }))).toEqual([
      'sides SIDES_INVALID',
    ]);
  });

  test('sides that are there and not dissolved', async () => {
    const { worker, committee, company, id: districtId } = app.world.here;
    const ids = ['', 'Organization:1', `Organization:${districtId}:${newId()}`, "x' OR 1=1 --"];
    for (const id of ids) {
      const sides = [committee.globalId, id];
      expect(refusalOf(await acts.draft(worker, { sides }))).toBe('NOT_FOUND');
    }
    const { db } = app.context({ kind: 'operator' });
    const key = { districtId_id: { districtId, id: company.id } };
    const drafted = await acts.drafted();
    await db.organization.update({ where: key, data: { dissolvedAt: app.clock.now() } });
    expect(refusalOf(await acts.draft(worker))).toBe('ORGANIZATION_DISSOLVED');
    expect(refusalOf(await acts.sign(worker, drafted, committee.globalId))).toBe(
      'ORGANIZATION_DISSOLVED',
    );
    await db.organization.update({ where: key, data: { dissolvedAt: null } });
  });

  test('every problem of the terms at once, where it is', async () => {
    const { worker, committee, department, id: districtId } = app.world.here;
    const draft = await acts.draft(worker, {
      terms: {
        title: '  ',
        since: '2026-12-01',
        until: '2026-11-30',
        obligations: [{ obligor: committee.globalId, text: '' }],
      },
    });
    expect(problemsOf(draft)).toEqual([
      'title VALUE_REQUIRED',
      'obligations.0.text VALUE_REQUIRED',
    ]);
    const deeper = await acts.draft(worker, {
      terms: {
        title: '共建',
        since: '2026-12-01',
        until: '2026-11-30',
        obligations: [
          { obligor: department.globalId, text: '不是一方' },
          { obligor: committee.globalId, text: '期限不对', dueOn: '2028-01-01' },
          { obligor: committee.globalId, text: '职责不对', duty: `Duty:${districtId}:${newId()}` },
        ],
      },
    });
    expect(problemsOf(deeper)).toEqual([
      'until AGREEMENT_PERIOD_INVALID',
      'obligations.0.obligor NOT_A_SIDE',
      'obligations.1.dueOn DUE_OUTSIDE_PERIOD',
      'obligations.2.duty DUTY_NOT_IN_FORCE',
    ]);
  });

  test('a duty of the list, which the obligation then shows', async () => {
    const { worker, community, company, id: districtId } = app.world.here;
    const { db } = app.context({ kind: 'operator' });
    const id = newId();
    await db.duty.create({
      data: {
        districtId,
        id,
        communityId: community.id,
        origin: 'BY_LAW',
        kind: 'TASK',
        title: '消防宣传',
        basis: '居委会组织法',
        standard: '每季度一次',
        since: new Date('2026-01-01'),
        createdAt: app.clock.now(),
        updatedAt: app.clock.now(),
      },
    });
    const duty = `Duty:${districtId}:${id}`;
    const agreement = await acts.drafted({
      terms: {
        ...usualTerms(app),
        obligations: [{ obligor: company.globalId, text: '每月清理。', duty }],
      },
    });
    const { data } = await app
      .as(worker)
      .run(
        `query ($id: ID!) { node(id: $id) { ... on Agreement { obligations { duty { id title } } } } }`,
        { id: agreement },
      );
    expect(data.node.obligations).toEqual([{ duty: { id: duty, title: '消防宣传' } }]);
  });

  test('a place of one of the sides', async () => {
    const { worker, neighbour } = app.world.here;
    expect(refusalOf(await acts.draft(worker, { community: neighbour.globalId }))).toBe(
      'AGREEMENT_PLACE_UNFIT',
    );
  });

  test('texts are kept as texts', async () => {
    const { worker } = app.world.here;
    const title = "<img src=x onerror=alert(1)> '; DROP TABLE agreement; --";
    const id = await acts.drafted({ terms: { ...usualTerms(app), title: `\u202e${title}\u0000` } });
    expect((await acts.read(worker, id)).title).toBe(title);
  });
});
