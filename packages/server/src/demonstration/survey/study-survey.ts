import type { QuestionInput } from '../../mechanisms/form/index.ts';

const text = (zhCN: string) => ({ zhCN });
const options = (labels: Record<string, string>) =>
  Object.entries(labels).map(([id, label]) => ({ id, label: text(label) }));

/** The survey that asks what the study asked, with a few questions around it. */
export const studySurvey = {
  title: '滨江社区居民满意度与参与情况调查',
  introduction:
    '谢谢每一位回答的邻居。演示说明：办公地点、提建议、了解活动、参与次数和参加活动这五题，比例照杜漪、赵坤阳2019年在绵阳13个社区、279户的实地调查还原；其余各题是为演示编写的。',
};

export const studyQuestions: readonly QuestionInput[] = [
  {
    single: {
      id: 'office',
      label: text('您知道居委会在哪里办公吗'),
      options: options({ yes: '知道', no: '不知道' }),
    },
  },
  {
    single: {
      id: 'suggests',
      label: text('您向居委会提过意见或建议吗'),
      options: options({
        often: '经常提',
        sometimes: '有时提',
        seldom: '很少提',
        never: '从没提过',
      }),
    },
  },
  {
    single: {
      id: 'knows',
      label: text('社区办的便民活动，您了解多少'),
      options: options({
        verywell: '非常了解',
        well: '比较了解',
        fair: '一般',
        little: '了解很少',
        none: '不了解',
      }),
    },
  },
  {
    single: {
      id: 'takespart',
      label: text('一年里，您参加几次社区公共事务'),
      hint: text('开会、投票、巡逻、打扫都算'),
      options: options({ never: '没有参加', once: '1至2次', three: '3至4次', five: '5次以上' }),
    },
  },
  {
    multiple: {
      id: 'activities',
      label: text('过去一年，您参加过哪些活动'),
      hint: text('可以选几项；都没有，选最后一项'),
      options: options({
        festival: '节日活动',
        health: '义诊和健康讲座',
        sports: '文体队伍',
        volunteer: '志愿服务',
        meeting: '居民议事会',
        none: '都没有参加',
      }),
    },
  },
  {
    rating: {
      id: 'satisfaction',
      label: text('总的来说，您对社区工作满意吗'),
      min: 1,
      max: 5,
      minLabel: text('很不满意'),
      maxLabel: text('很满意'),
      required: true,
    },
  },
  {
    matrix: {
      id: 'services',
      label: text('下面几件事，办得怎么样'),
      rows: options({
        counter: '窗口办事',
        elderly: '照顾老人',
        clean: '院子卫生',
        safety: '治安和消防',
      }),
      columns: options({ good: '好', fair: '一般', poor: '不好' }),
    },
  },
  {
    text: {
      id: 'wish',
      label: text('您最希望先改哪一件事'),
      maxLength: 300,
      multiline: true,
      showIf: {
        any: [1, 2, 3].map((number) => ({ isNumber: { question: 'satisfaction', number } })),
      },
    },
  },
];

/** How those divide whom the published shares leave open, by question and option. */
export const studyWeights: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  office: { yes: 1 },
  suggests: { sometimes: 1 },
  knows: { verywell: 1, well: 3, fair: 6, none: 3 },
  takespart: { once: 5, three: 2 },
};

/** What those wish for who are not quite satisfied. */
export const wishes: readonly string[] = [
  '停车的规矩早点定下来。',
  '楼道堆的东西清一清，老人走路不方便。',
  '办事大厅中午也留一个人。',
  '有活动提前一周说，最好贴在单元门上。',
  '排水沟每年雨季前通一次。',
  '小广告太多了，电表箱上都是。',
  '给租房的人也办一张出入卡。',
  '希望多一些晚上的活动，白天要上班。',
  '垃圾桶夏天多清一次。',
  '反映过的事，办没办成给个回话。',
];
