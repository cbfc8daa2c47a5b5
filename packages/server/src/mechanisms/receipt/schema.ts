import { builder, findRow, rowId } from '../../builder.ts';
import type { Context } from '../../context.ts';
import type { Receipt } from '../../generated/prisma/client.ts';
import { globalId, type RowKey } from '../../kernel/global-id.ts';
import { viewerType } from '../../platform/schema/identity.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { timelineEntry } from '../lifecycle/index.ts';
import { wholeTimeline } from './followed.ts';
import { normaliseCode } from './issue-receipt.ts';
import { describerOf, type ReceiptSubject } from './subjects.ts';

/** Receipts that were found by their code: whoever holds the code may read it. */
const heldByCode = new WeakSet<object>();

const subjects = new WeakMap<object, Promise<ReceiptSubject | null>>();

function subjectOf(receipt: Receipt, context: Context): Promise<ReceiptSubject | null> {
  const known = subjects.get(receipt);
  if (known) return known;
  const key = { districtId: receipt.districtId, id: receipt.subjectId };
  const loading = describerOf(receipt.subjectType).load(context, key);
  subjects.set(receipt, loading);
  return loading;
}

function isOwn(receipt: Receipt, { viewer }: Context): boolean {
  return (
    viewer.kind === 'person' &&
    viewer.districtId === receipt.districtId &&
    viewer.personId === receipt.personId
  );
}

export const receiptType = builder.prismaNode('Receipt', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description: 'What a contributor gets for a contribution, to follow it by.',
  authScopes: async (receipt, context) =>
    isOwn(receipt, context) || heldByCode.has(receipt) || (await isByOwnPhone(receipt, context)),
  runScopesOnType: true,
  fields: (t) => ({
    code: t.exposeString('code', {
      description:
        'Eight legible characters, `7KQF-3MZD`. Whoever holds it may follow the subject.',
    }),
    kind: t.exposeString('subjectType', {
      description: 'The type of the subject: Topic, Suggestion, ServiceRequest.',
    }),
    subjectId: t.id({
      description: 'The subject’s global id. Reading it is for those who may.',
      resolve: (receipt) =>
        globalId(receipt.subjectType, { districtId: receipt.districtId, id: receipt.subjectId }),
    }),
    title: t.string({
      nullable: true,
      description: 'What it is for, in a line.',
      resolve: async (receipt, _, context) => (await subjectOf(receipt, context))?.title ?? null,
    }),
    state: t.string({
      nullable: true,
      description: 'The subject’s state, as its type names it.',
      resolve: async (receipt, _, context) => (await subjectOf(receipt, context))?.state ?? null,
    }),
    stateLabel: t.string({
      nullable: true,
      description: 'The state in the viewer’s language.',
      resolve: async (receipt, _, context) =>
        (await subjectOf(receipt, context))?.stateLabel[context.locale] ?? null,
    }),
    dueAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the next step is due, if a time is set.',
      resolve: async (receipt, _, context) => (await subjectOf(receipt, context))?.dueAt ?? null,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was issued.' }),
    timeline: t.field({
      type: [timelineEntry],
      description:
        'Every step so far, and what came of it later, oldest first: of a contribution to a topic also CITED, DECIDED, PUBLISHED, IN_FORCE, DELIVERED, REOPENED.',
      resolve: (receipt, _, context) => {
        const key = { districtId: receipt.districtId, id: receipt.subjectId };
        const subject = { subjectType: receipt.subjectType, key };
        return wholeTimeline(context, subject, receipt.createdAt);
      },
    }),
  }),
});

const receiptConnection = builder.connectionObject({
  type: receiptType,
  name: 'ReceiptConnection',
  description: 'A page of receipts.',
});

async function phoneIndexOf({ db, viewer }: Context): Promise<string | null> {
  if (viewer.kind !== 'person') return null;
  const where = { districtId_id: { districtId: viewer.districtId, id: viewer.personId } };
  const person = await db.person.findUnique({ where, select: { phoneIndex: true } });
  return person?.phoneIndex ?? null;
}

async function isByOwnPhone(receipt: Receipt, context: Context): Promise<boolean> {
  return (
    receipt.phoneIndex !== null &&
    context.viewer.kind === 'person' &&
    context.viewer.districtId === receipt.districtId &&
    (await phoneIndexOf(context)) === receipt.phoneIndex
  );
}

builder.queryField('receipt', (t) =>
  t.prismaField({
    type: receiptType,
    nullable: true,
    authScopes: { public: true },
    description:
      'A receipt of the site’s district by its code. Limited by address, so that codes cannot be tried out.',
    args: {
      code: t.arg.string({ description: 'The code; case, spaces and the dash do not matter.' }),
    },
    resolve: async (query, _, { code }, context) => {
      const districtId = districtOf(context);
      if (districtId === null) return null;
      await context.limits.consume('receipt', context.addressIndex);
      const where = { districtId_code: { districtId, code: normaliseCode(code) } };
      const receipt = await context.db.receipt.findUnique({ ...query, where });
      if (receipt) heldByCode.add(receipt);
      return receipt;
    },
  }),
);

function districtOf({ site, viewer }: Context): string | null {
  if (site) return site.districtId;
  return viewer.kind === 'person' || viewer.kind === 'guest' ? viewer.districtId : null;
}

builder.objectField(viewerType, 'myAffairs', (t) =>
  t.prismaConnection(
    {
      type: receiptType,
      cursor: 'districtId_id',
      description:
        'Receipts of everything the viewer contributed, also what a worker entered under their phone number; newest first. Empty for visitors and guests.',
      resolve: async (query, viewer: Viewer, _, context) => {
        if (viewer.kind !== 'person') return [];
        const phoneIndex = await phoneIndexOf(context);
        return context.db.receipt.findMany({
          ...query,
          where: {
            districtId: viewer.districtId,
            OR: [{ personId: viewer.personId }, ...(phoneIndex ? [{ phoneIndex }] : [])],
          },
          orderBy: { id: 'desc' },
        });
      },
    },
    receiptConnection,
  ),
);

type ReceiptQuery = Parameters<Context['db']['receipt']['findFirstOrThrow']>[0];

/** The receipt of what was just contributed, for the success of a mutation. */
export async function receiptOf(
  context: Context,
  query: ReceiptQuery,
  subject: RowKey,
): Promise<Receipt> {
  const receipt = await context.db.receipt.findFirstOrThrow({
    ...query,
    where: { districtId: subject.districtId, subjectId: subject.id },
  });
  heldByCode.add(receipt);
  return receipt;
}
