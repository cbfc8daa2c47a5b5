/**
 * `npx pnpm bench`: measures each promise against a floor or a peer in the same run, on PGlite and,
 * where one is found, on PostgreSQL, and writes docs/benchmarks.md. No part of the gate.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Database, openDatabase } from '../../server/src/database.ts';
import { migrate } from '../../server/src/migrate.ts';
import { measureBoardPage } from './bench/board-page.ts';
import { measureCommunityProfile } from './bench/community-profile.ts';
import { measureFanOut } from './bench/fan-out.ts';
import { measureGrowth } from './bench/growth.ts';
import { measureImport } from './bench/import-residents.ts';
import { measureOpinionGroups } from './bench/opinion-groups.ts';
import { openPlace, type Place } from './bench/place.ts';
import { benchmarksPage, type Row, ratioText, type Section } from './bench/report.ts';
import { measureVotes } from './bench/votes.ts';
import { measureWholeVotes } from './bench/whole-votes.ts';
import { startTestPostgres } from './find-postgres.ts';
import { requireNode } from './node-version.ts';
import { root } from './paths.ts';

requireNode();

const measures: readonly [string, (place: Place) => Promise<Row[]>][] = [
  ['the board page', measureBoardPage],
  ['whole votes', measureWholeVotes],
  ['growth', measureGrowth],
  ['votes written', measureVotes],
  ['live updates', measureFanOut],
  ['opinion groups', measureOpinionGroups],
  ['import', measureImport],
  ['the community profile', measureCommunityProfile],
];
/** Words on the command line choose what is measured and where; the page is written of everything. */
const words = process.argv.slice(2).map((word) => word.toLowerCase());
const named = (name: string) => words.some((word) => name.toLowerCase().includes(word));
const titles = ['PGlite (in memory)', 'PostgreSQL'] as const;
const chosenTitles = titles.some(named) ? titles.filter(named) : titles;
const chosen = measures.some(([name]) => named(name))
  ? measures.filter(([name]) => named(name))
  : measures;

const [embedded, native] = titles;
const sections = chosenTitles.includes(embedded)
  ? [await measure(embedded, await openDatabase({ memory: true }))]
  : [];
const postgres = chosenTitles.includes(native) ? await startTestPostgres({ durable: true }) : null;
if (postgres) {
  try {
    const { url, drop } = await ownDatabase(postgres.url);
    try {
      sections.push(await measure(native, await openDatabase({ url })));
    } finally {
      await drop();
    }
  } finally {
    await postgres.stop();
  }
} else if (chosenTitles.includes(native)) {
  console.log('PostgreSQL: none of 15 or newer was found, not measured.');
}
if (words.length > 0) process.exit(0);
const date = new Date().toISOString().slice(0, 10);
await writeFile(join(root, 'docs/benchmarks.md'), benchmarksPage(sections, date));

async function measure(title: string, database: Database): Promise<Section> {
  console.log(`${title}:`);
  await migrate(database);
  await database.typesChanged();
  const place = await openPlace(database);
  const rows: Row[] = [];
  try {
    for (const [name, run] of chosen) {
      console.log(`  measuring ${name} …`);
      for (const row of await run(place)) {
        console.log(`  ${row.what}: ${row.ours}; ${row.floor}; ratio ${ratioText(row.ratio)}`);
        rows.push(row);
      }
    }
  } finally {
    await place.close();
  }
  return { title, rows };
}

/** A database of its own, for nobody else’s rows are to be touched. */
async function ownDatabase(server: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `linli_bench_${process.pid}`;
  const admin = await openDatabase({ url: server });
  await admin.execute(`CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    async drop() {
      await admin.execute(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await admin.close();
    },
  };
}
