import { globalReferenceId } from '../../../server/src/kernel/global-id.ts';
import { newId } from '../../../server/src/kernel/ids.ts';
import {
  carryOutRun,
  checkRun,
  startImport,
  uploadImport,
} from '../../../server/src/mechanisms/table-import/index.ts';
import { operatorContext } from '../../../server/src/operator-context.ts';
import { bringInCity, type CityDistrict, organizationsTable, residentsTable } from './city.ts';
import type { Place } from './place.ts';
import type { Row } from './report.ts';

const residentCount = 200_000;

/** Brings in a city's committees and residents through the product, and its rows without it. */
export async function measureImport(place: Place): Promise<Row[]> {
  const districts = await bringInCity(place);
  if (districts === null) return [];
  const committees = districts.reduce((sum, district) => sum + district.committees.length, 0);
  const began = performance.now();
  let first = 0;
  for (const [index, district] of districts.entries()) {
    const last = index === districts.length - 1;
    const share = Math.round((residentCount * district.committees.length) / committees);
    const count = last ? residentCount - first : share;
    await bringIn(place, district, 'ORGANIZATIONS', organizationsTable(district));
    await bringIn(place, district, 'RESIDENTS', residentsTable(district, { first, count }));
    first += count;
    console.log(`  ${first} of ${residentCount} residents after ${seconds(began)} s`);
  }
  const took = performance.now() - began;
  const bare = await bareRows(place);
  const counted = await countRows(place);
  return [
    {
      what: `Import of ${committees} committees and ${counted.toLocaleString('en')} residents`,
      ours: `${(took / 1_000).toFixed(0)} s`,
      floor: `${(bare / 1_000).toFixed(1)} s: the stored rows of persons, households and residencies copied by one statement each`,
      ratio: took / bare,
      how: 'once: uploaded, checked whole, written in batches of 1,000 with an audit entry each',
    },
  ];
}

async function bringIn(
  { services }: Place,
  { id }: CityDistrict,
  kind: 'ORGANIZATIONS' | 'RESIDENTS',
  table: string,
): Promise<void> {
  const context = operatorContext(services);
  const key = await uploadImport(context, {
    community: globalReferenceId('Community', id),
    kind,
    fileName: `${kind}.csv`,
    idempotencyKey: newId(),
    bytes: Buffer.from(table),
  });
  await checkRun(context, key);
  const where = { districtId_id: key };
  const { refused } = await context.db.importRun.findUniqueOrThrow({ where });
  if (refused > 0) throw new Error(`${refused} rows of made-up ${kind} were refused.`);
  const run = `ImportRun:${key.districtId}:${key.id}`;
  await startImport(context, { run, skipRefused: false });
  await carryOutRun(context, key);
}

const seconds = (began: number) => ((performance.now() - began) / 1_000).toFixed(0);

/** Copies what was stored into tables without keys, one statement each: the least that storing takes. */
async function bareRows({ services: { database } }: Place): Promise<number> {
  const began = performance.now();
  for (const table of ['person', 'household', 'residency']) {
    await database.execute(`CREATE TABLE bare_${table} (LIKE ${table})`);
    await database.query(`INSERT INTO bare_${table} SELECT * FROM ${table}`);
    await database.execute(`DROP TABLE bare_${table}`);
  }
  return performance.now() - began;
}

async function countRows({ services: { database } }: Place): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM residency WHERE household_id IS NOT NULL',
  );
  return row?.count ?? 0;
}
