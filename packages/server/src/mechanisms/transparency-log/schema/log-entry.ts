import { canonicalJson, readLogLine, toHex } from '@linli/methods';
import { builder, findRow, rowId } from '../../../builder.ts';
import { nodeId } from '../../../kernel/global-id.ts';
import { logKindType } from './log-kind.ts';

export const logEntryType = builder.prismaNode('LogEntry', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description:
    'A leaf of a district’s transparency log: something that was decided, counted, published or paid. Public, for ever, and without personal data.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: 'Its place in the log, from 0, without gaps.' }),
    kind: t.field({
      type: logKindType,
      description: 'What kind of thing happened.',
      resolve: ({ kind }) => ({ name: kind }),
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it happened.' }),
    sequencedAt: t.expose('sequencedAt', {
      type: 'DateTime',
      description: 'When it got its place, usually within two seconds.',
    }),
    subjectId: t.id({
      description: 'The node that it happened to; one that is no longer there answers null.',
      resolve: ({ districtId, subjectType, subjectId: id }) =>
        nodeId(subjectType, { districtId, id }),
    }),
    leaf: t.exposeString('leaf', {
      description:
        'The whole leaf as it is hashed: canonical JSON (RFC 8785) with `version`, `id`, `at`, `district`, `kind`, `subjectType`, `subjectId` and `facts`.',
    }),
    facts: t.string({
      description: 'What happened, as canonical JSON; `kind.description` says what it holds.',
      resolve: ({ leaf }) => {
        const read = readLogLine(leaf);
        return read?.type === 'leaf' ? canonicalJson(read.leaf.facts) : '{}';
      },
    }),
    leafHash: t.string({
      description:
        'SHA-256 of a zero byte and the UTF-8 of `leaf` (RFC 9162), 64 hexadecimal digits.',
      resolve: ({ leafHash }) => toHex(leafHash),
    }),
  }),
});

export const logEntryConnection = builder.connectionObject({
  type: logEntryType,
  name: 'LogEntryConnection',
  description: 'A page of entries.',
});
