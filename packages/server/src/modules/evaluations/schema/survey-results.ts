import type {
  Question as AnyQuestion,
  Choice,
  OptionResult as CountedOption,
  QuestionResult as CountedQuestion,
} from '@linli/methods';
import { SUPPRESSION_THRESHOLD } from '@linli/methods';
import { builder } from '../../../builder.ts';
import type { Channel } from '../../../generated/prisma/client.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { inMemory, questionKindEnum, textIn } from '../../../mechanisms/form/index.ts';
import { channelEnum } from '../../../platform/schema/enums.ts';
import { unansweredLabel } from '../labels.ts';
import type { PublishedResults } from '../results.ts';

/** Figures with the question they belong to, for its labels. */
interface QuestionView {
  question: AnyQuestion;
  result: CountedQuestion;
}

interface OptionView {
  question: AnyQuestion;
  option: CountedOption;
}

interface GroupView {
  results: PublishedResults;
  by: AnyQuestion;
  group: PublishedResults['groups'][number];
}

function choicesOf(question: AnyQuestion): readonly Choice[] {
  if (question.kind === 'SINGLE' || question.kind === 'MULTIPLE') return question.options;
  return question.kind === 'MATRIX' ? question.columns : [];
}

/** An option's label; a step of a scale is its own. */
function labelOf(choices: readonly Choice[], id: string, locale: Locale): string {
  const choice = choices.find((candidate) => candidate.id === id);
  return choice ? textIn(choice.label, locale) : id;
}

function viewsOf(
  { definition }: PublishedResults,
  results: readonly CountedQuestion[],
): QuestionView[] {
  const byId = new Map(definition.questions.map((question) => [question.id, question]));
  return results.flatMap((result) => {
    const question = byId.get(result.question);
    return question ? [{ question, result }] : [];
  });
}

const optionResult = builder.objectRef<OptionView>('OptionResult').implement({
  description: 'How many chose an option.',
  fields: (t) => ({
    option: t.id({
      description: 'The option’s or column’s id, or the step of a scale.',
      resolve: ({ option }) => option.option,
    }),
    label: t.string({
      description: 'What people read, in the viewer’s language.',
      resolve: ({ question, option }, _, { locale }) =>
        labelOf(choicesOf(question), option.option, locale),
    }),
    count: t.int({ description: 'How many chose it.', resolve: ({ option }) => option.count }),
    share: t.float({
      description:
        'Share of those who answered this question, 0 to 1. Of a MULTIPLE they add up to more than 1.',
      resolve: ({ option }) => option.share,
    }),
    low: t.float({
      description: 'Lower end of the share’s 95 % interval (Wilson 1927), 0 to 1.',
      resolve: ({ option }) => option.interval.low,
    }),
    high: t.float({
      description: 'Upper end of the share’s 95 % interval (Wilson 1927), 0 to 1.',
      resolve: ({ option }) => option.interval.high,
    }),
  }),
});

const questionResult = builder.objectRef<QuestionView>('QuestionResult').implement({
  description: 'The figures of a question, or of one row of a matrix.',
  fields: (t) => ({
    question: t.id({
      description: 'The question’s id in the form.',
      resolve: ({ question }) => question.id,
    }),
    kind: t.field({
      type: questionKindEnum,
      description: 'The question’s kind.',
      resolve: ({ question }) => question.kind as Exclude<AnyQuestion['kind'], 'FILE'>,
    }),
    label: t.string({
      description: 'The question, in the viewer’s language.',
      resolve: ({ question }, _, { locale }) => textIn(question.label, locale),
    }),
    row: t.id({
      nullable: true,
      description: 'MATRIX: the row’s id.',
      resolve: ({ result }) => result.row,
    }),
    rowLabel: t.string({
      nullable: true,
      description: 'MATRIX: the row, in the viewer’s language.',
      resolve: ({ question, result }, _, { locale }) =>
        question.kind === 'MATRIX' && result.row !== null
          ? labelOf(question.rows, result.row, locale)
          : null,
    }),
    suppressed: t.boolean({
      description: 'True: hidden, because few answered or to protect another group.',
      resolve: ({ result }) => result.figures === null,
    }),
    answered: t.int({
      nullable: true,
      description: 'How many answered it; null when suppressed.',
      resolve: ({ result }) => result.figures?.answered ?? null,
    }),
    skipped: t.int({
      nullable: true,
      description: 'Respondents who left it out or were not asked; null when suppressed.',
      resolve: ({ result }) => result.figures?.skipped ?? null,
    }),
    mean: t.float({
      nullable: true,
      description: 'RATING: the mean; null otherwise, when nobody answered, and when suppressed.',
      resolve: ({ result }) => result.figures?.mean ?? null,
    }),
    options: t.field({
      type: [optionResult],
      complexity: inMemory,
      description:
        'Every option in its order; empty when suppressed, and for kinds that are only counted as answered.',
      resolve: ({ question, result }) =>
        (result.figures?.options ?? []).map((option) => ({ question, option })),
    }),
  }),
});

const resultGroup = builder.objectRef<GroupView>('SurveyResultGroup').implement({
  description: 'The results of those who gave one answer to the question of the breakdown.',
  fields: (t) => ({
    option: t.id({
      nullable: true,
      description: 'Their answer; null: they did not answer it.',
      resolve: ({ group }) => (group.group === '' ? null : group.group),
    }),
    label: t.string({
      description: 'Their answer, in the viewer’s language.',
      resolve: ({ by, group }, _, { locale }) =>
        group.group === '' ? unansweredLabel[locale] : labelOf(choicesOf(by), group.group, locale),
    }),
    respondents: t.int({
      nullable: true,
      description: 'How many they are; null when suppressed.',
      resolve: ({ group }) => group.results.respondents,
    }),
    questions: t.field({
      type: [questionResult],
      complexity: inMemory,
      description: 'Their figures, question by question.',
      resolve: ({ results, group }) => viewsOf(results, group.results.questions),
    }),
  }),
});

const channelCount = builder
  .objectRef<{ channel: Channel; count: number | null }>('ChannelCount')
  .implement({
    description: 'How many contributions came in by a channel.',
    fields: (t) => ({
      channel: t.expose('channel', { type: channelEnum, description: 'The channel.' }),
      count: t.exposeInt('count', {
        nullable: true,
        description: 'How many; null: hidden, because it or another channel has few.',
      }),
    }),
  });

export const surveyResultsType = builder.objectRef<PublishedResults>('SurveyResults').implement({
  description:
    'What a survey found. Groups of few people are hidden so that none can be worked out by subtraction.',
  fields: (t) => ({
    threshold: t.int({
      description: 'Fewer people than this are never shown as a group.',
      resolve: () => SUPPRESSION_THRESHOLD,
    }),
    respondents: t.int({
      nullable: true,
      description: 'How many answered; null when they are too few to show.',
      resolve: ({ total }) => total.respondents,
    }),
    channels: t.field({
      type: [channelCount],
      complexity: inMemory,
      description: 'Respondents by channel.',
      resolve: ({ channels }) => [...channels],
    }),
    questions: t.field({
      type: [questionResult],
      complexity: inMemory,
      description: 'The figures of all respondents, in the order of the form; a matrix by rows.',
      resolve: (results) => viewsOf(results, results.total.questions),
    }),
    by: t.id({
      nullable: true,
      description: 'The question of the breakdown, if one was asked for.',
      resolve: ({ by }) => by?.id ?? null,
    }),
    groups: t.field({
      type: [resultGroup],
      complexity: inMemory,
      description: 'The breakdown: everybody is in exactly one group. Empty without one.',
      resolve: (results) => {
        const { by } = results;
        return by === null ? [] : results.groups.map((group) => ({ results, by, group }));
      },
    }),
  }),
});
