import { builder } from '../../builder.ts';
import { type ProofOfWorkTask, stateTask } from './proof-of-work.ts';

const taskType = builder.objectRef<ProofOfWorkTask>('ProofOfWorkChallenge').implement({
  description:
    'A small calculation for a guest’s device, as ALTCHA v2 states it: find the counter whose derived key begins with `keyPrefix`. `solveProofOfWork` of @linli/client does it.',
  fields: (t) => ({
    algorithm: t.exposeString('algorithm', { description: 'PBKDF2/SHA-256.' }),
    nonce: t.exposeString('nonce', {
      description: 'What the counter is put behind, in hexadecimal.',
    }),
    salt: t.exposeString('salt', { description: 'The salt of the derivation, in hexadecimal.' }),
    cost: t.exposeInt('cost', { description: 'Iterations of one try.' }),
    keyLength: t.exposeInt('keyLength', { description: 'Bytes of the derived key.' }),
    keyPrefix: t.exposeString('keyPrefix', {
      description: 'What the derived key has to begin with, in hexadecimal.',
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      description:
        'Until when the solution is taken; `data.until` of the challenge in milliseconds.',
    }),
    signature: t.exposeString('signature', { description: 'Says that it is of this server.' }),
  }),
});

builder.queryField('proofOfWorkChallenge', (t) =>
  t.field({
    type: taskType,
    authScopes: { public: true },
    description: 'A new calculation for a guest’s device; each is taken once. Limited by address.',
    resolve: (_, __, context) => stateTask(context),
  }),
);
