import { type Subjects, serviceInput, surveyInput } from './subjects.ts';

/** Everybody who tries every mutation. Unless named otherwise they belong to the subject's district. */
export const personaNames = [
  'visitor',
  'guest',
  'account',
  'resident',
  'otherResident',
  'worker',
  'neighbourWorker',
  'representative',
  'official',
  'elsewhereResident',
  'elsewhereWorker',
  'elsewhereOfficial',
] as const;
export type PersonaName = (typeof personaNames)[number];

/** How an attempt ends: `done`, or the code that refuses it. */
export type Outcomes = Readonly<Record<PersonaName, string>>;

export interface AccessRow {
  /** A fresh input that would do for whoever is entitled. */
  input(subjects: Subjects): Promise<object>;
  expected: Outcomes;
}

const unsigned = 'UNAUTHENTICATED';
const forbidden = 'FORBIDDEN';

/** Everybody the same. */
const everybody = (outcome: string) =>
  Object.fromEntries(personaNames.map((name) => [name, outcome])) as unknown as Outcomes;

/** Nobody but those named: nobody signed in is asked to sign in, the others are refused. */
const only = (...names: PersonaName[]): Outcomes => ({
  ...everybody(forbidden),
  visitor: unsigned,
  guest: unsigned,
  ...Object.fromEntries(names.map((name) => [name, 'done'])),
});

const signedInHere: PersonaName[] = [
  'account',
  'resident',
  'otherResident',
  'worker',
  'neighbourWorker',
  'representative',
  'official',
];

/** Staff who read a request are told that its applicant's steps are not theirs. */
const readersOfRequests = {
  worker: 'NOT_FOR_YOU',
  official: 'NOT_FOR_YOU',
};

const answers = [{ question: 'wish', text: '换一个水龙头' }];

/** Every mutation that takes plain input, with who may do it to a subject that a resident made in `here`. */
export const accessTable: Readonly<Record<string, AccessRow>> = {
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
    input: async (s) => ({ topic: await s.openTopic(), body: '先试一年', idempotencyKey: s.key() }),
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
  moderateStatement: {
    input: async (s) => ({
      statement: await s.statement(),
      decision: 'REJECTED',
      reason: '与议题无关',
    }),
    expected: only('worker'),
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
};
