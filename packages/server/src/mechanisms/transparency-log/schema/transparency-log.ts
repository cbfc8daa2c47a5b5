import { builder, findRow, rowId } from '../../../builder.ts';
import { InvalidInputError } from '../../../kernel/domain-error.ts';
import { namedReference, namedRow } from '../../../kernel/named-row.ts';
import { logDownloadPath } from '../download.ts';
import { readConsistencyProof, readInclusionProof } from '../read-proofs.ts';
import { subjectKey } from '../subject-key.ts';
import { logEntryConnection, logEntryType } from './log-entry.ts';
import { logHeadConnection, logHeadType } from './log-head.ts';
import { consistencyProofType, inclusionProofType } from './log-proofs.ts';

const logType = builder.prismaNode('LogTree', {
  name: 'TransparencyLog',
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description:
    'A district’s transparency log: a Merkle tree (RFC 9162) of everything that was decided, counted, published or paid, with signed heads. Public; it only grows, and anybody can check that.',
  fields: (t) => ({
    origin: t.exposeString('origin', {
      description: 'The log’s name in its signed heads; never changes.',
    }),
    size: t.exposeInt('size', { description: 'How many entries it has; the newest head’s size.' }),
    hashAlgorithm: t.string({
      description: 'What hashes leaves and nodes: `sha256`.',
      resolve: () => 'sha256',
    }),
    verifierKey: t.exposeString('verifierKey', {
      description:
        'What the newest head’s signature is checked with, as a C2SP signed-note verifier key, `name+key id+key`. Learn it from the district’s own website or papers too: a log that lies would lie about its key.',
    }),
    downloadPath: t.string({
      description:
        'Path, beside the API, of the whole log as JSON Lines, for `linli verify` and other verifiers.',
      resolve: ({ districtId }) => logDownloadPath(districtId),
    }),
    newestHead: t.prismaField({
      type: logHeadType,
      description: 'The newest signed head.',
      resolve: (query, { districtId, size }, _, { db }) =>
        db.logHead.findUniqueOrThrow({
          ...query,
          where: { districtId_size: { districtId, size } },
        }),
    }),
    heads: t.prismaConnection(
      {
        type: logHeadType,
        cursor: 'districtId_id',
        description: 'Every head that was signed, the newest first.',
        resolve: (query, { districtId }, _, { db }) =>
          db.logHead.findMany({ ...query, where: { districtId }, orderBy: { size: 'desc' } }),
      },
      logHeadConnection,
    ),
    entries: t.prismaConnection(
      {
        type: logEntryType,
        cursor: 'districtId_id',
        description: 'The entries, the newest first.',
        args: {
          kind: t.arg.string({
            required: false,
            description: 'Only this kind, by its permanent name (see `logKinds`).',
          }),
          subject: t.arg.id({
            required: false,
            description: 'Only what happened to this node.',
          }),
        },
        resolve: (query, { districtId }, { kind, subject }, { db }) =>
          db.logEntry.findMany({
            ...query,
            where: {
              districtId,
              ...(kind ? { kind } : {}),
              ...(subject ? subjectKey(subject, districtId) : {}),
            },
            orderBy: { index: 'desc' },
          }),
      },
      logEntryConnection,
    ),
    entry: t.prismaField({
      type: logEntryType,
      nullable: true,
      description: 'The entry at a place; null beyond the end.',
      args: { index: t.arg.int({ description: 'From 0.' }) },
      resolve: (query, { districtId }, { index }, { db }) =>
        db.logEntry.findUnique({
          ...query,
          where: { districtId_index: { districtId, index } },
        }),
    }),
    inclusionProof: t.field({
      type: inclusionProofType,
      nullable: true,
      description:
        'The proof that an entry is in the log; null for an entry that came later than the size, or of another log.',
      args: {
        entry: t.arg.id({ description: 'A LogEntry.' }),
        treeSize: t.arg.int({
          required: false,
          description:
            'The head’s size that the proof leads to, at most the log’s; the newest when left out.',
        }),
      },
      resolve: async ({ districtId, size }, { entry, treeSize }, { db }) => {
        const to = assertSize(treeSize ?? size, size, 'treeSize');
        const key = namedRow(entry, 'LogEntry', ['entry']);
        if (key.districtId !== districtId) return null;
        const found = await db.logEntry.findUnique({
          where: { districtId_id: { districtId, id: key.id } },
          select: { index: true, leafHash: true },
        });
        if (!found || found.index >= to) return null;
        const hashes = await readInclusionProof(db, districtId, found.index, to);
        return { ...found, treeSize: to, hashes };
      },
    }),
    consistencyProof: t.field({
      type: consistencyProofType,
      description: 'The proof that the log at one size is the beginning of the log at another.',
      args: {
        first: t.arg.int({ description: 'The earlier size; 0 or more.' }),
        second: t.arg.int({
          required: false,
          description: 'The later size, at most the log’s; the newest when left out.',
        }),
      },
      resolve: async ({ districtId, size }, { first, second }, { db }) => {
        const to = assertSize(second ?? size, size, 'second');
        assertSize(first, to, 'first');
        const hashes = await readConsistencyProof(db, districtId, first, to);
        return { first, second: to, hashes };
      },
    }),
  }),
});

/** Refuses, by name, a size that the log has not come to. */
function assertSize(size: number, most: number, name: string): number {
  if (size < 0) {
    throw new InvalidInputError([
      { path: [name], code: 'NUMBER_TOO_SMALL', values: { minimum: 0 } },
    ]);
  }
  if (size <= most) return size;
  throw new InvalidInputError([
    { path: [name], code: 'NUMBER_TOO_LARGE', values: { maximum: most } },
  ]);
}

builder.queryField('transparencyLog', (t) =>
  t.prismaField({
    type: logType,
    nullable: true,
    authScopes: { public: true },
    description: 'The log of a place’s district; null where nothing was logged yet.',
    args: { community: t.arg.id({ description: 'A district, or any place in it.' }) },
    resolve: async (query, _, { community }, { db }) => {
      const id = namedReference(community, 'Community', ['community']);
      const place = await db.community.findUnique({
        where: { id },
        select: { districtId: true },
      });
      if (!place?.districtId) return null;
      return db.logTree.findUnique({ ...query, where: { districtId: place.districtId } });
    },
  }),
);
