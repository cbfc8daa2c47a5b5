import { randomBytes } from 'node:crypto';
import { blindToken, unblindSignature } from '@linli/methods';
import type { Subjects } from '../subjects.ts';
import {
  type AccessArea,
  everybody,
  forbidden,
  only,
  signedInHere,
  unsigned,
} from './access-area.ts';

const day = 86_400_000;

/** A topic that is decided by now, as the database has it. */
async function deciding(s: Subjects): Promise<string> {
  const topic = await s.openTopic();
  await s.app.context({ kind: 'operator' }).db.topic.updateMany({
    where: { id: topic.split(':').at(-1) ?? '' },
    data: { state: 'CONVERGING' },
  });
  return topic;
}

const ballotInput = async (s: Subjects, over: object = {}) => ({
  host: await deciding(s),
  title: '加装电梯表决',
  question: '您是否同意？',
  method: 'YES_NO_ABSTAIN',
  opensAt: s.app.clock.now().toISOString(),
  closesAt: new Date(s.app.clock.now().getTime() + day).toISOString(),
  idempotencyKey: s.key(),
  ...over,
});

const draft = async (s: Subjects, over: object = {}) =>
  s.act(s.app.world.here.worker, 'prepareBallot', await ballotInput(s, over), 'ballot');

export async function openBallot(s: Subjects, over: object = {}): Promise<string> {
  const input = { ballot: await draft(s, over) };
  return s.act(s.app.world.here.worker, 'openBallot', input, 'ballot');
}

/** One whose close has passed. */
async function over(s: Subjects, settings: object = {}): Promise<string> {
  const id = await openBallot(s, settings);
  await s.app.context({ kind: 'operator' }).db.ballot.updateMany({
    where: { id: id.split(':').at(-1) ?? '' },
    data: { closesAt: s.app.clock.now() },
  });
  return id;
}

async function closed(s: Subjects): Promise<string> {
  const input = { ballot: await over(s, { paper: true }) };
  return s.act(s.app.world.here.worker, 'closeBallot', input, 'ballot');
}

/** An unlinkable ballot, and a token blinded for it. */
async function unlinkable(s: Subjects) {
  const ballot = await openBallot(s, { secrecy: 'UNLINKABLE' });
  const { data } = await s.app
    .as(null)
    .run('query ($id: ID!) { node(id: $id) { ... on Ballot { publicKey } } }', { id: ballot });
  const { publicKey } = data.node;
  return { ballot, publicKey, ...blindToken(publicKey, randomBytes) };
}

/** A paper with the credential of somebody on the roll. */
async function paper(s: Subjects) {
  const { ballot, publicKey, ...blinded } = await unlinkable(s);
  const { data } = await s.app.as(s.app.world.here.resident).run(
    `mutation ($input: IssueBallotCredentialInput!) { issueBallotCredential(input: $input) {
      ... on IssueBallotCredentialSuccess { blindSignature } } }`,
    { input: { ballot, blindedToken: blinded.blindedToken } },
  );
  const { blindSignature } = data.issueBallotCredential;
  const signature = unblindSignature(publicKey, blinded, blindSignature);
  return { ballot, token: blinded.token, signature, choice: { answer: 'YES' } };
}

const personId = (s: Subjects, name: 'resident' | 'account') => {
  const { id, [name]: persona } = s.app.world.here;
  return `Person:${id}:${persona.personId}`;
};

/** One in which two options have a vote each. */
async function tied(s: Subjects): Promise<string> {
  const { resident, otherResident, worker } = s.app.world.here;
  const options = [{ label: '周六' }, { label: '周日' }];
  const id = await openBallot(s, { method: 'SINGLE', options, ties: 'LOT' });
  await s.act(resident, 'castBallot', { ballot: id, choice: { options: ['1'] } }, 'ballot');
  await s.act(otherResident, 'castBallot', { ballot: id, choice: { options: ['2'] } }, 'ballot');
  return s.act(worker, 'closeBallot', { ballot: id }, 'ballot');
}

/** Who is on the roll votes; whoever else is signed in here is told that they are not. */
const voters = {
  ...everybody(forbidden),
  visitor: unsigned,
  guest: unsigned,
  ...Object.fromEntries(signedInHere.map((name) => [name, 'NOT_ON_ROLL'])),
  resident: 'done',
  otherResident: 'done',
};

/** Ballots of topics. */
export const ballots: AccessArea = {
  rows: {
    prepareBallot: { input: (s) => ballotInput(s), expected: only('worker') },
    openBallot: { input: async (s) => ({ ballot: await draft(s) }), expected: only('worker') },
    castBallot: {
      input: async (s) => ({ ballot: await openBallot(s), choice: { answer: 'YES' } }),
      expected: voters,
    },
    issueBallotCredential: {
      input: async (s) => {
        const { ballot, blindedToken } = await unlinkable(s);
        return { ballot, blindedToken };
      },
      expected: voters,
    },
    // Whoever brings a credential casts with it: who they are is not looked at.
    castUnlinkableBallot: { input: paper, expected: everybody('done') },
    grantBallotMandate: {
      // Nobody signed in with this number: whoever may give a mandate is told so.
      input: async (s) => ({
        ballot: await openBallot(s, { proxyLimit: 1 }),
        proxyPhone: '13900000000',
      }),
      expected: {
        ...everybody(forbidden),
        visitor: unsigned,
        guest: unsigned,
        ...Object.fromEntries(signedInHere.map((name) => [name, 'PROXY_UNKNOWN'])),
      },
    },
    recordBallotMandate: {
      input: async (s) => ({
        ballot: await openBallot(s, { proxyLimit: 1 }),
        principal: personId(s, 'resident'),
        proxy: personId(s, 'account'),
        evidence: '书面委托书',
      }),
      expected: only('worker'),
    },
    revokeBallotMandate: {
      input: async (s) => ({ ballot: await openBallot(s) }),
      expected: voters,
    },
    assistBallot: {
      input: async (s) => ({
        ballot: await openBallot(s),
        voter: personId(s, 'resident'),
        choice: { answer: 'YES' },
        evidence: '电话确认',
      }),
      expected: only('worker'),
    },
    resolveBallotTie: {
      input: async (s) => ({ ballot: await tied(s), seed: '6 2 5' }),
      expected: only('worker'),
    },
    closeBallot: { input: async (s) => ({ ballot: await over(s) }), expected: only('worker') },
    countBallot: { input: async (s) => ({ ballot: await closed(s) }), expected: only('worker') },
    cancelBallot: {
      input: async (s) => ({ ballot: await draft(s), reason: '改为开会商量' }),
      expected: only('worker'),
    },
  },
  publicNodes: { Ballot: (s) => openBallot(s) },
};
