import type { QuestionInput } from '../../mechanisms/form/index.ts';
import { options, text } from './texts.ts';

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
      label: text([
        '您知道居委会在哪里办公吗',
        '您知道居委會在哪裡辦公嗎',
        'Do you know where the residents’ committee has its office?',
      ]),
      options: options({ yes: ['知道', '知道', 'Yes'], no: ['不知道', '不知道', 'No'] }),
    },
  },
  {
    single: {
      id: 'suggests',
      label: text([
        '您向居委会提过意见或建议吗',
        '您向居委會提過意見或建議嗎',
        'Do you make suggestions to the committee?',
      ]),
      options: options({
        often: ['经常提', '經常提', 'Often'],
        sometimes: ['有时提', '有時提', 'Sometimes'],
        seldom: ['很少提', '很少提', 'Seldom'],
        never: ['从没提过', '從沒提過', 'Never'],
      }),
    },
  },
  {
    single: {
      id: 'knows',
      label: text([
        '社区办的便民活动，您了解多少',
        '社區辦的便民活動，您了解多少',
        'How well do you know what the community offers?',
      ]),
      options: options({
        verywell: ['非常了解', '非常了解', 'Very well'],
        well: ['比较了解', '比較了解', 'Well'],
        fair: ['一般', '一般', 'Fairly'],
        little: ['了解很少', '了解很少', 'A little'],
        none: ['不了解', '不了解', 'Not at all'],
      }),
    },
  },
  {
    single: {
      id: 'takespart',
      label: text([
        '一年里，您参加几次社区公共事务',
        '一年裡，您參加幾次社區公共事務',
        'How often a year do you take part in public affairs?',
      ]),
      hint: text([
        '开会、投票、巡逻、打扫都算',
        '開會、投票、巡守、打掃都算',
        'Meetings, votes, patrols and cleaning all count',
      ]),
      options: options({
        never: ['没有参加', '沒有參加', 'Never'],
        once: ['1至2次', '1至2次', 'Once or twice'],
        three: ['3至4次', '3至4次', 'Three or four times'],
        five: ['5次以上', '5次以上', 'Five times or more'],
      }),
    },
  },
  {
    multiple: {
      id: 'activities',
      label: text([
        '过去一年，您参加过哪些活动',
        '過去一年，您參加過哪些活動',
        'Which activities did you take part in last year?',
      ]),
      hint: text([
        '可以选几项；都没有，选最后一项',
        '可以選幾項；都沒有，選最後一項',
        'Choose any; if none, the last one',
      ]),
      options: options({
        festival: ['节日活动', '節日活動', 'Festivals'],
        health: ['义诊和健康讲座', '義診和健康講座', 'Health checks and talks'],
        sports: ['文体队伍', '文體隊伍', 'Sports and music groups'],
        volunteer: ['志愿服务', '志工服務', 'Volunteering'],
        meeting: ['居民议事会', '居民議事會', 'Residents’ council'],
        none: ['都没有参加', '都沒有參加', 'None of them'],
      }),
    },
  },
  {
    rating: {
      id: 'satisfaction',
      label: text([
        '总的来说，您对社区工作满意吗',
        '整體來說，您對社區工作滿意嗎',
        'All in all, are you satisfied with the community’s work?',
      ]),
      min: 1,
      max: 5,
      minLabel: text(['很不满意', '很不滿意', 'Very dissatisfied']),
      maxLabel: text(['很满意', '很滿意', 'Very satisfied']),
      required: true,
    },
  },
  {
    matrix: {
      id: 'services',
      label: text(['下面几件事，办得怎么样', '下面幾件事，辦得怎麼樣', 'How well are these done?']),
      rows: options({
        counter: ['窗口办事', '櫃台辦事', 'Service at the counter'],
        elderly: ['照顾老人', '照顧長輩', 'Care for the elderly'],
        clean: ['院子卫生', '院子衛生', 'Clean courtyards'],
        safety: ['治安和消防', '治安和消防', 'Safety and fire protection'],
      }),
      columns: options({
        good: ['好', '好', 'Good'],
        fair: ['一般', '一般', 'Fairly'],
        poor: ['不好', '不好', 'Poor'],
      }),
    },
  },
  {
    text: {
      id: 'wish',
      label: text([
        '您最希望先改哪一件事',
        '您最希望先改哪一件事',
        'What should be changed first?',
      ]),
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
