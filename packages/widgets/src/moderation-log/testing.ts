import type { FakeServer } from '../testing/fake-server.ts';

const GARDEN = { id: 'community-1', name: '涪城区城厢街道花园社区' };
const LONG = { id: 'community-2', name: '涪城区石塘街道石塘村安置小区第三期居民委员会筹备组社区' };

/** A decision of the log, with what differs from a plain hiding. */
export const act = (change: Readonly<Record<string, unknown>> = {}) => ({
  kind: 'HIDE',
  kindLabel: change['kind'] === 'RESTORE' ? '恢复显示' : '隐藏',
  categoryLabel: '辱骂或攻击他人',
  subjectLabel: '看法',
  words: '请就事论事，不要骂人。说的是哪件事，欢迎重新写一遍。',
  day: '2026-11-18',
  appeal: null,
  onAppeal: false,
  community: GARDEN,
  ...change,
});

export const ACTS: readonly object[] = [
  act({ appeal: 'PENDING', subjectLabel: '理由' }),
  act({
    kind: 'RESTORE',
    categoryLabel: null,
    words: '作者说得对，这是在说停车费，不是广告。',
    day: '2026-11-15',
    onAppeal: true,
    community: LONG,
  }),
  act({
    appeal: 'UPHELD',
    categoryLabel: '广告或刷屏',
    words: '同样的话贴了六遍。',
    day: '2026-11-10',
    community: LONG,
  }),
  act({ appeal: 'DISMISSED', subjectLabel: '议题', day: '2025-12-30' }),
  act({ day: '2025-12-29' }),
];

/** Lets the fake server answer with these decisions, two pages of them when there are more. */
export function answerModerationLog(
  server: FakeServer,
  acts: readonly object[] | null = ACTS,
  more: readonly object[] = [],
): void {
  const edges = (nodes: readonly object[], page: string) =>
    nodes.map((node, index) => ({ cursor: `${page}${index}`, node }));
  server.answer('ModerationLog', ({ after }) => ({
    place: acts && {
      ...GARDEN,
      moderationRule: { appealDays: 30, decisionDays: 7 },
      moderationActs: {
        edges: after ? edges(more, 'more-') : edges(acts, 'act-'),
        pageInfo: { endCursor: 'end', hasNextPage: !after && more.length > 0 },
      },
    },
  }));
}
