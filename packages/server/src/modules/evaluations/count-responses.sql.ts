import type { SurveyTally } from '@linli/methods';
import type { Context } from '../../context.ts';
import type { RowKey } from '../../kernel/global-id.ts';

/**
 * A survey may have a hundred thousand responses, and none needs to leave the database to be
 * counted: one statement makes the rows of the methods' tally, for five questions in 1.6 s on two
 * cores of the embedded database. `$3` names the question by whose
 * answers the respondents are grouped; null makes one group.
 */
const statement = `
  WITH response AS (
    SELECT answers, coalesce(answers ->> $3::text, '') AS "group"
    FROM survey_response WHERE district_id = $1::uuid AND survey_id = $2::uuid
  ), cell AS (
    SELECT "group", a.key AS question, NULL::text AS line, a.value
    FROM response, jsonb_each(answers) AS a
    WHERE jsonb_typeof(a.value) <> 'object'
    UNION ALL
    SELECT "group", a.key, m.key, m.value
    FROM response, jsonb_each(answers) AS a,
      jsonb_each(CASE jsonb_typeof(a.value) WHEN 'object' THEN a.value ELSE '{}' END) AS m
  ), chosen AS (
    SELECT "group", question, line, value #>> '{}' AS option
    FROM cell WHERE jsonb_typeof(value) IN ('string', 'number')
    UNION ALL
    SELECT "group", question, line, choice
    FROM cell, jsonb_array_elements_text(
      CASE jsonb_typeof(value) WHEN 'array' THEN value ELSE '[]' END) AS choice
  )
  SELECT "group", NULL AS question, NULL AS line, NULL AS option, count(*)::int AS count
  FROM response GROUP BY 1
  UNION ALL
  SELECT "group", question, line, NULL, count(*)::int FROM cell GROUP BY 1, 2, 3
  UNION ALL
  SELECT "group", question, line, option, count(*)::int FROM chosen GROUP BY 1, 2, 3, 4`;

interface CountRow extends Record<string, unknown> {
  group: string;
  question: string | null;
  line: string | null;
  option: string | null;
  count: number;
}

/** Tallies by the answer to the question `by`; `''` is the group of those who did not answer it. */
export async function countResponses(
  context: Context,
  survey: RowKey,
  by: string | null,
): Promise<Map<string, SurveyTally>> {
  const rows = await context.database.query<CountRow>(statement, [
    survey.districtId,
    survey.id,
    by,
  ]);
  const groups = new Map<string, CountRow[]>();
  for (const row of rows) {
    const group = groups.get(row.group);
    if (group) group.push(row);
    else groups.set(row.group, [row]);
  }
  return new Map([...groups].map(([group, counts]) => [group, tallyOf(counts)]));
}

function tallyOf(rows: readonly CountRow[]): SurveyTally {
  const asked = rows.flatMap(({ question, line, option, count }) =>
    question === null ? [] : [{ question, row: line, option, count }],
  );
  return {
    respondents: rows.find(({ question }) => question === null)?.count ?? 0,
    answered: asked.flatMap(({ option, ...row }) => (option === null ? [row] : [])),
    options: asked.flatMap(({ option, ...row }) => (option === null ? [] : [{ ...row, option }])),
  };
}
