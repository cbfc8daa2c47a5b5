import type { Subjects } from '../subjects.ts';
import { type AccessArea, only, signedInHere } from './access-area.ts';

/** A statement that the worker of its community has hidden, and that its author appeals against. */
async function hidden(s: Subjects, appealed = false): Promise<string> {
  const subject = await s.statement();
  const { here } = s.app.world;
  await s.app
    .as(here.worker)
    .run('mutation ($input: HideContentInput!) { hideContent(input: $input) { __typename } }', {
      input: { subject, category: 'OFF_TOPIC', words: '与议题无关' },
    });
  if (appealed) {
    await s.app
      .as(here.resident)
      .run('mutation ($input: AppealHidingInput!) { appealHiding(input: $input) { __typename } }', {
        input: { subject, words: '请再看一次' },
      });
  }
  return subject;
}

export const moderation: AccessArea = {
  rows: {
    appealHiding: {
      input: async (s) => ({ subject: await hidden(s), words: '请再看一次' }),
      // The resident wrote it.
      expected: only('resident'),
    },
    decideAppeal: {
      input: async (s) => ({ subject: await hidden(s, true), outcome: 'UPHELD' }),
      // The worker hid it: somebody above decides.
      expected: { ...only('official'), worker: 'APPEAL_OF_OWN_ACT' },
    },
    hideContent: {
      input: async (s) => ({
        subject: await s.statement(),
        category: 'OFF_TOPIC',
        words: '与议题无关',
      }),
      expected: only('worker'),
    },
    keepContent: {
      input: async (s) => ({ subject: await s.statement() }),
      expected: only('worker'),
    },
    reportContent: {
      input: async (s) => ({
        subject: await s.statement(),
        category: 'INSULT',
        idempotencyKey: s.key(),
      }),
      // A guest's device does a calculation first.
      expected: { ...only(...signedInHere), guest: 'PROOF_OF_WORK_REQUIRED' },
    },
    restoreContent: {
      input: async (s) => ({ subject: await hidden(s) }),
      expected: only('worker'),
    },
    setModerationRule: {
      input: async (s) => ({
        community: s.app.world.here.community.globalId,
        reportThreshold: 5,
        appealDays: 30,
        decisionDays: 7,
      }),
      expected: only('worker'),
    },
  },
  privateNodes: {
    ModerationCase: async (s) => {
      const subject = await hidden(s);
      const { data } = await s.app
        .as(s.app.world.here.worker)
        .run('query ($subject: ID!) { moderationCase(subject: $subject) { id } }', { subject });
      return data.moderationCase.id;
    },
  },
};
