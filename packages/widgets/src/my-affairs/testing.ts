import type { FakeServer } from '../testing/fake-server.ts';

const step = (at: string, action: string, label: string, reason: string | null = null) => ({
  at,
  action,
  label,
  reason,
});

/** A receipt as the list and the look-up answer it. */
export const receipt = (
  id: string,
  kind: string,
  state: string,
  stateLabel: string,
  title: string,
) => ({
  id,
  code: '7KQF-3MZD',
  kind,
  subjectId: `subject-${id}`,
  title,
  state,
  stateLabel,
  dueAt: null as string | null,
  createdAt: '2026-11-18T02:00:00Z',
  timeline: [
    step('2026-11-18T02:00:00Z', 'MAKE', '建议已提交'),
    step('2026-11-20T04:00:00Z', 'ANSWER', '社区已答复', '明天来换灯泡。'),
  ],
});

/** One affair of each kind. */
export const receipts = [
  receipt('1', 'Suggestion', 'ANSWERED', '已答复', '路灯坏了'),
  receipt('2', 'ServiceRequest', 'DELIVERED', '已办好，等您评价', '小修小补'),
  receipt('3', 'ServiceRequest', 'RETURNED', '退回补充', '高龄津贴'),
  receipt('4', 'Topic', 'DISCUSSING', '讨论中', '充电棚'),
];

const offered = (action: string, label: string) => ({
  action,
  label,
  allowed: true,
  refusal: null,
});

/** An answered suggestion, about which its author has a word to say until it is settled. */
export const suggestion = (id: string, settled = false) => ({
  __typename: 'Suggestion',
  id,
  body: '3栋门口的路灯坏了',
  overdue: false,
  answerDueAt: '2026-11-27T10:00:00Z',
  photos: [] as { id: string; url: string; width: number; height: number }[],
  answer: { body: '明天来换灯泡。', at: '2026-11-20T04:00:00Z', byName: '小陈' },
  availableActions: settled
    ? []
    : [offered('SETTLE', '问题解决了'), offered('UNSETTLE', '还没解决')],
});

/** An application: the third was returned, any other was delivered. */
export const request = (id: string) => ({
  __typename: 'ServiceRequest',
  id,
  overdue: false,
  returnedReason: id === 'subject-3' ? '身份证看不清' : null,
  rating: null as { stars: number; comment: string | null } | null,
  availableActions: [
    id === 'subject-3' ? offered('RESUBMIT', '补充后重新提交') : offered('RATE', '评价服务'),
  ],
});

/** What the list's query answers to somebody of this level. */
export const affairsOf = (
  level: string,
  nodes: readonly object[] = receipts,
  hasNextPage = false,
) => ({
  viewer: {
    level,
    myAffairs: { nodes: level === 'VISITOR' ? [] : nodes, pageInfo: { hasNextPage } },
  },
});

/** Lets the server answer everything that a resident's affairs ask. */
export function answerAffairs(server: FakeServer): void {
  let settled = false;
  const listed = () =>
    receipts.map((one) => (settled && one.id === '1' ? { ...one, state: 'SETTLED' } : one));
  server.answer('MyAffairs', () => affairsOf('RESIDENT', listed()));
  server.answer('AffairByCode', ({ code }: { code?: string }) => ({
    receipt: code === '7KQF-3MZD' ? receipts[0] : null,
  }));
  server.answer('AffairSubject', ({ id = '' }: { id?: string }) => ({
    node: id === 'subject-1' ? suggestion(id, settled) : request(id),
  }));
  server.answer('SettleSuggestion', () => {
    settled = true;
    const done = { id: 'subject-1', state: 'SETTLED', answerDueAt: '2026-11-27T10:00:00Z' };
    return { settleSuggestion: { __typename: 'SettleSuggestionSuccess', suggestion: done } };
  });
  server.answer('RateService', () => ({
    rateService: {
      __typename: 'RateServiceSuccess',
      serviceRequest: { id: 'subject-2', state: 'RATED' },
    },
  }));
}
