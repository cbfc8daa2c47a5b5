import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../../../context.ts';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { importDivisions } from './import-divisions.ts';

let app: TestApp;
let operator: Context;
beforeAll(async () => {
  app = await openTestApp();
  operator = app.context({ kind: 'operator' });
});
afterAll(() => app.close());

const root = join(import.meta.dirname, '../../../../../..');
const data = process.env['LINLI_SHARED_DATA'] ?? join(root, '../shared/data');
const path = join(data, 'divisions/mianyang.csv');
const present = existsSync(path);
if (!present) console.log(`note: Skipped: ${path} is not there (set LINLI_SHARED_DATA).`);

test.skipIf(!present)(
  'the whole of Mianyang goes in, row by row as the file has them, and once',
  async () => {
    const bytes = readFileSync(path);
    const rows = bytes
      .toString()
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    expect(rows).toHaveLength(4_114);
    const places = rows.filter((cells) => cells[10] === 'f' && cells[11] === 'f');
    const ofLevel = (level: string) => places.filter((cells) => cells[3] === level).length;
    const codes = places.map(([code = '']) => code);
    const known = await operator.db.community.count({ where: { code: { in: codes } } });

    const lines: string[] = [];
    const first = await importDivisions(operator, { bytes, strict: true }, (line) =>
      lines.push(line),
    );
    expect(first).toEqual({
      read: 4_114,
      inserted: places.length - known,
      updated: known,
      unchanged: 0,
      skippedDummy: rows.length - places.length,
      problems: [],
    });
    expect(lines.at(-1)).toBe(`${places.length} of ${places.length} places written`);
    const stored = await operator.db.community.groupBy({
      by: ['level'],
      where: { code: { in: codes } },
      _count: true,
    });
    expect(Object.fromEntries(stored.map(({ level, _count }) => [level, _count]))).toEqual({
      CITY: ofLevel('city'),
      DISTRICT: ofLevel('county'),
      SUBDISTRICT: ofLevel('town'),
      COMMUNITY: ofLevel('village'),
    });
    // The names tell villages apart too: the codes' rule must agree with them.
    const villages = places.filter((cells) => /村民|村委/.test(cells[2] ?? ''));
    const typed = { type: 'VILLAGE', code: { in: codes } } as const;
    expect(await operator.db.community.count({ where: typed })).toBe(villages.length);
    const located = places.filter((cells) => cells[12] !== '').length;
    const placed = { longitude: { not: null }, code: { in: codes } };
    expect(await operator.db.community.count({ where: placed })).toBe(located);

    const again = await importDivisions(operator, { bytes });
    expect(again).toMatchObject({ inserted: 0, updated: 0, unchanged: places.length });
    const gb = iconv.encode(bytes.toString(), 'gb18030');
    expect(await importDivisions(operator, { bytes: gb })).toEqual(again);
    const where = { action: 'importDivisions' };
    expect(await operator.db.auditEntry.count({ where })).toBe(1);
  },
);
