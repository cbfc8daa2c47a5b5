import { serviceInput, surveyInput } from '../subjects.ts';
import {
  type AccessArea,
  everybody,
  only,
  personaNames,
  signedInHere,
  unsigned,
} from './access-area.ts';

/** Staff who read a request are told that its applicant's steps are not theirs. */
const readersOfRequests = {
  worker: 'NOT_FOR_YOU',
  official: 'NOT_FOR_YOU',
};

const answers = [{ question: 'wish', text: '换一个水龙头' }];

/** Deliberation, services, suggestions, surveys, drafts and signing in. */
export const firstSlices: AccessArea = {
  rows: {
    addArgument: {
      input: async (s) => ({
        topic: await s.openTopic(),
        stance: 'FOR',
        body: '我支持',
        idempotencyKey: s.key(),
      }),
      expected: only(...signedInHere),
    },
    addStatement: {
      input: async (s) => ({
        topic: await s.openTopic(),
        body: '先试一年',
        idempotencyKey: s.key(),
      }),
      expected: only(...signedInHere),
    },
    advanceServiceRequest: {
      input: async (s) => ({ serviceRequest: await s.request(), action: 'ACCEPT' }),
      // Those who may read the request are told that the step is not theirs.
      expected: {
        ...only('worker'),
        resident: 'NOT_FOR_YOU',
        official: 'NOT_FOR_YOU',
      },
    },
    advanceTopic: {
      input: async (s) => ({ topic: await s.topic(), action: 'OPEN_DISCUSSION' }),
      expected: only('worker'),
    },
    answerSuggestion: {
      input: async (s) => ({ suggestion: await s.suggestion(), body: '已安排' }),
      expected: only('worker'),
    },
    applyForService: {
      input: async (s) => ({ service: await s.service(), answers, idempotencyKey: s.key() }),
      expected: only(...signedInHere),
    },
    castVote: {
      input: async (s) => ({ statement: await s.statement(), value: 'AGREE' }),
      expected: only(...signedInHere),
    },
    closeSurvey: {
      input: async (s) => ({ survey: await s.survey() }),
      expected: only('worker'),
    },
    confirmSignInCode: {
      input: async (s) => ({ challengeId: s.key(), code: '000000' }),
      expected: everybody('SITE_UNKNOWN'),
    },
    defineService: {
      input: async (s) => serviceInput(s.app.world.here.community.globalId, s.key()),
      expected: only('worker'),
    },
    discardDraft: {
      input: async () => ({ key: 'topic' }),
      expected: { ...only(...personaNames), visitor: unsigned, guest: unsigned },
    },
    makeSuggestion: {
      input: async (s) => ({
        community: s.app.world.here.community.globalId,
        body: '路灯不亮',
        idempotencyKey: s.key(),
      }),
      expected: only(...signedInHere),
    },
    proposeTopic: {
      input: async (s) => ({
        community: s.app.world.here.community.globalId,
        title: '停车位怎么分',
        body: '大家商量',
        idempotencyKey: s.key(),
      }),
      expected: only(...signedInHere),
    },
    publishSurvey: {
      input: async (s) => surveyInput(s.app, s.app.world.here.community.globalId, s.key()),
      expected: only('worker'),
    },
    raiseTopicFromSuggestion: {
      input: async (s) => ({ suggestion: await s.suggestion(), title: '路灯怎么修', body: '' }),
      expected: only('worker'),
    },
    rateService: {
      input: async (s) => ({ serviceRequest: await s.deliveredRequest(), stars: 5 }),
      expected: { ...only('resident'), ...readersOfRequests },
    },
    recordSuggestion: {
      input: async (s) => ({
        community: s.app.world.here.community.globalId,
        body: '来电说路灯不亮',
        channel: 'ASSISTED',
        idempotencyKey: s.key(),
      }),
      expected: only('worker'),
    },
    requestSignInCode: {
      input: async () => ({ phone: '13800000000' }),
      expected: everybody('SITE_UNKNOWN'),
    },
    resubmitServiceRequest: {
      input: async (s) => ({ serviceRequest: await s.returnedRequest(), answers }),
      expected: { ...only('resident'), ...readersOfRequests },
    },
    saveDraft: {
      input: async () => ({ key: 'topic', content: '草稿' }),
      expected: { ...only(...personaNames), visitor: unsigned, guest: unsigned },
    },
    settleSuggestion: {
      input: async (s) => ({ suggestion: await s.answeredSuggestion(), settled: true }),
      expected: only('resident'),
    },
    signInWithDoorCode: {
      input: async () => ({ code: 'NONE-NONE', displayName: '某人' }),
      expected: everybody('SITE_UNKNOWN'),
    },
    signInWithHostToken: {
      input: async () => ({ token: 'x' }),
      expected: everybody('SITE_UNKNOWN'),
    },
    startGuestSession: { input: async () => ({}), expected: everybody('SITE_UNKNOWN') },
    submitSurveyResponse: {
      input: async (s) => ({ survey: await s.survey(), answers, idempotencyKey: s.key() }),
      expected: only(...signedInHere),
    },
  },
  publicNodes: {
    Argument: (s) => s.argument(),
    Community: async (s) => s.app.world.here.community.globalId,
    Service: (s) => s.service(),
    Statement: (s) => s.statement(),
    Survey: (s) => s.survey(),
    Topic: (s) => s.topic(),
  },
  privateNodes: {
    Receipt: (s) => s.receipt(),
    ServiceRequest: (s) => s.request(),
    Suggestion: (s) => s.suggestion(),
  },
};
