import { toHex } from '@linli/methods';
import { builder } from '../../../builder.ts';

/** Hashes that lead from an entry to a head. */
export interface InclusionProof {
  index: number;
  treeSize: number;
  leafHash: Uint8Array;
  hashes: readonly Uint8Array[];
}

export const inclusionProofType = builder.objectRef<InclusionProof>('LogInclusionProof').implement({
  description: 'A proof that an entry is in the log at a size (RFC 9162, section 2.1.3).',
  fields: (t) => ({
    index: t.exposeInt('index', { description: 'The entry’s place, from 0.' }),
    treeSize: t.exposeInt('treeSize', { description: 'The size that the proof leads to.' }),
    leafHash: t.string({
      description: 'The entry’s hash, 64 hexadecimal digits.',
      resolve: ({ leafHash }) => toHex(leafHash),
    }),
    hashes: t.stringList({
      description:
        'Hashes beside the way from the leaf up to the root, 64 hexadecimal digits each.',
      resolve: ({ hashes }) => hashes.map(toHex),
    }),
  }),
});

/** Hashes that lead from an earlier head to a later one. */
export interface ConsistencyProof {
  first: number;
  second: number;
  hashes: readonly Uint8Array[];
}

export const consistencyProofType = builder
  .objectRef<ConsistencyProof>('LogConsistencyProof')
  .implement({
    description:
      'A proof that a log only grew between two sizes: nothing was changed or taken out (RFC 9162, section 2.1.4).',
    fields: (t) => ({
      first: t.exposeInt('first', { description: 'The earlier size.' }),
      second: t.exposeInt('second', { description: 'The later size.' }),
      hashes: t.stringList({
        description: 'Hashes of the proof, in its order, 64 hexadecimal digits each.',
        resolve: ({ hashes }) => hashes.map(toHex),
      }),
    }),
  });
