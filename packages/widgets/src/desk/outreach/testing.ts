import type { FakeServer } from '../../testing/fake-server.ts';
import { action } from '../testing.ts';

const BOX = {
  id: 'box-1',
  kind: 'LETTER_BOX',
  kindLabel: '开意见箱',
  title: '冬季意见箱',
  body: '',
  heldBy: '花园社区居民委员会',
  venue: '3栋和5栋之间的宣传栏旁边',
  firstDay: '2026-11-24',
  lastDay: '2026-11-28',
  opensAt: null,
  closesAt: null,
  state: 'PLANNED',
  stateLabel: '已安排',
  report: { matters: 0, doors: [] },
  stops: [],
  availableActions: [
    action('EDIT', '修改安排'),
    action('START', '开始'),
    action('CANCEL', '取消', true),
    {
      ...action('CLOSE', '结束'),
      allowed: false,
      refusal: { code: 'NOT_FOR_YOU', message: '' },
    },
  ],
};
const VISITS = {
  ...BOX,
  id: 'visits-1',
  kind: 'VISIT',
  kindLabel: '上门走访',
  title: '涪城区城厢街道花园社区第三网格秋冬季节独居老人和困难家庭全域普访',
  heldBy: '网格员李敏和社区志愿者',
  venue: '',
  opensAt: '18:30',
  closesAt: '20:30',
  state: 'RUNNING',
  stateLabel: '进行中',
  report: {
    matters: 12,
    doors: [
      { outcome: 'VISITED', label: '走访了', count: 21 },
      { outcome: 'NOBODY_HOME', label: '没人在家', count: 4 },
    ],
  },
  stops: [
    { position: 1, households: 24, building: { id: 'building-1', name: '1栋' } },
    { position: 2, households: 30, building: { id: 'building-2', name: '2栋' } },
  ],
  availableActions: [action('CLOSE', '结束')],
};

/** Lets the fake server answer for outreach, and take every step. */
export function answerOutreach(server: FakeServer, none = false): void {
  const nodes = none ? [] : [BOX, VISITS];
  server.answer('DeskOutreach', () => ({
    node: {
      __typename: 'Community',
      id: 'community-1',
      grids: [{ id: 'grid-1', name: '花园第一网格' }],
      outreach: { nodes },
    },
  }));
  server.answer('DoorHousehold', ({ building, door }) => ({
    node: {
      __typename: 'Community',
      id: building,
      household: door === '2-501' ? { id: 'household-1' } : null,
    },
  }));
  const steps = {
    DeskPlanOutreach: 'planOutreach',
    DeskEditOutreach: 'editOutreach',
    DeskAdvanceOutreach: 'advanceOutreach',
    DeskRecordVisit: 'recordVisit',
  };
  for (const [name, field] of Object.entries(steps)) {
    const __typename = `${field[0]?.toUpperCase()}${field.slice(1)}Success`;
    server.answer(name, () => ({ [field]: { __typename } }));
  }
}
