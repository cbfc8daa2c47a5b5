/** Counted ballots for tests of what is published of them. */
import { randomBytes } from 'node:crypto';
import { blindToken, unblindSignature } from '@linli/methods';
import { newId } from '../../../kernel/ids.ts';
import type { Persona, TestApp } from '../../../testing/index.ts';
import { paperActs } from '../paper/testing.ts';
import { ballotActs } from '../testing.ts';

const options = [{ label: '甲' }, { label: '乙' }, { label: '丙' }];
const yuan = (amount: number) => ({ amount: String(amount * 100), currency: 'CNY' });
const projects = options.map((option, index) => ({ ...option, cost: yuan(index + 2) }));

/** Of each method: what is asked, and a choice that is valid. */
export const everyMethod = {
  YES_NO_ABSTAIN: { asked: {}, choice: { answer: 'YES' } },
  SINGLE: { asked: { options }, choice: { options: ['2'] } },
  APPROVAL: { asked: { options, seats: 2 }, choice: { options: ['1', '3'] } },
  SCORE: { asked: { options, scoreMax: 5 }, choice: { scores: [{ option: '1', score: 4 }] } },
  IRV: { asked: { options }, choice: { ranking: [['2'], ['1']] } },
  SCHULZE: { asked: { options }, choice: { ranking: [['2'], ['1', '3']] } },
  STV: { asked: { options, seats: 2 }, choice: { ranking: [['3'], ['1'], ['2']] } },
  BUDGET: {
    asked: { options: projects, budget: yuan(5), allocation: 'EQUAL_SHARES' },
    choice: { options: ['1', '2'] },
  },
} as const;

export type TriedMethod = keyof typeof everyMethod;
export type Secrecy = 'OPEN' | 'SECRET' | 'UNLINKABLE';

/** Counts ballots in one app; its `account` becomes the second who reads papers. */
export async function countedBallots(app: TestApp) {
  const { here } = app.world;
  const paper = paperActs(app);
  const ballots = ballotActs(app);
  const readers = [here.worker, await paper.employ(here.account)];

  async function castAlone(ballot: { id: string; publicKey: string }, by: Persona, choice: object) {
    const blinded = blindToken(ballot.publicKey, randomBytes);
    const input = { ballot: ballot.id, blindedToken: blinded.blindedToken };
    const { blindSignature } = await ballots.act(by, 'issueBallotCredential', input);
    return ballots.act(null, 'castUnlinkableBallot', {
      ...{ ballot: ballot.id, token: blinded.token, choice },
      signature: unblindSignature(ballot.publicKey, blinded, blindSignature),
    });
  }

  /** One valid vote online, and one on paper that is spoilt. Returns the ballot's id. */
  async function spoilt(method: TriedMethod, secrecy: Secrecy): Promise<string> {
    const { asked, choice } = everyMethod[method];
    const ballot = await paper.opened({ method, secrecy, paper: true, ...asked });
    if (secrecy === 'UNLINKABLE') await castAlone(ballot, here.resident, choice);
    else await paper.castOnline(here.resident, { ballot: ballot.id, choice });
    const { stack } = await paper.act(here.worker, 'issuePaperBallots', {
      ...{ ballot: ballot.id, count: null, idempotencyKey: newId() },
    });
    if (secrecy !== 'OPEN') {
      const roll: { id: string; voted: boolean }[] = await paper.roll(here.worker, ballot.id);
      await paper.give(
        ballot.id,
        roll.filter(({ voted }) => !voted).map(({ id }) => id),
      );
    }
    const { code } = stack.sheets.nodes[0];
    for (const reader of readers) await paper.enter(reader, ballot.id, [{ code, choice: null }]);
    app.clock.advance({ minutes: 61 });
    await ballots.act(here.worker, 'closeBallot', { ballot: ballot.id });
    await ballots.act(here.worker, 'countBallot', { ballot: ballot.id });
    return ballot.id;
  }

  /** A tie that a lot broke. */
  async function drawn(secrecy: Secrecy): Promise<string> {
    const ballot = await paper.opened({ method: 'SINGLE', secrecy, options, ties: 'LOT' });
    for (const [index, by] of [here.resident, here.otherResident].entries()) {
      const choice = { options: [String(index + 1)] };
      if (secrecy === 'UNLINKABLE') await castAlone(ballot, by, choice);
      else await paper.castOnline(by, { ballot: ballot.id, choice });
    }
    app.clock.advance({ minutes: 61 });
    await ballots.act(here.worker, 'closeBallot', { ballot: ballot.id });
    await ballots.act(here.worker, 'resolveBallotTie', { ballot: ballot.id, seed: '6 2 5 1' });
    return ballot.id;
  }

  return { spoilt, drawn };
}
