import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { adjustedRandIndex, groupOpinions } from '../../../methods/src/index.ts';
import { decodeRowKey, splitGlobalId } from '../../../server/src/kernel/global-id.ts';
import { importPolis } from '../../../server/src/modules/deliberation/import-polis.ts';
import { computeGrouping } from '../../../server/src/modules/deliberation/opinion-grouping.ts';
import { operatorContext } from '../../../server/src/operator-context.ts';
import { root } from '../paths.ts';
import type { Place } from './place.ts';
import type { Row } from './report.ts';

const recording = 'vtaiwan.uberx';

/** Groups a recorded deliberation and compares the groups with those that were recorded. */
export async function measureOpinionGroups(place: Place): Promise<Row[]> {
  const shared = process.env['LINLI_SHARED_DATA'] ?? join(root, '../shared/data');
  const folder = join(shared, 'polis', recording);
  if (!existsSync(folder)) {
    console.log(`  skipped: no recording ${recording} (set LINLI_SHARED_DATA).`);
    return [];
  }
  const { database } = place.services;
  const communityId = place.world.here.community.id;
  const id = await importPolis(operatorContext(place.services), { folder, communityId });
  const topic = decodeRowKey(splitGlobalId(id)?.id ?? '');
  if (!topic) throw new Error(`${id} names no topic.`);
  const rows = 'SELECT voter_id, statement_id, value::text FROM vote WHERE topic_id = $1';
  const readingBegan = performance.now();
  await database.query(rows, [topic.id]);
  const reading = performance.now() - readingBegan;
  const began = performance.now();
  const { stored, voteCount, placed, numbers, matrix } = await computeGrouping(database, topic);
  const took = performance.now() - began;
  // Somebody new votes on every statement in turn: the longest row that a vote can be placed with.
  const statements = [...numbers.values()];
  const placingBegan = performance.now();
  for (const statement of statements) placed.cast({ participant: 'new', statement, vote: 1 });
  const placing = (performance.now() - placingBegan) / statements.length;
  const alone = performance.now();
  groupOpinions(matrix);
  const grouping = performance.now() - alone;
  const voters = await place.services.database.prisma.importedVoter.findMany({
    where: { topicId: topic.id, recordedGroup: { not: null } },
  });
  const recorded = new Map(voters.map(({ voterId, recordedGroup }) => [voterId, recordedGroup]));
  const both = stored.points.filter(({ voterId }) => recorded.has(voterId));
  const index = adjustedRandIndex(
    both.map(({ group }) => String(group)),
    both.map(({ voterId }) => recorded.get(voterId) ?? ''),
  );
  return [
    {
      what: `Opinion groups of ${recording} (${voteCount} votes)`,
      ours: `${took.toFixed(0)} ms`,
      floor: `${reading.toFixed(0)} ms: reading the votes alone`,
      ratio: took / reading,
      how: 'once, from the database to the groups; the grouping itself in a thread of its own',
    },
    {
      what: `A vote placed on the groups of ${recording}`,
      ours: `${placing.toFixed(3)} ms`,
      floor: `${grouping.toFixed(0)} ms: grouping all votes anew, without reading them`,
      ratio: placing / grouping,
      how: `mean of ${statements.length} votes of one person, each with all before it`,
    },
    {
      what: `Agreement with the ${stored.k} groups that Polis recorded`,
      ours: `adjusted Rand index ${index.toFixed(3)}`,
      floor: '1: the same groups (0: no more alike than by chance)',
      ratio: index,
      how: `over ${both.length} people who are grouped in both`,
    },
  ];
}
