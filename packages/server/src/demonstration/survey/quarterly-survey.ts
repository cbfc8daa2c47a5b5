import type { AnswerInput, QuestionInput } from '../../mechanisms/form/index.ts';
import { type Randomness, weighted } from '../randomness.ts';
import { options, text } from './texts.ts';

/** The title of the survey that is open: `2026年第四季度滨江社区服务评价`. */
export function quarterlyTitle(now: Date): string {
  const day = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(
    'Asia/Shanghai',
  );
  const quarter = ['一', '二', '三', '四'][Math.floor((day.month - 1) / 3)] ?? '';
  return `${day.year}年第${quarter}季度滨江社区服务评价`;
}

export const quarterlyIntroduction =
  '不记名，只公布汇总的结果。答完以后，哪里不好、怎么改，会在这里公布。';

export const quarterlyQuestions: readonly QuestionInput[] = [
  {
    rating: {
      id: 'satisfaction',
      label: text([
        '这三个月，您对社区的服务满意吗',
        '這三個月，您對社區的服務滿意嗎',
        'Were you satisfied with our services in these three months?',
      ]),
      min: 1,
      max: 5,
      minLabel: text(['很不满意', '很不滿意', 'Very dissatisfied']),
      maxLabel: text(['很满意', '很滿意', 'Very satisfied']),
      required: true,
    },
  },
  {
    text: {
      id: 'why',
      label: text(['哪件事让您不满意', '哪件事讓您不滿意', 'What were you not satisfied with?']),
      hint: text([
        '写一两句就好，不用写姓名',
        '寫一兩句就好，不用寫姓名',
        'A sentence or two is enough; no names please',
      ]),
      maxLength: 300,
      multiline: true,
      showIf: {
        any: [1, 2].map((number) => ({ isNumber: { question: 'satisfaction', number } })),
      },
    },
  },
  {
    single: {
      id: 'heard',
      label: text([
        '社区的通知，您一般从哪里知道',
        '社區的通知，您一般從哪裡知道',
        'Where do you usually hear of the community’s notices?',
      ]),
      required: true,
      options: options({
        board: ['公示栏', '公布欄', 'Notice board'],
        wechat: ['微信群', '微信群', 'WeChat group'],
        website: ['社区网站', '社區網站', 'Community website'],
        neighbour: ['邻居告诉的', '鄰居告訴的', 'From neighbours'],
        phone: ['打电话问的', '打電話問的', 'By calling'],
      }),
    },
  },
  {
    multiple: {
      id: 'used',
      label: text([
        '这三个月，您用过哪些服务',
        '這三個月，您用過哪些服務',
        'Which services did you use in these three months?',
      ]),
      hint: text(['最多选4项', '最多選4項', 'At most four']),
      maxChoices: 4,
      options: options({
        canteen: ['老年食堂', '長者食堂', 'Seniors’ canteen'],
        repair: ['家里小修', '家裡小修', 'Small repairs'],
        health: ['量血压、义诊', '量血壓、義診', 'Health checks'],
        papers: ['开证明', '開證明', 'Letters and certificates'],
        room: ['借活动室', '借活動室', 'Activity room'],
        none: ['都没有用过', '都沒有用過', 'None of them'],
      }),
    },
  },
  {
    matrix: {
      id: 'matters',
      label: text([
        '这几件事，比上个季度好了吗',
        '這幾件事，比上一季好了嗎',
        'Are these better than last quarter?',
      ]),
      rows: options({
        lamps: ['路灯', '路燈', 'Street lamps'],
        parking: ['停车', '停車', 'Parking'],
        rubbish: ['垃圾分类', '垃圾分類', 'Waste sorting'],
        canteen: ['食堂菜品', '食堂菜色', 'Canteen food'],
      }),
      columns: options({
        better: ['好了', '好了', 'Better'],
        same: ['差不多', '差不多', 'The same'],
        worse: ['差了', '差了', 'Worse'],
      }),
    },
  },
  {
    number: {
      id: 'years',
      label: text(['您在这里住了几年', '您在這裡住了幾年', 'How many years have you lived here?']),
      min: 0,
      max: 100,
      integer: true,
      unit: text(['年', '年', 'years']),
    },
  },
  {
    date: {
      id: 'visit',
      label: text([
        '您上一次来社区办事是哪一天',
        '您上一次來社區辦事是哪一天',
        'When did you last come to the office?',
      ]),
      hint: text([
        '记不清，写个大概的日子就行',
        '記不清，寫個大概的日子就行',
        'A rough date is enough',
      ]),
    },
  },
];

const matterRows = ['lamps', 'parking', 'rubbish', 'canteen'];

/** How one neighbour answers. `visit` is the day of their last visit. */
export function quarterlyAnswers(random: Randomness, visit: string): AnswerInput[] {
  const satisfaction = weighted(
    [
      [5, 14],
      [4, 17],
      [3, 8],
      [2, 3],
      [1, 1],
    ],
    random,
  );
  const heard = weighted(
    [
      ['board', 9],
      ['wechat', 14],
      ['website', 6],
      ['neighbour', 8],
      ['phone', 2],
    ],
    random,
  );
  const used = ['canteen', 'repair', 'health', 'papers', 'room'].filter(() => random() < 0.35);
  const answers: AnswerInput[] = [
    { question: 'satisfaction', number: satisfaction },
    { question: 'heard', choice: heard },
    { question: 'used', choices: used.length > 0 ? used.slice(0, 4) : ['none'] },
    {
      question: 'matters',
      rows: matterRows.map((row) => ({
        row,
        column: weighted(
          [
            ['better', row === 'lamps' ? 9 : 4],
            ['same', 4],
            ['worse', row === 'parking' ? 3 : 0.6],
          ],
          random,
        ),
      })),
    },
  ];
  if (satisfaction <= 2) {
    answers.push({ question: 'why', text: '停车的事说了几个月，晚上回来还是没有位子。' });
  }
  if (random() < 0.8) answers.push({ question: 'years', number: 1 + Math.floor(random() * 28) });
  if (random() < 0.55) answers.push({ question: 'visit', date: visit });
  return answers;
}
