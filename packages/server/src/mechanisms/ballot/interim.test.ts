import { expect, test } from 'vitest';
import type { Context } from '../../context.ts';
import type { Ballot } from '../../generated/prisma/client.ts';
import { fewPapers, interimOf } from './interim.ts';
import type { BallotResult } from './result.ts';

/** Asks about a box with so many papers, several at a time; answers how often it was counted. */
async function countsOf(papers: number, asks: number, atOnce = 1): Promise<number> {
  const context = { database: {} } as Context;
  const ballot = { districtId: 'd', id: 'b' } as Ballot;
  let counts = 0;
  const count = async () => {
    counts += 1;
    return { channels: { ONLINE: papers - 1, PAPER: 1 } } as BallotResult;
  };
  for (let ask = 0; ask < asks; ask += 1) {
    await Promise.all(Array.from({ length: atOnce }, () => interimOf(context, ballot, count)));
  }
  return counts;
}

test('a small box is counted for whoever asks, so that a vote shows at once', async () => {
  expect(await countsOf(fewPapers, 5)).toBe(5);
});

test('a large box is counted once for all who ask within half a minute', async () => {
  expect(await countsOf(fewPapers + 1, 1_000)).toBe(1);
  // Those who come before anybody knows how large it is count for themselves.
  expect(await countsOf(fewPapers + 1, 50, 20)).toBe(20);
});

test('a count that fails is not held, and the next one asks again', async () => {
  const context = { database: {} } as Context;
  const ballot = { districtId: 'd', id: 'b' } as Ballot;
  const fails = () => Promise.reject(new Error('The box cannot be read.'));
  await expect(interimOf(context, ballot, fails)).rejects.toThrow('cannot be read');
  const result = { channels: { ONLINE: 1 } } as BallotResult;
  expect(await interimOf(context, ballot, async () => result)).toBe(result);
});
