/** Recorded deliberations for golden tests; a checkout without them skips these and says so. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import type { OpinionInput } from '../opinion-matrix.ts';

const folder =
  process.env['LINLI_SHARED_DATA'] ??
  fileURLToPath(new URL('../../../../../shared/data', import.meta.url));

export const polisPresent = existsSync(`${folder}/polis`);
if (!polisPresent) {
  console.log(
    `note: Skipped: no recorded deliberations in ${folder}/polis (set LINLI_SHARED_DATA).`,
  );
}

type Row = Readonly<Record<string, string>>;

const rowsOf = (deliberation: string, file: string): Row[] =>
  Papa.parse<Row>(readFileSync(`${folder}/polis/${deliberation}/${file}`, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;

/** Who votes again on a statement changed their mind: the last vote by time counts. */
export function readPolisVotes(deliberation: string): OpinionInput {
  const last = new Map<string, Row>();
  for (const row of rowsOf(deliberation, 'votes.csv')) {
    const key = `${row['voter-id']} ${row['comment-id']}`;
    if (Number(row['timestamp']) >= Number(last.get(key)?.['timestamp'] ?? 0)) last.set(key, row);
  }
  return {
    statements: rowsOf(deliberation, 'comments.csv').map((row) => ({
      id: String(row['comment-id']),
      moderatedOut: row['moderated'] === '-1',
    })),
    votes: [...last.values()].map((row) => ({
      participant: String(row['voter-id']),
      statement: String(row['comment-id']),
      vote: Number(row['vote']) as 1 | 0 | -1,
    })),
  };
}

/** Which group Polis had each participant in, of those whom it grouped. */
export function recordedGroups(deliberation: string): ReadonlyMap<string, string> {
  return new Map(
    rowsOf(deliberation, 'participants-votes.csv')
      .filter((row) => row['group-id'] !== '')
      .map((row) => [String(row['participant']), String(row['group-id'])]),
  );
}
