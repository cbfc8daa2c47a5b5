import { civilDay } from '../kernel/clock.ts';
import { publishSurvey, submitSurveyResponse } from '../modules/evaluations/index.ts';
import { daysBefore, spread } from './moments.ts';
import { neighbours } from './neighbours.ts';
import { worker } from './persons.ts';
import { seeded, shuffled } from './randomness.ts';
import { asPerson, demonstrationIdempotencyKey, type Seeding } from './seeding.ts';
import {
  quarterlyAnswers,
  quarterlyIntroduction,
  quarterlyQuestions,
  quarterlyTitle,
} from './survey/quarterly-survey.ts';
import { studyResponses } from './survey/study-responses.ts';
import { studyQuestions, studySurvey } from './survey/study-survey.ts';

/** How many have answered the survey that is open. */
export const quarterlyRespondents = 42;

/** Writes a survey that is closed, entered from paper and visits, and one that can be answered. */
export async function seedSurveys(seeding: Seeding, say: (what: string) => void): Promise<void> {
  await seedStudy(seeding, say);
  await seedQuarterly(seeding);
}

async function seedStudy(seeding: Seeding, say: (what: string) => void): Promise<void> {
  const opensAt = daysBefore(seeding.now, 83, '09:00');
  const closesAt = daysBefore(seeding.now, 41, '18:00');
  const survey = await publishSurvey(asPerson(seeding, worker, opensAt), {
    ...studySurvey,
    communityId: seeding.communityId,
    anonymous: true,
    leastLevel: 'GUEST',
    opensAt: null,
    closesAt,
    questions: studyQuestions,
    idempotencyKey: demonstrationIdempotencyKey('survey', studySurvey.title),
  });
  const responses = studyResponses();
  const moments = spread(opensAt, closesAt, responses.length);
  for (const [index, answers] of responses.entries()) {
    await submitSurveyResponse(asPerson(seeding, worker, moments[index] ?? opensAt), {
      survey,
      answers,
      channel: index % 7 < 5 ? 'PAPER' : 'ASSISTED',
      idempotencyKey: demonstrationIdempotencyKey('study', String(index)),
    });
    if ((index + 1) % 100 === 0) {
      say(`${index + 1} survey answers`);
    }
  }
}

async function seedQuarterly(seeding: Seeding): Promise<void> {
  const opensAt = daysBefore(seeding.now, 9, '09:00');
  const title = quarterlyTitle(seeding.now);
  const survey = await publishSurvey(asPerson(seeding, worker, opensAt), {
    title,
    introduction: quarterlyIntroduction,
    communityId: seeding.communityId,
    anonymous: true,
    leastLevel: 'GUEST',
    opensAt: null,
    closesAt: daysBefore(seeding.now, -45, '18:00'),
    questions: quarterlyQuestions,
    idempotencyKey: demonstrationIdempotencyKey('survey', title),
  });
  const random = seeded(4);
  const respondents = shuffled(neighbours, random).slice(0, quarterlyRespondents);
  const moments = spread(opensAt, daysBefore(seeding.now, 1, '21:00'), respondents.length);
  for (const [index, { name }] of respondents.entries()) {
    const at = moments[index] ?? opensAt;
    const visit = civilDay(daysBefore(at, 1 + Math.floor(random() * 60), '10:00'));
    await submitSurveyResponse(asPerson(seeding, name, at), {
      survey,
      answers: quarterlyAnswers(random, visit),
      channel: 'ONLINE',
      idempotencyKey: demonstrationIdempotencyKey('quarterly', name),
    });
  }
}
