import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from './schema.ts';

const file = join(import.meta.dirname, '../../../schema/api/trusted-documents.json');
const documents = Object.entries(
  JSON.parse(await readFile(file, 'utf8')) as Record<string, string>,
);

describe('everything a widget does is an operation of the published API', () => {
  test('widgets have operations', () => {
    expect(documents.length).toBeGreaterThan(10);
  });

  for (const [hash, text] of documents) {
    const name = /(?:query|mutation|subscription) (\w+)/.exec(text)?.[1];
    test(`${name} (${hash.slice(0, 8)})`, () => {
      expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
    });
  }
});
