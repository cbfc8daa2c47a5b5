import type { TopicContent } from './topic-content.ts';

const committee = '滨江社区居民委员会';

/** Camps: one. Decided, and being carried out: one work is verified, one half done, one late. */
export const benches: TopicContent = {
  title: '坡道加扶手、路边添长椅，老人走累了能歇一歇',
  body: `从2号院到菜市场六百多米，中间没有一个坐的地方。坡道的扶手只有半截，下雨天滑。

我们几个老姐妹数了一下，最要紧的是三处坡道、六个能放椅子的地方，还有两块被树根顶起来的路面。请大家看看还缺哪里。`,
  by: '王秀兰',
  proposed: 88,
  sorting: {
    days: 86,
    class: 'MINOR',
    answerer: committee,
    reason: '花钱不多，社区的微项目就能办；路面那一段请城管一起修。',
  },
  opened: 85,
  ending: {
    action: 'CONVERGE',
    days: 66,
    reason: '大家补充的地点都记下了，意见很一致。请再表几天态，就写成决议。',
  },
  arguments: [
    ['FOR', '退休教师老郭', '椅子要有靠背和扶手，没有扶手，我们坐下去就站不起来。'],
    ['FOR', '腿脚不好的老马', '社区门口的坡道请先做。我右手使不上劲，两边都要有。'],
    ['NEUTRAL', '小唐', '长椅不要放在楼下窗户边，晚上有人坐着聊天，一楼睡不好。'],
    ['FOR', '二宝妈', '接孩子的时候也用得上。小学门口那棵黄葛树下面可以放两张。'],
  ],
  replies: [[2, '王秀兰', '您提醒得对。六个地方都避开了窗户，最近的也有十二米。']],
  thanks: [2, 4, 1, 1],
  statements: [
    { by: '王秀兰', body: '三处坡道都装双侧扶手。', agree: [0.97] },
    { by: '退休教师老郭', body: '长椅要有靠背和扶手。', agree: [0.95] },
    { by: '小唐', body: '长椅离居民的窗户至少十米。', agree: [0.9] },
    { by: '向大爷', body: '被树根顶起来的路面一起修平。', agree: [0.93] },
  ],
  campOf: () => 0,
  turnout: 0.5,
  resolution: {
    basis: 'ANSWERER',
    title: '三处坡道装扶手，添六张长椅，修平两段路面',
    text: `一、社区门口、2号院东门、菜市场路口三处坡道，装双侧不锈钢扶手。

二、沿路放六张有靠背、有扶手的长椅，离窗户都在十米以上。

三、请城管部门把树根顶起来的两段路面修平，大树不动。`,
    tasks: [
      {
        title: '三处坡道装双侧扶手',
        body: '扶手高85厘米，转弯处不断开。',
        owner: '邻江物业服务公司（演示）',
        by: '赵刚',
        days: 25,
        done: {
          days: 27,
          note: '三处都装好了，请老马和几位老人走过，转弯的地方又打磨了一遍。',
          verified: 24,
          seen: '现场看过，两边都有，握着不硌手。',
        },
      },
      {
        title: '安放六张长椅',
        body: '位置按公示的图，有变动先贴出来。',
        owner: committee,
        by: '李敏',
        days: 60,
        progress: { days: 5, percent: 60, note: '放好四张，还有两张等厂里补扶手，月底送到。' },
      },
      {
        title: '修平树根顶起来的两段路面',
        body: '用透水砖，给树根留出地方。',
        owner: '涪城区城市管理局',
        by: '何志远',
        days: 30,
        progress: { days: 15, percent: 20, note: '现场量过，砖的样子在选。' },
      },
    ],
    cites: { arguments: [0, 1, 2], statements: [0, 1, 2] },
    drafted: 62,
    published: 58,
    place: '社区公告栏、2号院东门',
    objections: [],
  },
};
