import { type AccessArea, only, signedInHere } from './access-area.ts';

/** The resident's argument: everybody here but they may thank, nobody but they may change it. */
const othersHere = signedInHere.filter((name) => name !== 'resident');
const notForOthers = Object.fromEntries(othersHere.map((name) => [name, 'NOT_FOR_YOU']));

/** What is done with an argument of a topic under discussion. */
export const argumentActs: AccessArea = {
  rows: {
    editArgument: {
      input: async (s) => ({ argument: await s.argument(), body: '改一个字' }),
      expected: { ...only('resident'), ...notForOthers },
    },
    replyToArgument: {
      input: async (s) => ({
        argument: await s.argument(),
        body: '一楼怎么办',
        idempotencyKey: s.key(),
      }),
      expected: only(...signedInHere),
    },
    thankForArgument: {
      input: async (s) => ({ argument: await s.argument() }),
      expected: { ...only(...othersHere), resident: 'NOT_FOR_YOU' },
    },
    withdrawArgument: {
      input: async (s) => ({ argument: await s.argument() }),
      expected: { ...only('resident'), ...notForOthers },
    },
    withdrawThanks: {
      input: async (s) => ({ argument: await s.argument() }),
      expected: only(...signedInHere),
    },
  },
};
