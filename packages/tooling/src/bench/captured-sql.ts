import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { serverFolder } from '../paths.ts';

/** One statement as it reached a driver. */
export interface Statement {
  text: string;
  values: readonly unknown[];
}

type AnyQuery = (...parameters: unknown[]) => unknown;

const { Client } = createRequire(join(serverFolder, 'package.json'))('pg') as {
  Client: { prototype: { query: AnyQuery } };
};
const drivers = [PGlite.prototype as unknown as { query: AnyQuery }, Client.prototype];

/** The statements that some work sends to the database, seen at the drivers. */
export async function capture(work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const originals = drivers.map(({ query }) => query);
  for (const [index, driver] of drivers.entries()) {
    const original = originals[index] as AnyQuery;
    driver.query = function captured(this: unknown, ...parameters: unknown[]) {
      const [first, second] = parameters;
      const { text, values } =
        typeof first === 'string'
          ? { text: first, values: undefined }
          : (first as { text: string; values?: unknown[] });
      const given = Array.isArray(second) ? second : values;
      statements.push({ text, values: given ?? [] });
      return original.apply(this, parameters);
    };
  }
  try {
    await work();
    return statements;
  } finally {
    for (const [index, driver] of drivers.entries()) driver.query = originals[index] as AnyQuery;
  }
}
