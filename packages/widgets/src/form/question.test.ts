import type { Answers } from '@linli/methods';
import { html, render } from 'lit';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { baseStyles } from '../foundation/base-styles.css.ts';
import { barChart } from '../templates/bar-chart.ts';
import { chartStyles } from '../templates/chart.css.ts';
import { errorSummary } from '../templates/field.ts';
import { likertChart } from '../templates/likert-chart.ts';
import { tabsStyles } from '../templates/tabs.css.ts';
import { tabs } from '../templates/tabs.ts';
import { expectAccessible } from '../testing/expect-accessible.ts';
import { formStyles } from './form.css.ts';
import { problemsOf, toFormDefinition, withAnswer } from './form-state.ts';
import { questionField } from './question.ts';
import { strings as words } from './strings/zh-CN.ts';

const choices = [
  { id: 'a', label: '日间照料' },
  { id: 'b', label: '法律援助' },
];
const form = toFormDefinition(1, [
  {
    id: 'r',
    kind: 'RATING',
    label: '总体满意吗',
    required: true,
    minLabel: '很不满意',
    maxLabel: '很满意',
  },
  { id: 's', kind: 'SINGLE', label: '最需要哪项', options: choices, hint: '选一项' },
  { id: 'm', kind: 'MULTIPLE', label: '用过哪些', options: choices },
  {
    id: 'x',
    kind: 'MATRIX',
    label: '逐项打分',
    rows: choices,
    columns: [
      { id: '1', label: '好' },
      { id: '2', label: '差' },
    ],
  },
  { id: 't', kind: 'TEXT', label: '还想说什么', multiline: true },
  { id: 'd', kind: 'DATE', label: '哪天方便' },
  { id: 'p', kind: 'PHONE', label: '电话' },
  { id: 'n', kind: 'NUMBER', label: '家里几口人', required: true },
]);

let root: ShadowRoot;
let answers: Answers;
let shown: ReturnType<typeof problemsOf>;

function draw(): void {
  const questions = form.questions.map((question) =>
    questionField({
      question,
      value: answers[question.id],
      error: shown.find(({ questionId }) => questionId === question.id)?.message,
      words,
      onAnswer(value) {
        answers = withAnswer(answers, question.id, value);
        draw();
      },
    }),
  );
  render(html`<form>${errorSummary('请看一看这几处', shown)} ${questions}</form>`, root);
}

function openRoot(): void {
  document.body.innerHTML = '<main lang="zh-CN"><div></div></main>';
  const host = document.querySelector('main > div') as HTMLElement;
  root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [...baseStyles, ...formStyles, chartStyles, tabsStyles].map((style) => {
    const { styleSheet } = style;
    if (!styleSheet) throw new Error('This browser has no constructable style sheets.');
    return styleSheet;
  });
}

beforeEach(() => {
  openRoot();
  answers = {};
  shown = [];
  draw();
});

test('every kind of question can be answered', async () => {
  await page.getByRole('radio', { name: '4分（满分5分）' }).click();
  await page.getByRole('group', { name: '最需要哪项（可以不填）' }).getByText('法律援助').click();
  const used = page.getByRole('group', { name: '用过哪些（可以不填）' });
  await used.getByText('日间照料').click();
  await used.getByText('法律援助').click();
  await used.getByText('日间照料').click();
  await page.getByRole('group', { name: '日间照料' }).getByRole('radio', { name: '差' }).click();
  await page.getByLabelText('还想说什么（可以不填）').fill('谢谢');
  await page.getByLabelText('哪天方便（可以不填）').fill('2026-11-25');
  await page.getByLabelText('家里几口人').fill('3');
  expect(answers).toEqual({
    r: 4,
    s: 'b',
    m: ['b'],
    x: { a: '2' },
    t: '谢谢',
    d: '2026-11-25',
    n: 3,
  });
});

test('a rating is chosen with the arrow keys', async () => {
  root.querySelector<HTMLInputElement>('input[type=radio]')?.focus();
  await userEvent.keyboard(' {ArrowRight}{ArrowRight}');
  expect(answers).toEqual({ r: 3 });
});

test('the error summary leads to the question that is wrong', async () => {
  shown = problemsOf(form, answers, words);
  draw();
  expect(root.querySelectorAll('#error-summary a')).toHaveLength(2);
  root.querySelectorAll<HTMLElement>('#error-summary a')[1]?.click();
  expect(root.activeElement?.id).toBe('question-n');
  expect(root.activeElement?.getAttribute('aria-describedby')).toBe('question-n-error');
});

test('questions, their errors, charts and tabs are accessible', async () => {
  shown = problemsOf(form, answers, words);
  draw();
  await expectAccessible(document.body);
  openRoot();
  const bars = [
    { label: '满意', count: 41, share: 0.672, shown: '67.2%' },
    { label: '不满意', count: 20, share: 0.328, shown: '32.8%' },
  ];
  const chartWords = { showTable: '看数字', option: '选项', count: '人数', share: '占比' };
  let selected = 'a';
  const drawTabs = () =>
    render(
      tabs(
        {
          label: '栏目',
          tabs: choices,
          selected,
          onSelect: (id) => {
            selected = id;
            drawTabs();
          },
        },
        html`${barChart('六成多居民满意', bars, chartWords)} ${likertChart('满意的占多数', bars, chartWords)}`,
      ),
      root,
    );
  drawTabs();
  await expectAccessible(document.body);
  root.querySelector<HTMLElement>('#tab-a')?.focus();
  await userEvent.keyboard('{ArrowRight}');
  expect([selected, root.activeElement?.id]).toEqual(['b', 'tab-b']);
  await userEvent.keyboard('{ArrowRight}');
  expect(selected).toBe('a');
});

test('how many may be chosen, and in which unit a number is asked, is said before', () => {
  const shown = (question: Parameters<typeof toFormDefinition>[1][number]) => {
    const [defined] = toFormDefinition(1, [question]).questions;
    if (!defined) throw new Error('The form has no question.');
    const field = { question: defined, value: undefined, error: undefined, words };
    render(questionField({ ...field, onAnswer: () => {} }), root);
    return root.textContent;
  };
  const many = { id: 'm', kind: 'MULTIPLE', label: '用过哪些', options: choices };
  expect(shown({ ...many, minChoices: 0, maxChoices: 1 })).toContain('最多选1项');
  expect(shown({ ...many, minChoices: 1, maxChoices: 2 })).toContain('请选1到2项');
  expect(shown({ ...many, minChoices: 0, maxChoices: 2 })).not.toContain('项');
  expect(shown({ id: 'n', kind: 'NUMBER', label: '多大', unit: '平方米' })).toContain('平方米');
});

test('nothing is styled inline, so that a strict policy blocks nothing', () => {
  expect(root.querySelectorAll('[style]')).toHaveLength(0);
});
