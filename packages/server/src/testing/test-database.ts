import { openDatabase } from '../database.ts';
import { newId } from '../kernel/ids.ts';

/** A PostgreSQL database of its own, empty. `drop` removes it. */
export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/**
 * Makes a database on the PostgreSQL that the gate names in LINLI_TEST_DATABASE_URL. Without one,
 * tests that need it fail with the sentence that says how to run them.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const given = process.env['LINLI_TEST_DATABASE_URL'];
  if (!given) {
    throw new Error(
      'This test needs a PostgreSQL: run `npx pnpm test`, which starts one, or set LINLI_TEST_DATABASE_URL.',
    );
  }
  const name = `linli_${newId().replaceAll('-', '')}`;
  const server = await openDatabase({ url: given });
  await server.execute(`CREATE DATABASE ${name}`);
  const url = new URL(given);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    async drop() {
      await server.execute(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await server.close();
    },
  };
}
