import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { startGuestSession } from '../identity/sign-in.ts';
import { askGuestsForWork } from '../identity/sites.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  const { key } = app.world.here.site;
  await askGuestsForWork(app.context({ kind: 'operator' }), { key, asked: true });
});
afterAll(() => app.close());

const challenge = `{ proofOfWorkChallenge {
  algorithm nonce salt cost keyLength keyPrefix expiresAt signature
} }`;

async function solve(): Promise<string> {
  const { data } = await app.as(null).run(challenge);
  const { expiresAt, signature, ...task } = data.proofOfWorkChallenge;
  const parameters = { ...task, data: { until: Date.parse(expiresAt) } };
  const solution = await solveChallenge({ challenge: { parameters, signature }, deriveKey });
  return btoa(JSON.stringify({ challenge: { parameters, signature }, solution }));
}

/** How a guest's beginning ends: `done`, or the code that refuses it. */
async function startGuest(proofOfWork: string | null): Promise<string> {
  const context = app.context({ kind: 'visitor' });
  const { id } = app.world.here.site;
  const site = await context.db.site.findUniqueOrThrow({ where: { id } });
  try {
    await startGuestSession({ ...context, site }, proofOfWork);
    return 'done';
  } catch (error) {
    if (error instanceof RuleRefusedError) return error.code;
    throw error;
  }
}

const changed = (proof: string, change: (sent: Sent) => void) => {
  const sent = JSON.parse(atob(proof)) as Sent;
  change(sent);
  return btoa(JSON.stringify(sent));
};
interface Sent {
  challenge: { parameters: { cost: number; nonce: string; data: { until: number } } };
  solution: { counter: number; derivedKey: string };
}

test('where a site asks, a guest gets a session for a calculation, and each calculation once', async () => {
  expect(await startGuest(null)).toBe('PROOF_OF_WORK_REQUIRED');
  const proof = await solve();
  expect(await startGuest(proof)).toBe('done');
  expect(await startGuest(proof)).toBe('PROOF_OF_WORK_WRONG');
});

test('of the same calculation sent ten times at once, one is taken', async () => {
  const proof = await solve();
  const answers = await Promise.all(Array.from({ length: 10 }, () => startGuest(proof)));
  expect(answers.toSorted()).toEqual([...Array(9).fill('PROOF_OF_WORK_WRONG'), 'done']);
});

test.each<[string, (sent: Sent) => void]>([
  [
    'a longer time',
    ({ challenge }) => {
      challenge.parameters.data.until += 60_000;
    },
  ],
  [
    'an easier task',
    ({ challenge }) => {
      challenge.parameters.cost = 1;
    },
  ],
  [
    'a task of one’s own',
    ({ challenge }) => {
      challenge.parameters.nonce = '00ff';
    },
  ],
  [
    'another counter',
    ({ solution }) => {
      solution.counter += 1;
    },
  ],
  [
    'another key',
    ({ solution }) => {
      solution.derivedKey = '00'.repeat(32);
    },
  ],
])('%s is no solution', async (_, change) => {
  expect(await startGuest(changed(await solve(), change))).toBe('PROOF_OF_WORK_WRONG');
});

test.each(['x', '{}', btoa('null'), btoa('{"challenge":{}}'), 'A'.repeat(100_000)])(
  'what is no proof is refused: %#',
  async (sent) => {
    expect(await startGuest(sent)).toBe('PROOF_OF_WORK_WRONG');
  },
);

test('a calculation is taken for ten minutes', async () => {
  const [soon, late] = [await solve(), await solve()];
  app.clock.advance({ minutes: 9 });
  expect(await startGuest(soon)).toBe('done');
  app.clock.advance({ minutes: 2 });
  expect(await startGuest(late)).toBe('PROOF_OF_WORK_WRONG');
});

test('where a site does not ask, a guest needs none', async () => {
  const { key } = app.world.here.site;
  await askGuestsForWork(app.context({ kind: 'operator' }), { key, asked: false });
  expect(await startGuest(null)).toBe('done');
});
