import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { globalId } from '../../kernel/global-id.ts';
import { newId } from '../../kernel/ids.ts';
import { openTestApp, type Persona, type TestApp } from '../../testing/index.ts';
import { readAttachment } from '../attachment/index.ts';
import { workItemActs } from '../to-do/testing.ts';

let app: TestApp;
let acts: ReturnType<typeof workItemActs>;
beforeAll(async () => {
  app = await openTestApp();
  acts = workItemActs(app);
});
afterAll(() => app.close());

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

/** Uploads a file by a mutation, as the GraphQL multipart request specification says. */
async function upload(
  persona: Persona,
  bytes: Uint8Array,
  { name = '竣工单.pdf', type = 'application/pdf' } = {},
) {
  const query = `mutation ($file: File!) { attachDocument(input: { file: $file }) { __typename
    ... on AttachDocumentSuccess { attachment { id fileName contentType bytes url } }
    ... on DomainError { code path } } }`;
  const body = new FormData();
  body.set('operations', JSON.stringify({ query, variables: { file: null } }));
  body.set('map', JSON.stringify({ 0: ['variables.file'] }));
  body.set('0', new File([new Uint8Array(bytes)], name, { type }));
  const headers = { authorization: `Bearer ${persona.token}` };
  const response = await app.fetch('/graphql', { method: 'POST', headers, body });
  return (await response.json()).data.attachDocument;
}

test('from assigned to verified: the owner reports and finishes with evidence, somebody else verifies', async () => {
  const { worker, representative, company } = app.world.here;
  const id = await acts.assigned();
  const reported = await acts.act(representative, 'reportProgress', {
    workItem: id,
    body: '已下单配件。',
    progress: 40,
  });
  expect(reported.data.reportProgress.workItem).toMatchObject({
    state: 'IN_PROGRESS',
    progress: 40,
    ownerOrganization: { name: company.name },
    ownerPersonName: null,
    notes: [{ body: '已下单配件。', progress: 40, authorName: '赵刚' }],
  });
  const { attachment } = await upload(representative, pdf);
  const finished = await acts.act(representative, 'finishWorkItem', {
    workItem: id,
    body: '两盏都换好了。',
    documents: [attachment.id],
  });
  expect(finished.data.finishWorkItem.workItem).toMatchObject({ state: 'DONE', progress: 100 });
  expect(finished.data.finishWorkItem.workItem.notes[1].documents).toMatchObject([
    { fileName: '竣工单.pdf', contentType: 'application/pdf', bytes: pdf.length },
  ]);
  const { data } = await acts.act(worker, 'verifyWorkItem', { workItem: id });
  expect(data.verifyWorkItem.workItem).toMatchObject({
    state: 'VERIFIED',
    stateLabel: '已核实办结',
    availableActions: [],
    timeline: [
      { action: 'ASSIGN' },
      { action: 'REPORT' },
      { action: 'FINISH' },
      { action: 'VERIFY', label: '核实办结' },
    ],
  });
});

test('whoever finished it neither verifies it nor sends it back', async () => {
  const { worker } = app.world.here;
  const id = await acts.assigned();
  await acts.act(worker, 'finishWorkItem', { workItem: id, body: '电话核实已修好' });
  for (const [mutation, extra] of [
    ['verifyWorkItem', {}],
    ['reopenWorkItem', { reason: '再看看' }],
  ] as const) {
    const { data } = await acts.act(worker, mutation, { workItem: id, ...extra });
    expect(data[mutation].code).toBe('WORK_ITEM_FINISHED_BY_YOURSELF');
  }
  const { node } = (await acts.read(worker, id)).data;
  expect(node.availableActions).toMatchObject([
    { action: 'VERIFY', allowed: false, refusal: { code: 'WORK_ITEM_FINISHED_BY_YOURSELF' } },
    { action: 'REOPEN', allowed: false },
    { action: 'CANCEL', allowed: true },
  ]);
});

test('a verification that is refused sends it back with the reason', async () => {
  const { worker, representative } = app.world.here;
  const id = await acts.assigned();
  await acts.act(representative, 'finishWorkItem', { workItem: id, body: '好了' });
  const { data } = await acts.act(worker, 'reopenWorkItem', {
    workItem: id,
    reason: '还有一盏不亮',
  });
  expect(data.reopenWorkItem.workItem).toMatchObject({ state: 'IN_PROGRESS', doneAt: null });
  const again = await acts.act(worker, 'reopenWorkItem', { workItem: id, reason: '还有一盏不亮' });
  expect(again.data.reopenWorkItem.workItem.timeline).toHaveLength(3);
  const blank = await acts.act(worker, 'reopenWorkItem', { workItem: id, reason: '  ' });
  expect(blank.data.reopenWorkItem.problems).toEqual([
    { path: ['reason'], code: 'VALUE_REQUIRED' },
  ]);
});

test('it is given to another owner, with another time, or given up', async () => {
  const { worker, representative, committee } = app.world.here;
  const id = await acts.assigned();
  const to = { workItem: id, ownerOrganization: committee.globalId };
  const { data } = await acts.act(worker, 'reassignWorkItem', to);
  expect(data.reassignWorkItem.workItem.ownerOrganization.name).toBe(committee.name);
  const twice = await acts.act(worker, 'reassignWorkItem', to);
  expect(twice.data.reassignWorkItem.workItem.timeline).toHaveLength(2);
  expect((await acts.read(representative, id)).data.node).toBeNull();
  const dueAt = acts.dueAt(10);
  const moved = await acts.act(worker, 'changeDueDate', { workItem: id, dueAt, reason: '等配件' });
  expect(moved.data.changeDueDate.workItem).toMatchObject({ dueAt });
  const past = { workItem: id, dueAt: acts.dueAt(-1), reason: '写错了' };
  expect((await acts.act(worker, 'changeDueDate', past)).data.changeDueDate.code).toBe(
    'DUE_TIME_PASSED',
  );
  const cancelled = await acts.act(worker, 'cancelWorkItem', { workItem: id, reason: '业主自修' });
  expect(cancelled.data.cancelWorkItem.workItem).toMatchObject({
    state: 'CANCELLED',
    availableActions: [],
  });
  const late = await acts.act(worker, 'finishWorkItem', { workItem: id, body: '好了' });
  expect(late.data.finishWorkItem.code).toBe('WRONG_STATE');
});

test('one of the people of an organization owns it for the organization', async () => {
  const { worker, representative, company, resident } = app.world.here;
  const { db } = app.context({ kind: 'operator' });
  const membership = await db.membership.findFirstOrThrow({
    where: { personId: representative.personId },
  });
  const id = await acts.assigned({
    ownerOrganization: null,
    ownerMembership: globalId('Membership', membership),
  });
  expect((await acts.read(representative, id)).data.node).toMatchObject({
    ownerPersonName: '赵刚',
    ownerOrganization: { name: company.name },
  });
  expect((await acts.read(resident, id)).data.node).toBeNull();
  for (const extra of [
    { ownerOrganization: null },
    { ownerMembership: globalId('Membership', membership) },
  ]) {
    const { data } = await acts.act(worker, 'assignWorkItem', acts.input(extra));
    expect(data.assignWorkItem.code).toBe('WORK_ITEM_OWNER_NEEDED');
  }
});

describe('refused', () => {
  test('an owner that is dissolved, is none, or is of another district', async () => {
    const { worker } = app.world.here;
    const { db, clock } = app.context({ kind: 'operator' });
    const dissolved = await db.organization.create({
      data: {
        districtId: app.world.here.id,
        id: newId(),
        communityId: app.world.here.community.id,
        kind: 'SOCIAL_ORGANIZATION',
        name: '旧社',
        dissolvedAt: clock.now(),
        createdAt: clock.now(),
        updatedAt: clock.now(),
      },
    });
    for (const [ownerOrganization, code] of [
      [globalId('Organization', dissolved), 'ORGANIZATION_DISSOLVED'],
      ['Organization:1', 'NOT_FOUND'],
      [app.world.here.community.globalId, 'NOT_FOUND'],
      ["Organization:' OR 1=1 --", 'NOT_FOUND'],
    ] as const) {
      const { data } = await acts.act(worker, 'assignWorkItem', acts.input({ ownerOrganization }));
      expect([ownerOrganization, data.assignWorkItem.code]).toEqual([ownerOrganization, code]);
    }
    const foreign = { ownerOrganization: app.world.elsewhere.company.globalId };
    const { errors } = await acts.act(worker, 'assignWorkItem', acts.input(foreign));
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('a time that has passed, and input out of form', async () => {
    const { worker } = app.world.here;
    const past = await acts.act(worker, 'assignWorkItem', acts.input({ dueAt: acts.dueAt(-1) }));
    expect(past.data.assignWorkItem).toMatchObject({ code: 'DUE_TIME_PASSED', path: ['dueAt'] });
    const id = await acts.assigned();
    const { data } = await acts.act(worker, 'reportProgress', {
      workItem: id,
      body: '字'.repeat(2_001),
      progress: 101,
    });
    expect(data.reportProgress.problems).toMatchObject([
      { path: ['progress'], code: 'NUMBER_TOO_LARGE' },
      { path: ['body'], code: 'VALUE_TOO_LONG' },
    ]);
  });

  test('an id that names no work item', async () => {
    for (const workItem of [
      'WorkItem:1',
      globalId('WorkItem', { districtId: app.world.here.id, id: newId() }),
      globalId('Topic', { districtId: app.world.here.id, id: newId() }),
      "WorkItem:' OR 1=1 --",
      '',
    ]) {
      const { data } = await acts.act(app.world.here.worker, 'verifyWorkItem', { workItem });
      expect(data.verifyWorkItem).toMatchObject({ code: 'NOT_FOUND', path: ['workItem'] });
    }
  });

  test('evidence of somebody else, in use, or of another kind', async () => {
    const { worker, representative } = app.world.here;
    const id = await acts.assigned();
    const finish = async (documents: string[], photos: string[] = []) =>
      (
        await acts.act(representative, 'finishWorkItem', {
          workItem: id,
          body: '好了',
          documents,
          photos,
        })
      ).data.finishWorkItem;
    const foreign = (await upload(worker, pdf)).attachment.id;
    expect((await finish([foreign])).code).toBe('DOCUMENT_UNAVAILABLE');
    const own = (await upload(representative, pdf)).attachment.id;
    expect((await finish([], [own])).code).toBe('ATTACHMENT_UNAVAILABLE');
    expect((await acts.read(worker, id)).data.node).toMatchObject({ state: 'OPEN', notes: [] });
  });
});

test('assigning again with the same key is one work item; another input is refused', async () => {
  const { worker } = app.world.here;
  const input = acts.input();
  const both = await Promise.all([
    acts.act(worker, 'assignWorkItem', input),
    acts.act(worker, 'assignWorkItem', input),
  ]);
  const ids = both.map(({ data }) => data.assignWorkItem.workItem.id);
  expect(ids[0]).toBe(ids[1]);
  const other = await acts.act(worker, 'assignWorkItem', { ...input, title: '另一件' });
  expect(other.data.assignWorkItem.code).toBe('IDEMPOTENCY_KEY_REUSED');
});

test('of two different steps at once, one counts', async () => {
  const { worker, representative } = app.world.here;
  const id = await acts.assigned();
  const both = await Promise.all([
    acts.act(representative, 'finishWorkItem', { workItem: id, body: '好了' }),
    acts.act(worker, 'cancelWorkItem', { workItem: id, reason: '不用了' }),
  ]);
  const codes = both.map(({ data }) => (data.finishWorkItem ?? data.cancelWorkItem).code ?? 'DONE');
  // Cancelling what was just finished is allowed; the other way round comes too late.
  expect(codes.filter((code) => code === 'DONE').length).toBeGreaterThanOrEqual(1);
  const { timeline, state } = (await acts.read(worker, id)).data.node;
  expect(timeline).toHaveLength(1 + codes.filter((code) => code === 'DONE').length);
  expect(['DONE', 'CANCELLED']).toContain(state);
});

describe('a document', () => {
  test('is told by its bytes, not by its name or type', async () => {
    const { account } = app.world.here;
    for (const bytes of [
      Buffer.from('<html><script>alert(1)</script></html>'),
      Buffer.from('%PDF-1.7 and nothing more'),
      Buffer.from('MZ\u0090 %PDF-1.4 %%EOF'),
      Buffer.alloc(0),
    ]) {
      expect(await upload(account, bytes)).toMatchObject({
        code: 'DOCUMENT_UNREADABLE',
        path: ['file'],
      });
    }
    const large = Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024), pdf]);
    expect((await upload(account, large)).code).toBe('DOCUMENT_TOO_LARGE');
  });

  test('keeps its name without folders and tricks, and comes as a download', async () => {
    const { account } = app.world.here;
    const { attachment } = await upload(account, pdf, {
      name: '..\\..\\C:\\合同<1>\u202Efdp.exe',
      type: 'text/html',
    });
    expect(attachment.fileName).toBe('合同1fdp.exe.pdf');
    const stored = await readAttachment(app.context({ kind: 'visitor' }), attachment.url);
    expect(stored).toMatchObject({ contentType: 'application/pdf', fileName: '合同1fdp.exe.pdf' });
    expect(stored?.bytes.equals(pdf)).toBe(true);
  });
});

test('those concerned are told, and the audit has no texts', async () => {
  const { worker, representative } = app.world.here;
  const id = await acts.assigned({ title: '疏通下水道', body: '机密正文' });
  await acts.act(representative, 'finishWorkItem', { workItem: id, body: '机密进展' });
  const told = async (persona: Persona) =>
    JSON.stringify(
      await app.as(persona).run('{ viewer { notifications(first: 50) { nodes { subject } } } }'),
    );
  expect(await told(representative)).toContain('请办理：疏通下水道');
  expect(await told(worker)).toContain('请核实：疏通下水道');
  expect(await told(worker)).not.toContain('请办理：疏通下水道');
  const { db } = app.context({ kind: 'operator' });
  const audit = JSON.stringify(
    await db.auditEntry.findMany({ where: { action: 'finishWorkItem' } }),
  );
  expect(audit).toContain('DONE');
  expect(audit).not.toContain('机密');
});
