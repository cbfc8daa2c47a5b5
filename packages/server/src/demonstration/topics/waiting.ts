import type { TopicContent } from './topic-content.ts';

const quiet = { statements: [], campOf: () => 0, turnout: 0 } as const;

/** Answered too late: what a department owes is seen by everybody. */
export const barbecue: TopicContent = {
  title: '河堤烧烤摊的油烟和占道，哪个部门来管',
  body: `天一热，河堤上就摆起七八个烧烤摊，油烟往楼上飘，桌子占了半边步道。打过电话，来人的时候收，人走了又摆。

不是不让人做生意。想请管的部门说清楚：能不能划一块地方，几点收摊，油烟怎么处理。`,
  by: '严阿姨',
  proposed: 36,
  sorting: {
    days: 34,
    class: 'MAJOR',
    answerer: '涪城区城市管理局',
    reason: '占道和油烟归城管执法，社区管不了，请城市管理局答复。',
  },
  opened: 33,
  arguments: [
    ['FOR', '严阿姨', '我家在六楼，晚上不敢开窗。晒的被子都是烟味。'],
    ['FOR', '蒋姐', '我自己也做小生意。划一块地方、统一装油烟净化器，摊主也安心。'],
    ['NEUTRAL', '小蒲', '夏天去河边吃点东西也是生活。关键是不占步道、十点收摊。'],
    ['AGAINST', '阿凯', '不要一刀切全赶走。有两家是社区里的困难户，靠这个过日子。'],
  ],
  replies: [[3, '严阿姨', '我没有要赶人，只求油烟不往家里飘。']],
  thanks: [1, 3, 0, 1],
  statements: [
    { by: '蒋姐', body: '划一块固定的地方，统一装油烟净化器。', agree: [0.88] },
    { by: '小蒲', body: '晚上十点收摊，桌子不占步道。', agree: [0.92] },
    { by: '严阿姨', body: '没有净化器的摊子不能出摊。', agree: [0.7] },
    { by: '阿凯', body: '困难户的摊位费减一半。', agree: [0.78] },
  ],
  campOf: () => 0,
  turnout: 0.5,
};

/** A private matter, which the company answered. */
export const repairs: TopicContent = {
  ...quiet,
  title: '换纱窗、修水管，能不能有个靠得住的师傅名单',
  body: '家里水管、纱窗坏了，在路边找人修，价钱高，修完找不到人。想问问有没有靠得住的师傅，价钱能不能先说好。',
  by: '宋姐',
  proposed: 14,
  sorting: {
    days: 12,
    class: 'PRIVATE',
    answerer: '邻江物业服务公司（演示）',
    reason: '自家的修理，请物业帮着找人、讲清价钱，费用各家自己付。',
    answer: {
      days: 8,
      by: '赵刚',
      body: '我们请了三位师傅，价目贴在物业办公室门口：换水龙头30元，换纱窗每扇45元，材料另算。打物业电话就能约，修不好不收钱。',
    },
  },
  opened: 11,
  arguments: [
    ['FOR', '宋姐', '价目贴出来最好，老人不会被多收。'],
    ['NEUTRAL', '汤师傅', '我做过二十年水电，可以算我一个。邻居家的小毛病不收钱。'],
  ],
  thanks: [0, 4],
};

/** Taken in by the topic on parking. */
export const lottery: TopicContent = {
  ...quiet,
  title: '2号院的车位每年摇一次号行不行',
  body: '现在谁先占到就是谁的，有的车几个月不动也占着。每年摇一次号，对谁都公平。',
  by: '宋姐',
  proposed: 33,
  opened: 32,
  merged: {
    into: '滨江路2号院晚上停车怎么排',
    days: 10,
    reason: '和“晚上停车怎么排”说的是一件事，合在一起商量，理由都带过去。',
  },
  arguments: [
    ['FOR', '宋姐', '摇到的用一年，摇不到的第二年先排。规矩简单，大家看得懂。'],
    ['AGAINST', '曾先生', '摇不到的一年没有地方停，太久了，半年一次好一点。'],
  ],
};

/** Waits to be sorted. */
export const market: TopicContent = {
  ...quiet,
  title: '周末在河边办一次旧物交换集市',
  body: '家里小孩穿不下的衣服、看完的书、用不上的小家电，扔了可惜。能不能每个月找一个周六上午，在河边小广场摆出来，邻居之间换一换、送一送？我可以来登记摊位。',
  by: '大学生小付',
  proposed: 1,
  opened: null,
  arguments: [],
};
