import type { FakeServer } from '../../testing/fake-server.ts';
import { action, at, item } from '../testing.ts';

const GARDEN = { id: 'community-1', name: '涪城区城厢街道花园社区' };
const notYours = (name: string, label: string) => ({
  ...action(name, label),
  allowed: false,
  refusal: { code: 'NOT_FOR_YOU', message: '' },
});

/** Lines of the to-do list whose views are loaded by kind. */
export const MATTERS: readonly object[] = [
  item({
    subject: 'need-1',
    kind: 'Need',
    kindLabel: '需求',
    title: '给独居的高龄老人送午饭',
    wanted: '请想办法满足',
    stateLabel: '待满足',
    since: at(-3),
  }),
  item({
    subject: 'incident-1',
    kind: 'Incident',
    kindLabel: '事件',
    title: '3栋2单元楼道的灯不亮，扶手也松了',
    wanted: '请派单',
    stateLabel: '已上报，等待派单',
    since: at(-1),
    dueAt: at(1),
  }),
];

const NEED = {
  __typename: 'Need',
  id: 'need-1',
  title: '给独居的高龄老人送午饭',
  body: '楼里有三位老人自己做不了饭。',
  categoryLabel: '养老',
  stateLabel: '待满足',
  recordedAt: at(-3),
  outcomeWords: null,
  timeline: [{ at: at(-3), label: '列入需求清单' }],
  community: GARDEN,
  availableActions: [action('MEET', '已经满足', true), action('CLOSE', '关闭', true)],
};
const INCIDENT = {
  __typename: 'Incident',
  id: 'incident-1',
  title: '3栋2单元楼道的灯不亮，扶手也松了',
  body: '晚上看不清台阶。',
  location: '3栋2单元二楼楼道',
  typeLabel: '设施损坏',
  state: 'REOPENED',
  stateLabel: '没有解决，等待重新派单',
  reportedAt: at(-1),
  dispatchDueAt: at(1),
  stars: 2,
  community: GARDEN,
  photos: [],
  work: [
    {
      id: 'work-1',
      title: '修楼道灯',
      stateLabel: '已办结',
      ownerName: '绵阳市涪城区和谐家园物业服务有限公司花园小区项目部',
      dueAt: at(-1),
      progress: 100,
    },
  ],
  timeline: [
    { at: at(-3), label: '事件已上报', reason: null },
    { at: at(-1), label: '反映的人说没有解决', reason: '扶手还是松的。' },
  ],
  availableActions: [
    action('DISPATCH', '派单'),
    action('CLOSE', '关闭', true),
    notYours('VERIFY', '解决了'),
  ],
};

const page = (nodes: readonly object[], more = false) => ({
  nodes,
  pageInfo: { endCursor: more ? 'next' : null, hasNextPage: more },
});

/** Lets the fake server answer for needs and incidents, and take their steps. */
export function answerMatters(server: FakeServer, none = false): void {
  const open = (states: unknown) => Array.isArray(states) && !states.includes('CLOSED');
  server.answer('DeskNeeds', ({ states }) => ({
    node: {
      __typename: 'Community',
      id: 'community-1',
      needs: page(none ? [] : [{ ...NEED, stateLabel: open(states) ? '待满足' : '已满足' }]),
    },
  }));
  server.answer('DeskIncidents', ({ states, after }) => ({
    node: {
      __typename: 'Community',
      id: 'community-1',
      incidents: after
        ? page([{ ...INCIDENT, id: 'incident-2', title: '井盖松动' }])
        : page(none || !open(states) ? [] : [INCIDENT], true),
    },
  }));
  server.answer('DeskNeed', () => ({ node: NEED }));
  server.answer('DeskIncident', () => ({ node: INCIDENT }));
  server.answer('DispatchGrids', () => ({
    node: {
      __typename: 'Community',
      id: 'community-1',
      grids: [{ id: 'grid-1', name: '花园第一网格', responsibleName: '李敏' }],
    },
  }));
  server.answer('OwnerOrganizations', () => ({
    organizations: { edges: [{ node: { id: 'o2', name: '和谐家园物业' } }] },
  }));
  server.answer('DeskSettleNeed', () => ({ settleNeed: { __typename: 'SettleNeedSuccess' } }));
  server.answer('DeskDispatchIncident', () => ({
    dispatchIncident: { __typename: 'DispatchIncidentSuccess' },
  }));
  server.answer('DeskCloseIncident', () => ({
    closeIncident: { __typename: 'CloseIncidentSuccess' },
  }));
}
