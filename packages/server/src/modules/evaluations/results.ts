import {
  addTallies,
  type FormDefinition,
  type Question,
  SUPPRESSION_THRESHOLD,
  type SurveyResults,
  type SurveyTally,
  suppressedGroups,
  surveyBreakdown,
  surveyResults,
} from '@linli/methods';
import type { Context } from '../../context.ts';
import type { Database } from '../../database.ts';
import type { Channel, FormVersion, Survey } from '../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { definitionOf } from '../../mechanisms/form/index.ts';
import { countResponses } from './count-responses.sql.ts';
import { evaluationErrors } from './errors.ts';

/** What a survey found, with small groups hidden. */
export interface PublishedResults {
  definition: FormDefinition;
  total: SurveyResults;
  /** The question of the breakdown, if one was asked for, and its groups; '' did not answer it. */
  by: Question | null;
  groups: readonly { group: string; results: SurveyResults }[];
  /** Null: hidden, because it or another channel has few. */
  channels: readonly { channel: Channel; count: number | null }[];
}

/**
 * Counts a survey's responses, for all or by the answers to one question.
 *
 * @throws RuleRefusedError BREAKDOWN_NOT_POSSIBLE for a question that puts people in several groups.
 */
export async function resultsOf(
  context: Context,
  survey: Survey & { form: FormVersion },
  by: string | null,
): Promise<PublishedResults> {
  const definition = definitionOf(survey.form);
  const question = by === null ? null : groupingQuestion(definition, by);
  const channels = await channelCounts(context, survey);
  const respondents = channels.reduce((sum, { count }) => sum + count, 0);
  const tallies = await tallied(context, survey, by, respondents);
  const sizes = new Map(channels.map(({ channel, count }): [string, number] => [channel, count]));
  const hidden = suppressedGroups(sizes, SUPPRESSION_THRESHOLD);
  const shared = {
    definition,
    by: question,
    channels: channels.map(({ channel, count }) => ({
      channel,
      count: hidden.has(channel) ? null : count,
    })),
  };
  if (question === null) {
    return {
      ...shared,
      total: surveyResults(definition, addTallies([...tallies.values()])),
      groups: [],
    };
  }
  const { total, groups } = surveyBreakdown(definition, inOrder(question, tallies));
  return { ...shared, total, groups };
}

function groupingQuestion({ questions }: FormDefinition, by: string): Question {
  const question = questions.find(({ id }) => id === by);
  if (question?.kind === 'SINGLE' || question?.kind === 'RATING') return question;
  throw new RuleRefusedError(evaluationErrors.BREAKDOWN_NOT_POSSIBLE, {}, ['by']);
}

const nobody: SurveyTally = { respondents: 0, answered: [], options: [] };

/** Every option is a group, chosen or not, in the form's order; who did not answer comes last. */
function inOrder(
  question: Question,
  tallies: ReadonlyMap<string, SurveyTally>,
): Map<string, SurveyTally> {
  const unanswered = tallies.get('');
  return new Map([
    ...groupsOf(question).map((group): [string, SurveyTally] => [
      group,
      tallies.get(group) ?? nobody,
    ]),
    ...(unanswered ? [['', unanswered] as const] : []),
  ]);
}

function groupsOf(question: Question): string[] {
  if (question.kind === 'SINGLE') return question.options.map(({ id }) => id);
  if (question.kind !== 'RATING') return [];
  const { min, max } = question;
  return Array.from({ length: max - min + 1 }, (_, step) => String(min + step));
}

async function channelCounts({ db }: Context, { districtId, id }: Survey) {
  const rows = await db.surveyResponse.groupBy({
    by: ['channel'],
    where: { districtId, surveyId: id },
    _count: true,
    orderBy: { channel: 'asc' },
  });
  return rows.map(({ channel, _count }) => ({ channel, count: _count }));
}

type Counted = Promise<Map<string, SurveyTally>>;
const remembered = new WeakMap<Database, Map<string, Counted>>();
const mostRemembered = 200;

/** Responses never change, so a count holds as long as their number does. */
function tallied(
  context: Context,
  survey: Survey,
  by: string | null,
  respondents: number,
): Counted {
  const known = remembered.get(context.database) ?? new Map<string, Counted>();
  remembered.set(context.database, known);
  const key = [survey.districtId, survey.id, by ?? '', respondents].join(' ');
  const counted = known.get(key) ?? countResponses(context, survey, by);
  known.delete(key);
  known.set(key, counted);
  counted.catch(() => known.delete(key));
  const [oldest] = known.keys();
  if (known.size > mostRemembered && oldest !== undefined) known.delete(oldest);
  return counted;
}
