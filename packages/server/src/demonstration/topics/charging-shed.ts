import type { TopicContent } from './topic-content.ts';

const committee = '滨江社区居民委员会';
const company = '邻江物业服务公司（演示）';

/** Camps: those who charge something, those who do not. Counted, and on public notice. */
export const chargingShed: TopicContent = {
  title: '楼道不停电动车，集中充电棚建在哪里',
  body: `楼道里停电动车、从窗口拉线充电，物业查了几次，过几天又回来。说到底是没有地方充。

想请大家定一件事：在院外建一个集中充电棚，建在哪里。备选的有三处：车棚南头、原来的煤球房、门卫室后面。三处都能停二十辆以上，离最近的楼都在十米以外。`,
  by: '快递小哥阿强',
  proposed: 44,
  sorting: {
    days: 43,
    class: 'MINOR',
    answerer: committee,
    reason: '用的是院里的公共场地，社区能组织大家定，不用报区里。',
  },
  opened: 42,
  ending: {
    action: 'CONVERGE',
    days: 28,
    reason: '建充电棚，大家都赞成。剩下的是放在哪里，三处都有道理，请投票来定。',
  },
  arguments: [
    ['FOR', '快递小哥阿强', '我一天充两次。有地方充，谁也不愿意把电瓶抱上六楼。'],
    ['FOR', '王秀兰', '楼道里那几辆车堵着门，真有事老人跑不出来。棚子要装烟感和喷淋，晚上有人看。'],
    ['NEUTRAL', '许工', '门卫室后面离配电箱最近，电缆少埋六十米，能省一万多。'],
    ['AGAINST', '罗嬢嬢', '原来的煤球房挨着我们的晾衣场。充电棚可以建，不要建在那里。'],
    ['NEUTRAL', '开出租的老廖', '一度电收多少钱要先说好。比家里贵太多，大家还是会往楼上拉线。'],
  ],
  replies: [
    [1, '快递小哥阿强', '王婶说得对，烟感要装。看管的钱可以从充电费里出。'],
    [4, '许工', '按电表价加两毛，够付管理和维修。这个数可以写进决议。'],
  ],
  thanks: [1, 4, 3, 0, 2],
  statements: [
    { by: '王秀兰', body: '充电棚要装烟感和喷淋，晚上有人看管。', agree: [0.93, 0.97] },
    { by: '许工', body: '电费按电表价，服务费每度不超过两毛。', agree: [0.95, 0.8] },
    { by: '贺老师', body: '棚子建好以后，楼道里的车一律清走。', agree: [0.72, 0.96] },
    { by: '阿凯', body: '先建棚子，再清楼道，中间留一个月。', agree: [0.94, 0.66] },
  ],
  campOf: ({ car, age }) => (car || age === 'YOUNG' ? 0 : 1),
  turnout: 0.55,
  ballot: {
    title: '集中充电棚建在哪里',
    question: '三个地方选一个，得票最多的定下来。建棚的钱由物业先垫，从充电服务费里慢慢收回。',
    method: 'SINGLE',
    options: [
      { label: '车棚南头', body: '不用拆东西，离3栋最近，要埋电缆八十米。' },
      { label: '原来的煤球房', body: '有现成的屋顶，旁边是晾衣场。' },
      { label: '门卫室后面', body: '离配电箱二十米，门卫看得见，要移走两棵小树。' },
    ],
    votingUnit: 'PERSON',
    prepared: 25,
    opens: 24,
    closes: 17,
    turnout: 0.66,
    residentVoted: true,
    choices: ({ car }) => [
      [{ options: ['1'] }, car ? 0.3 : 0.25],
      [{ options: ['2'] }, 0.12],
      [{ options: ['3'] }, car ? 0.58 : 0.63],
    ],
  },
  resolution: {
    basis: 'BALLOT',
    title: '在门卫室后面建集中充电棚',
    text: `一、集中充电棚建在门卫室后面，设24个充电位，装烟感和喷淋。

二、电费按电表价，服务费每度不超过两毛，收支每季度公布。

三、充电棚用上一个月以后，楼道里不再停放电动车。要移走的两棵小树，栽到花坛东侧。`,
    tasks: [
      {
        title: '建成集中充电棚',
        body: '24个充电位，烟感、喷淋和照明一起装好。',
        owner: company,
        by: '赵刚',
        days: 60,
      },
      {
        title: '把两棵小树移栽到花坛东侧',
        body: '开春以前移栽，浇水到成活。',
        owner: committee,
        by: '李敏',
        days: 90,
      },
    ],
    cites: { arguments: [1, 2], statements: [0, 1, 3] },
    drafted: 11,
    published: 6,
    place: '社区公告栏、门卫室外墙',
    objections: [
      {
        from: { caller: '苟素华', phone: '13800000071' },
        days: 3,
        body: '我家在1栋一楼，窗户正对门卫室。夏天充电的人多，说话声音大，能不能晚上十一点以后不开。',
        answer: {
          days: 2,
          reasons:
            '您家窗户到棚子有二十三米，中间隔着围墙。夜班的邻居要在十一点以后充电，所以不关门；棚里会贴“请小声说话”，门卫晚上会管。',
        },
      },
      {
        from: '开出租的老廖',
        days: 2,
        body: '公示里只写了服务费，没有写停放超时怎么办。充满了不开走，别人就用不上。请写清楚。',
      },
    ],
  },
};
