import type { AnswerInput } from '../../mechanisms/form/index.ts';
import { type Randomness, seeded, shuffled, weighted } from '../randomness.ts';
import { type PublishedQuestion, studyFigures, studyRespondents } from './study-figures.ts';
import { studyWeights, wishes } from './study-survey.ts';
import { wholePeople } from './whole-people.ts';

/** How many of a question's respondents chose each option. */
export interface OptionCounts {
  question: string;
  answered: number;
  counts: Readonly<Record<string, number>>;
}

/** The whole people who make up the published shares; what these leave open follows the weights. */
export function studyCounts(): OptionCounts[] {
  return studyFigures.map(countsOf);
}

function countsOf({ question, answered, shares }: PublishedQuestion): OptionCounts {
  const percents = shares.map(({ percent }) => percent);
  const people = answered
    ? wholePeople(percents, answered, answered)
    : wholePeople(percents, studyRespondents);
  const weights = studyWeights[question] ?? {};
  const named = new Set(shares.flatMap(({ options }) => options));
  const open = people.answered - people.counts.reduce((sum, count) => sum + count, 0);
  const others = Object.keys(weights).filter((option) => !named.has(option));
  const counts = {
    ...Object.assign(
      {},
      ...shares.map(({ options }, index) => divide(people.counts[index] ?? 0, options, weights)),
    ),
    ...divide(open, others, weights),
  };
  return { question, answered: people.answered, counts };
}

/** Divides people among options by weight; the rounding falls to the last. */
function divide(
  people: number,
  options: readonly string[],
  weights: Readonly<Record<string, number>>,
): Record<string, number> {
  const counts: Record<string, number> = {};
  let [left, weightLeft] = [people, options.reduce((sum, id) => sum + (weights[id] ?? 1), 0)];
  for (const id of options) {
    const weight = weights[id] ?? 1;
    const count = Math.round((left * weight) / weightLeft);
    counts[id] = count;
    left -= count;
    weightLeft -= weight;
  }
  return counts;
}

/** From who is closest to the community to who is farthest from it. */
const order: Readonly<Record<string, readonly string[]>> = {
  office: ['yes', 'no'],
  suggests: ['often', 'sometimes', 'seldom', 'never'],
  knows: ['verywell', 'well', 'fair', 'little', 'none'],
  takespart: ['five', 'three', 'once', 'never'],
};

const activities: readonly (readonly [string, number])[] = [
  ['festival', 0.6],
  ['health', 0.45],
  ['sports', 0.25],
  ['volunteer', 0.3],
  ['meeting', 0.15],
];

/**
 * The answers of all respondents. Whoever is close to the community in one question tends to be so
 * in the others; the counts of each question are exactly those of `studyCounts`.
 */
export function studyResponses(): AnswerInput[][] {
  const random = seeded(2019);
  const closeness = Array.from({ length: studyRespondents }, () => random());
  const responses = closeness.map((): AnswerInput[] => []);
  for (const { question, answered, counts } of studyCounts()) {
    const asked = shuffled([...responses.keys()], random).slice(0, answered);
    const byCloseness = asked
      .map((index) => ({ index, rank: (closeness[index] ?? 0) + random() * 0.6 }))
      .toSorted((a, b) => b.rank - a.rank)
      .map(({ index }) => index);
    if (question === 'activities') {
      const active = answered - (counts['none'] ?? 0);
      for (const [place, index] of byCloseness.entries()) {
        const choices = place < active ? someActivities(random) : ['none'];
        responses[index]?.push({ question, choices });
      }
      continue;
    }
    const choices = (order[question] ?? []).flatMap((option) =>
      Array.from({ length: counts[option] ?? 0 }, () => option),
    );
    for (const [place, index] of byCloseness.entries()) {
      const choice = choices[place];
      if (choice) responses[index]?.push({ question, choice });
    }
  }
  for (const [index, response] of responses.entries()) {
    response.push(...judgement(closeness[index] ?? 0.5, random));
  }
  return responses;
}

function someActivities(random: Randomness): string[] {
  const chosen = activities.filter(([, likely]) => random() < likely).map(([id]) => id);
  return chosen.length > 0 ? chosen : ['festival'];
}

const rows = ['counter', 'elderly', 'clean', 'safety'];

function judgement(closeness: number, random: Randomness): AnswerInput[] {
  const stars = Math.max(1, Math.min(5, Math.round(2.2 + closeness * 1.6 + random() * 1.6)));
  const answers: AnswerInput[] = [{ question: 'satisfaction', number: stars }];
  if (random() < 0.93) {
    answers.push({
      question: 'services',
      rows: rows.map((row) => ({
        row,
        column: weighted(
          [
            ['good', stars],
            ['fair', 3],
            ['poor', Math.max(0.3, 4 - stars)],
          ],
          random,
        ),
      })),
    });
  }
  const wish = wishes[Math.floor(random() * wishes.length)];
  if (stars <= 3 && wish && random() < 0.4) answers.push({ question: 'wish', text: wish });
  return answers;
}
