import type { TopicContent } from './topic-content.ts';

/** Decided by a show of hands, carried out, and rated by those who live there. */
export const schoolGate: TopicContent = {
  title: '小学门口放学那半小时，车和孩子怎么分开走',
  body: `每天下午四点半到五点，小学门口挤着接孩子的车、卖小吃的摊和放学的孩子。上学期有两次刮擦，还好都没有伤人。

有人说封路，有人说错峰，有人说多请志愿者。请住在附近的、接孩子的都来说说。`,
  by: '程程爸爸',
  proposed: 118,
  sorting: {
    days: 116,
    class: 'MINOR',
    answerer: '滨江社区居民委员会',
    reason: '社区请学校、派出所和城管一起商量，能在这里定下来。',
  },
  opened: 115,
  ending: {
    action: 'CONVERGE',
    days: 106,
    reason: '办法集中到两条：划一条走道，接孩子的车停到河堤。请到议事会上定。',
  },
  arguments: [
    ['FOR', '程程爸爸', '划一条两米宽的走道，用隔离栏围起来，孩子走里面，车走外面。'],
    ['FOR', '王秀兰', '我天天去接孙女。摊子退到路口那边去，孩子买东西不用往车流里钻。'],
    ['AGAINST', '开出租的老廖', '不要一封了之。住在里面的人下班也要回家，绕一圈要二十分钟。'],
    ['NEUTRAL', '小学门口的李姐', '低年级先放、高年级后放，错开十五分钟，门口就没有那么挤。'],
  ],
  replies: [[2, '程程爸爸', '不封路，只划走道。中间那条车道一直通。']],
  thanks: [2, 2, 1, 3],
  statements: [],
  campOf: () => 0,
  turnout: 0,
  meeting: {
    title: '小学门口放学秩序议事会',
    called: 104,
    held: 95,
    place: '社区二楼议事厅',
    invited: [
      ['滨江社区居民委员会', '李敏'],
      ['滨江路派出所（演示）', '程警官'],
      ['涪城区城市管理局', '何志远'],
    ],
    agenda: [
      { title: '听接孩子的家长和住户说', body: '每人三分钟。' },
      { title: '表决：划走道、接送车停河堤、摊位退到路口', body: '到会的居民举手表决。' },
    ],
    residents: 43,
    minutes:
      '到会居民43人。家长说走道要有栏杆；住户要求车道不封；摊主愿意退到路口，请给一块固定的地方。学校答应低年级早放十五分钟。',
    hands: { inFavour: 36, against: 4, abstained: 3 },
    words: '划出走道，车道不封；接孩子的车停到河堤停车场，半小时免费；摊位退到路口固定的地方。',
  },
  resolution: {
    basis: 'MEETING',
    title: '小学门口划走道，接送车停河堤',
    text: `一、小学门口西侧划两米宽的走道，装隔离栏，车道不封。

二、下午四点半到五点，接孩子的车停到河堤停车场，半小时免费。

三、摊位退到路口画线的地方，不收费。`,
    tasks: [
      {
        title: '划走道、装隔离栏、画摊位线',
        body: '隔离栏能移动，周末收起来。',
        owner: '涪城区城市管理局',
        by: '何志远',
        days: 30,
        done: {
          days: 52,
          note: '走道80米，隔离栏32片，摊位线画好12格。',
          verified: 48,
          seen: '放学时看过三天，孩子都走里面。',
        },
      },
      {
        title: '河堤停车场放学时半小时免费',
        body: '道闸改好，门口贴告示。',
        owner: '邻江物业服务公司（演示）',
        by: '赵刚',
        days: 60,
        done: {
          days: 20,
          note: '道闸已经改好，四点二十到五点十分进场的半小时内不收费。',
          verified: 14,
          seen: '自己开车试过，二十八分钟出来没有收费。',
        },
      },
    ],
    cites: { arguments: [0, 1, 3], statements: [] },
    drafted: 92,
    published: 88,
    place: '社区公告栏、小学门口',
    objections: [
      {
        from: '小学门口的李姐',
        days: 84,
        body: '雨天接孩子的人更多，走道上没有遮雨的，请一起考虑。',
        answer: {
          days: 83,
          reasons: '走道占的是人行道，不能搭棚。学校同意雨天让孩子在门厅等，家长进门接。',
        },
      },
    ],
    ratings: [
      ['程程爸爸', 5, 'YES', 12],
      ['小学门口的李姐', 4, 'YES', 11],
      ['二宝妈', 5, 'YES', 10],
      ['安安妈妈', 4, 'PARTLY', 9],
      ['开出租的老廖', 4, 'YES', 7],
      ['宋姐', 5, 'YES', 6],
      ['退休教师老郭', 3, 'PARTLY', 4],
    ],
  },
};
