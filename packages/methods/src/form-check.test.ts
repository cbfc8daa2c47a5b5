import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormDefinition } from './form.ts';
import { checkFormDefinition, isFormDefinition } from './form-check.ts';

const label = { 'zh-CN': '问题' };
const options = [
  { id: 'yes', label: { 'zh-CN': '是' } },
  { id: 'no', label: { 'zh-CN': '否', en: 'No' } },
];

const sound: FormDefinition = {
  version: 1,
  questions: [
    { id: 'rating', kind: 'RATING', label, min: 1, max: 5, minLabel: label, maxLabel: label },
    { id: 'knows', kind: 'SINGLE', label, options, required: true },
    { id: 'topics', kind: 'MULTIPLE', label, options, minChoices: 1, maxChoices: 2 },
    { id: 'grid', kind: 'MATRIX', label, rows: options, columns: options },
    { id: 'why', kind: 'TEXT', label, hint: label, maxLength: 200, multiline: true },
    { id: 'people', kind: 'NUMBER', label, min: 0, integer: true, unit: { 'zh-CN': '人' } },
    { id: 'since', kind: 'DATE', label, min: '2000-02-29', max: '2026-12-31' },
    { id: 'phone', kind: 'PHONE', label },
    {
      id: 'proof',
      kind: 'FILE',
      label,
      maxFiles: 3,
      showIf: {
        any: [
          { question: 'knows', is: 'no' },
          {
            all: [
              { question: 'topics', includes: 'yes' },
              { question: 'rating', atLeast: 4 },
            ],
          },
        ],
      },
    },
  ],
};

/** The sound form with one question more. */
function plus(question: unknown): unknown {
  return { ...sound, questions: [...sound.questions, question] };
}

const deep = (levels: number): unknown =>
  levels === 0 ? { question: 'knows', is: 'yes' } : { all: [deep(levels - 1)] };

describe('a form', () => {
  it('with every kind of question is sound', () => {
    expect(checkFormDefinition(sound)).toEqual([]);
    expect(checkFormDefinition(JSON.parse(JSON.stringify(sound)))).toEqual([]);
  });

  it.each([
    ['two questions of the same id', { id: 'why', kind: 'PHONE', label }, 'id', 'ID_DUPLICATE'],
    ['an id that is no word', { id: '__proto__', kind: 'PHONE', label }, 'id', 'ID_INVALID'],
    ['an unknown kind', { id: 'x', kind: 'toString', label }, 'kind', 'UNKNOWN_KIND'],
    [
      'no Chinese text',
      { id: 'x', kind: 'PHONE', label: { en: 'Phone' } },
      'label.zh-CN',
      'TEXT_MISSING',
    ],
    [
      'an unknown language',
      { id: 'x', kind: 'PHONE', label: { ...label, fr: 'Oui' } },
      'label.fr',
      'UNKNOWN_FIELD',
    ],
    [
      'an endless text',
      { id: 'x', kind: 'PHONE', label: { 'zh-CN': '长'.repeat(501) } },
      'label.zh-CN',
      'TEXT_TOO_LONG',
    ],
    [
      'a misspelt rule',
      { id: 'x', kind: 'PHONE', label, requried: true },
      'requried',
      'UNKNOWN_FIELD',
    ],
    [
      'a rule that is no yes or no',
      { id: 'x', kind: 'PHONE', label, required: 'yes' },
      'required',
      'MALFORMED',
    ],
    ['no options', { id: 'x', kind: 'SINGLE', label, options: [] }, 'options', 'LIST_EMPTY'],
    [
      'an option twice',
      { id: 'x', kind: 'SINGLE', label, options: [...options, options[0]] },
      'options.2.id',
      'ID_DUPLICATE',
    ],
    [
      'options that are no list',
      { id: 'x', kind: 'SINGLE', label, options: { length: 9 } },
      'options',
      'MALFORMED',
    ],
    [
      'more choices than options',
      { id: 'x', kind: 'MULTIPLE', label, options, minChoices: 3 },
      'minChoices',
      'BOUNDS_INVALID',
    ],
    [
      'most below least',
      { id: 'x', kind: 'MULTIPLE', label, options, minChoices: 2, maxChoices: 1 },
      'maxChoices',
      'BOUNDS_INVALID',
    ],
    [
      'a scale of one step',
      { id: 'x', kind: 'RATING', label, min: 5, max: 5 },
      'max',
      'BOUNDS_INVALID',
    ],
    [
      'a scale of a million steps',
      { id: 'x', kind: 'RATING', label, min: 0, max: 1e6 },
      'max',
      'BOUNDS_INVALID',
    ],
    [
      'a text of no length',
      { id: 'x', kind: 'TEXT', label, maxLength: 0 },
      'maxLength',
      'BOUNDS_INVALID',
    ],
    [
      'a date out of the calendar',
      { id: 'x', kind: 'DATE', label, min: '2025-02-29' },
      'max',
      'BOUNDS_INVALID',
    ],
    [
      'a condition on itself',
      { id: 'x', kind: 'PHONE', label, showIf: { question: 'x', is: 1 } },
      'showIf.question',
      'CONDITION_NOT_EARLIER',
    ],
    [
      'a condition on an option that is not there',
      { id: 'x', kind: 'PHONE', label, showIf: { question: 'knows', is: 'maybe' } },
      'showIf.is',
      'CONDITION_UNFIT',
    ],
    [
      'a condition unfit for its kind',
      { id: 'x', kind: 'PHONE', label, showIf: { question: 'why', atLeast: 1 } },
      'showIf.atLeast',
      'CONDITION_UNFIT',
    ],
    [
      'a condition that asks nothing',
      { id: 'x', kind: 'PHONE', label, showIf: {} },
      'showIf',
      'MALFORMED',
    ],
    [
      'an empty group of conditions',
      { id: 'x', kind: 'PHONE', label, showIf: { any: [] } },
      'showIf.any',
      'LIST_EMPTY',
    ],
    [
      'conditions nested too deep',
      { id: 'x', kind: 'PHONE', label, showIf: deep(4) },
      'showIf.all.0.all.0.all.0.all',
      'CONDITION_TOO_COMPLEX',
    ],
  ])('with %s is refused, and the place is named', (_, question, path, code) => {
    expect(checkFormDefinition(plus(question))).toContainEqual({
      path: `questions.9.${path}`,
      code,
    });
  });

  it.each([
    null,
    7,
    'form',
    [],
    {},
    { version: 0, questions: sound.questions },
    { version: 1, questions: [null] },
  ])('is not %j', (input) => {
    expect(isFormDefinition(input)).toBe(false);
  });

  it('of hostile size or depth is refused without harm', () => {
    const many = { version: 1, questions: Array.from({ length: 1e6 }, () => null) };
    expect(checkFormDefinition(many)).toEqual([{ path: 'questions', code: 'LIST_TOO_LONG' }]);
    let showIf: unknown = {};
    for (let level = 0; level < 100_000; level += 1) showIf = { any: [showIf] };
    expect(isFormDefinition(plus({ id: 'x', kind: 'PHONE', label, showIf }))).toBe(false);
  });

  it('may be any JSON value without the check failing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(8), fc.jsonValue(), (whole, at, part) => {
        expect(Array.isArray(checkFormDefinition(whole))).toBe(true);
        const questions: unknown[] = [...sound.questions];
        questions[at] = { ...sound.questions[at], showIf: part, options: part, label: part };
        expect(checkFormDefinition({ ...sound, questions }).length).toBeGreaterThan(0);
      }),
    );
  });
});
