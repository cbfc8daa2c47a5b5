import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Answer, Persona, TestApp, TestDistrict } from '../../testing/index.ts';

const label = (zhCN: string) => ({ zhCN });
const option = (id: string, zhCN: string) => ({ id, label: label(zhCN) });

/** How content people are, by tenure; whoever is not content is asked why. */
export const questions = [
  { rating: { id: 'stars', label: label('您对社区服务满意吗？'), required: true, min: 1, max: 5 } },
  {
    single: {
      id: 'home',
      label: label('您是业主还是租户？'),
      options: [option('owner', '业主'), option('tenant', '租户')],
    },
  },
  {
    multiple: {
      id: 'wants',
      label: label('您最想改善什么？'),
      options: [option('parking', '停车'), option('green', '绿化'), option('lift', '电梯')],
    },
  },
  {
    matrix: {
      id: 'grid',
      label: label('各项如何？'),
      rows: [option('clean', '卫生'), option('safe', '安全')],
      columns: [option('good', '好'), option('bad', '不好')],
    },
  },
  {
    text: {
      id: 'why',
      label: label('您为什么不满意？'),
      maxLength: 200,
      showIf: { any: [{ isNumber: { question: 'stars', number: 1 } }] },
    },
  },
];

export const publish = `mutation ($input: PublishSurveyInput!) {
  publishSurvey(input: $input) {
    __typename
    ... on PublishSurveySuccess { survey { id state stateLabel } }
    ... on InvalidInputError { problems { path code message } }
    ... on RuleRefusedError { code }
  }
}`;

export const submit = `mutation ($input: SubmitSurveyResponseInput!) {
  submitSurveyResponse(input: $input) {
    __typename
    ... on SubmitSurveyResponseSuccess {
      survey { responseCount myParticipation { answered answers { question words } } }
    }
    ... on InvalidInputError { problems { path code message } }
    ... on RuleRefusedError { code message }
  }
}`;

export const close = `mutation ($input: CloseSurveyInput!) {
  closeSurvey(input: $input) {
    __typename
    ... on CloseSurveySuccess { survey { state closesAt results { respondents } } }
    ... on RuleRefusedError { code }
  }
}`;

/** What `publish` takes, for a week from the test's now on. */
export function surveyInput(app: TestApp, { community }: TestDistrict, changes: object = {}) {
  return {
    input: {
      community: community.globalId,
      title: '居民满意度问卷',
      introduction: '结果用来安排明年的服务。',
      questions,
      closesAt: new Date(app.clock.now().getTime() + 7 * 86_400_000),
      anonymous: true,
      leastLevel: 'GUEST',
      idempotencyKey: randomUUID(),
      ...changes,
    },
  };
}

/** Publishes a survey as a district's worker and returns its global id. */
export async function publishAt(
  app: TestApp,
  district: TestDistrict,
  changes: object = {},
): Promise<string> {
  const { data, errors } = await app
    .as(district.worker)
    .run(publish, surveyInput(app, district, changes));
  expect(errors).toBeUndefined();
  expect(data.publishSurvey.problems ?? []).toEqual([]);
  return data.publishSurvey.survey.id;
}

/** Answers as somebody. */
export function answer(
  app: TestApp,
  persona: Persona | null,
  survey: string,
  answers: readonly object[],
  rest: object = {},
): Promise<Answer> {
  const input = { survey, answers, idempotencyKey: randomUUID(), ...rest };
  return app.as(persona).run(submit, { input });
}

/** Enters paper answers as a worker, one for each set. */
export async function enterPapers(
  app: TestApp,
  worker: Persona,
  survey: string,
  papers: readonly (readonly object[])[],
): Promise<void> {
  for (const answers of papers) {
    const { data } = await answer(app, worker, survey, answers, { channel: 'PAPER' });
    expect(data.submitSurveyResponse.__typename).toBe('SubmitSurveyResponseSuccess');
  }
}

/** The row's part of a global id. */
export const rowIdOf = (globalId: string) => globalId.split(':')[2] ?? '';
