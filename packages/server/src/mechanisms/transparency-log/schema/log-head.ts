import { toHex } from '@linli/methods';
import { builder, findRow, rowId } from '../../../builder.ts';

export const logHeadType = builder.prismaNode('LogHead', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description: 'A signed head: what a transparency log was at a size. Never changes.',
  fields: (t) => ({
    size: t.exposeInt('size', { description: 'How many entries it covers.' }),
    rootHash: t.string({
      description: 'The Merkle tree hash over them (RFC 9162), 64 hexadecimal digits.',
      resolve: ({ rootHash }) => toHex(rootHash),
    }),
    checkpoint: t.exposeString('checkpoint', {
      description:
        'The signed note (C2SP tlog-checkpoint): origin, size, root in base64, and a line for each signature. Keep it: the log can be held to it for ever.',
    }),
    at: t.expose('at', {
      type: 'DateTime',
      description: 'When it was signed; not part of what is signed.',
    }),
  }),
});

export const logHeadConnection = builder.connectionObject({
  type: logHeadType,
  name: 'LogHeadConnection',
  description: 'A page of signed heads.',
});
