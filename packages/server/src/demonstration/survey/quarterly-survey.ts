import type { AnswerInput, QuestionInput } from '../../mechanisms/form/index.ts';
import { type Randomness, weighted } from '../randomness.ts';

const text = (zhCN: string) => ({ zhCN });
const options = (labels: Record<string, string>) =>
  Object.entries(labels).map(([id, label]) => ({ id, label: text(label) }));

/** The title of the survey that is open: `2026年第四季度滨江社区服务评价`. */
export function quarterlyTitle(now: Date): string {
  const day = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(
    'Asia/Shanghai',
  );
  const quarter = ['一', '二', '三', '四'][Math.floor((day.month - 1) / 3)] ?? '';
  return `${day.year}年第${quarter}季度滨江社区服务评价`;
}

export const quarterlyIntroduction =
  '大约3分钟。不记名，只公布汇总的结果。答完以后，哪里不好、怎么改，会在这里公布。';

export const quarterlyQuestions: readonly QuestionInput[] = [
  {
    rating: {
      id: 'satisfaction',
      label: text('这三个月，您对社区的服务满意吗'),
      min: 1,
      max: 5,
      minLabel: text('很不满意'),
      maxLabel: text('很满意'),
      required: true,
    },
  },
  {
    text: {
      id: 'why',
      label: text('哪件事让您不满意'),
      hint: text('写一两句就好，不用写姓名'),
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
      label: text('社区的通知，您一般从哪里知道'),
      required: true,
      options: options({
        board: '公示栏',
        wechat: '微信群',
        website: '社区网站',
        neighbour: '邻居告诉的',
        phone: '打电话问的',
      }),
    },
  },
  {
    multiple: {
      id: 'used',
      label: text('这三个月，您用过哪些服务'),
      hint: text('最多选4项'),
      maxChoices: 4,
      options: options({
        canteen: '老年食堂',
        repair: '家里小修',
        health: '量血压、义诊',
        papers: '开证明',
        room: '借活动室',
        none: '都没有用过',
      }),
    },
  },
  {
    matrix: {
      id: 'matters',
      label: text('这几件事，比上个季度好了吗'),
      rows: options({ lamps: '路灯', parking: '停车', rubbish: '垃圾分类', canteen: '食堂菜品' }),
      columns: options({ better: '好了', same: '差不多', worse: '差了' }),
    },
  },
  {
    number: {
      id: 'years',
      label: text('您在这里住了几年'),
      min: 0,
      max: 100,
      integer: true,
      unit: text('年'),
    },
  },
  {
    date: {
      id: 'visit',
      label: text('您上一次来社区办事是哪一天'),
      hint: text('记不清，写个大概的日子就行'),
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
