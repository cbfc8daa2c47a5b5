import type { FakeServer } from '../../testing/fake-server.ts';

const at = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const close = (allowed: boolean) => ({
  action: 'CLOSE',
  label: '结束问卷',
  allowed,
  reasonRequired: false,
  refusal: allowed ? null : { code: 'WRONG_STATE', message: '问卷已经结束。' },
});

const OPEN = {
  id: 'v1',
  title: '2026年花园社区养老服务与老年食堂使用情况满意度调查（第三季度）',
  state: 'OPEN',
  stateLabel: '正在进行',
  opensAt: at(-5),
  closesAt: at(9),
  anonymous: true,
  responseCount: 128,
  availableActions: [close(true)],
};
const CLOSED = {
  ...OPEN,
  id: 'v2',
  title: '停车位怎么分',
  state: 'CLOSED',
  stateLabel: '已结束',
  closesAt: at(-30),
  anonymous: false,
  responseCount: 279,
  availableActions: [close(false)],
};

/** Lets the fake server answer what the surveys part of the desk asks. */
export function answerSurveys(server: FakeServer, none = false): void {
  const surveys = none ? [] : [OPEN, CLOSED];
  server.answer('DeskSurveys', () => ({
    node: {
      __typename: 'Community',
      id: 'community-1',
      surveys: { edges: surveys.map((node) => ({ node })) },
    },
  }));
  server.answer('PublishSurvey', () => ({
    publishSurvey: {
      __typename: 'PublishSurveySuccess',
      survey: { id: 'v3', title: '社区服务满意度调查' },
    },
  }));
  server.answer('CloseSurvey', () => ({
    closeSurvey: {
      __typename: 'CloseSurveySuccess',
      survey: { id: OPEN.id, title: OPEN.title },
    },
  }));
}
