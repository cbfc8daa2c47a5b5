import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { adjustedRandIndex } from './adjusted-rand-index.ts';
import { opinionGroups } from './opinion-groups.ts';
import type { OpinionInput } from './opinion-matrix.ts';

const folder =
  process.env['LINLI_SHARED_DATA'] ??
  fileURLToPath(new URL('../../../../shared/data', import.meta.url));
const present = existsSync(`${folder}/polis`);
if (!present) {
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
function read(deliberation: string): OpinionInput {
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

/** Groups a recorded deliberation, compares it with the recording, and prints both. */
function recount(deliberation: string) {
  const input = read(deliberation);
  const began = performance.now();
  const result = opinionGroups(input);
  const milliseconds = performance.now() - began;
  const recorded = new Map(
    rowsOf(deliberation, 'participants-votes.csv')
      .filter((row) => row['group-id'] !== '')
      .map((row) => [String(row['participant']), Number(row['group-id'])]),
  );
  const both = result.points.filter(({ participant }) => recorded.has(participant));
  const index = adjustedRandIndex(
    both.map(({ group }) => group),
    both.map(({ participant }) => recorded.get(participant) ?? -1),
  );
  const sizes = result.groups.map(({ size }) => size).join(', ');
  console.log(
    `note: ${deliberation}: ${input.votes.length} votes, ${result.k} groups (${sizes}), ` +
      `silhouette ${result.silhouette.toFixed(3)}, adjusted Rand index ${index.toFixed(3)} ` +
      `over ${both.length} people grouped in both, ${milliseconds.toFixed(0)} ms`,
  );
  const backwards = {
    statements: [...input.statements].reverse(),
    votes: [...input.votes].reverse(),
  };
  return { input, result, index, both, backwards: opinionGroups(backwards) };
}

describe.skipIf(!present)('a recorded deliberation', () => {
  it('about ride hailing, in Chinese, falls into the two recorded groups', () => {
    const { input, result, index, both, backwards } = recount('vtaiwan.uberx');
    expect(input.votes).toHaveLength(49_443);
    expect(result.k).toBe(2);
    expect(both).toHaveLength(1218);
    expect(index).toBeGreaterThan(0.8);
    expect(backwards).toEqual(result);
  });

  it('about basic income is grouped the same, whatever the order of its votes', () => {
    const { input, result, backwards } = recount('scoop-hivemind.ubi');
    expect(input.votes).toHaveLength(7153);
    expect(result.points).toHaveLength(174);
    expect(backwards).toEqual(result);
  });
});
