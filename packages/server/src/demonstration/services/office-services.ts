import {
  addressQuestion,
  options,
  phoneQuestion,
  type ServiceContent,
  text,
  yuan,
} from './service-content.ts';

/** Services at the office, or by telephone. */
export const residenceLetter: ServiceContent = {
  name: '开居住情况说明',
  category: '证明办理',
  provider: '滨江社区工作站',
  summary: '孩子上学、办卡等，需要说明您住在这里的，社区核对后出具。',
  standard: '材料齐的当场办；要上门核实的，三个工作日。不能开的，当面说明去哪里办。',
  eligibility: '实际住在滨江社区的居民，租房的也可以。',
  timeLimitDays: 3,
  price: yuan(0),
  delivery: ['ON_SITE', 'REMOTE'],
  documents: [
    { name: '身份证', note: null, required: true },
    { name: '房产证或租房合同', note: '看原件，不留复印件', required: true },
  ],
  steps: ['提交申请', '核对材料', '盖章', '来取或寄到家'],
  questions: [
    { text: { id: 'purpose', label: text('用在哪里'), maxLength: 60, required: true } },
    addressQuestion,
    { date: { id: 'since', label: text('从哪天住在这里'), required: true } },
    {
      single: {
        id: 'receive',
        label: text('怎么拿'),
        required: true,
        options: options({ counter: '到窗口取', mail: '寄到家里' }),
      },
    },
    phoneQuestion,
  ],
  answersOf: (phone) => [
    { question: 'purpose', text: '孩子上小学报名' },
    { question: 'address', text: '望江苑2栋' },
    { question: 'since', date: '2021-03-01' },
    { question: 'receive', choice: 'counter' },
    { question: 'phone', text: phone },
  ],
};

export const afterSchool: ServiceContent = {
  name: '四点半课堂',
  category: '托育助幼',
  provider: '滨江社区儿童之家（演示）',
  summary: '放学没人接的孩子，在社区写作业、看书、下棋，家长六点半以前来接。',
  standard: '一位老师最多看12个孩子，进出登记，接孩子的人要先留照片。',
  eligibility: '一至四年级，父母都上班或家里有实际困难的优先。',
  timeLimitDays: 5,
  price: yuan(0),
  delivery: ['ON_SITE'],
  documents: [{ name: '户口簿或居住证', note: null, required: true }],
  steps: ['提交申请', '见一面、看场地', '签接送约定', '开始来'],
  questions: [
    { text: { id: 'child', label: text('孩子怎么称呼'), maxLength: 20, required: true } },
    {
      number: {
        id: 'grade',
        label: text('上几年级'),
        min: 1,
        max: 4,
        integer: true,
        required: true,
      },
    },
    {
      matrix: {
        id: 'week',
        label: text('每天什么时候来接'),
        rows: options({ mon: '周一', wed: '周三', fri: '周五' }),
        columns: options({ five: '5点半', six: '6点', half: '6点半' }),
      },
    },
    phoneQuestion,
  ],
  answersOf: (phone) => [
    { question: 'child', text: '小朋友' },
    { question: 'grade', number: 2 },
    { question: 'phone', text: phone },
  ],
};

export const jobHelp: ServiceContent = {
  name: '找工作，帮一把',
  category: '就业帮扶',
  provider: '滨江社区工作站',
  summary: '想找活干的邻居，登记一下会做什么、想要什么时间，我们和附近的单位对一对。',
  standard: '一周内至少推荐一个合适的，去之前替您问清楚工钱和时间。不收任何费用。',
  eligibility: '住在滨江社区、愿意工作的居民。',
  timeLimitDays: 7,
  price: yuan(0),
  delivery: ['ON_SITE', 'REMOTE'],
  documents: [],
  steps: ['登记', '电话聊一聊', '推荐岗位', '陪同面谈', '一个月后回访'],
  questions: [
    {
      text: {
        id: 'skills',
        label: text('您会做什么'),
        maxLength: 200,
        multiline: true,
        required: true,
      },
    },
    {
      single: {
        id: 'hours',
        label: text('想做多长时间'),
        required: true,
        options: options({ full: '全天', half: '半天', weekend: '周末' }),
      },
    },
    phoneQuestion,
  ],
  answersOf: (phone) => [
    { question: 'skills', text: '做过超市理货和收银，会用电脑。' },
    { question: 'hours', choice: 'half' },
    { question: 'phone', text: phone },
  ],
};

export const legalAdvice: ServiceContent = {
  name: '律师坐班，免费问',
  category: '法律援助',
  provider: '涪城区法律服务志愿者（演示）',
  summary: '欠薪、租房、邻里纠纷、立遗嘱这些事，先问清楚再决定怎么办。每周四下午有律师在。',
  standard: '一次30分钟，谈话不外传。需要打官司又请不起律师的，告诉您怎么申请法律援助。',
  legalBasis: '《中华人民共和国法律援助法》',
  eligibility: '住在或工作在滨江社区的人。',
  timeLimitDays: 5,
  price: yuan(0),
  delivery: ['ON_SITE', 'REMOTE'],
  documents: [{ name: '和这件事有关的材料', note: '合同、欠条、照片都行', required: false }],
  steps: ['预约', '律师看材料', '面谈或电话', '写一份答复给您'],
  questions: [
    {
      single: {
        id: 'about',
        label: text('哪方面的事'),
        required: true,
        options: options({ work: '干活、工钱', home: '房子', family: '家里的事', other: '其他' }),
      },
    },
    { text: { id: 'story', label: text('大概说一说'), maxLength: 500, multiline: true } },
    phoneQuestion,
  ],
  answersOf: (phone) => [
    { question: 'about', choice: 'home' },
    { question: 'story', text: '房东说不退押金，想问问合同里这一条算不算数。' },
    { question: 'phone', text: phone },
  ],
};

export const activityRoom: ServiceContent = {
  name: '借用活动室',
  category: '文体活动',
  provider: '滨江社区居民委员会',
  summary: '一楼活动室60平方米，有桌椅、投影和热水，居民小组、兴趣队、家庭聚会都能借。',
  standard: '申请后一个工作日内答复。用完恢复原样，晚上九点关门。',
  eligibility: '滨江社区的居民和队伍，不用于卖东西。',
  timeLimitDays: 1,
  price: yuan(0),
  delivery: ['ON_SITE'],
  documents: [],
  steps: ['申请时间', '社区答复', '来拿钥匙', '用完归还'],
  questions: [
    { text: { id: 'activity', label: text('做什么用'), maxLength: 60, required: true } },
    { date: { id: 'day', label: text('哪天用'), required: true } },
    {
      number: {
        id: 'people',
        label: text('大约几个人'),
        min: 2,
        max: 50,
        integer: true,
        required: true,
      },
    },
    phoneQuestion,
  ],
  answersOf: (phone) => [
    { question: 'activity', text: '合唱队排练' },
    { question: 'day', date: '2026-12-05' },
    { question: 'people', number: 18 },
    { question: 'phone', text: phone },
  ],
};

export const bulkyWaste: ServiceContent = {
  name: '大件旧家具清运',
  category: '环境整治',
  provider: '邻江物业服务公司（演示）',
  summary: '旧沙发、床垫、柜子，放到楼下约定的地方，有车来拉。七十岁以上的老人可以请人搬下楼。',
  standard: '三个工作日内拉走，拉完把地方扫干净。',
  timeLimitDays: 3,
  price: yuan(30),
  delivery: ['ON_SITE'],
  documents: [],
  steps: ['提交申请', '约时间和地点', '清运', '确认'],
  questions: [
    { text: { id: 'items', label: text('要扔什么'), maxLength: 100, required: true } },
    {
      single: {
        id: 'carry',
        label: text('需要帮忙搬下楼吗'),
        required: true,
        options: options({ yes: '需要', no: '自己搬' }),
      },
    },
    addressQuestion,
    phoneQuestion,
  ],
  answersOf: (phone) => [
    { question: 'items', text: '三人沙发一个，床垫一张' },
    { question: 'carry', choice: 'yes' },
    { question: 'address', text: '滨江路2号院4栋1单元' },
    { question: 'phone', text: phone },
  ],
};
