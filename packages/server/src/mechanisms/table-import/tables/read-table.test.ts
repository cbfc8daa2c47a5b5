import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { packParts, unpackParts } from './archive.ts';
import { readTable } from './read-table.ts';

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const links = (type: string, target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/${type}" Target="${target}"/></Relationships>`;

/** A workbook whose only sheet has these rows. */
function workbook(rows: string): Buffer {
  const parts = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': links('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': links('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  };
  return packParts(new Map(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)])));
}

const cell = (where: string, text = where) =>
  `<c r="${where}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (number: string, cells: string) => `<row r="${number}">${cells}</row>`;
const headings = row('1', cell('A1') + cell('B1'));

/** An archive of one deflated part whose directory and header say that it unpacks to ten bytes. */
function lyingArchive(part: Buffer): Buffer {
  const archive = packParts(new Map([['xl/worksheets/sheet1.xml', deflateRawSync(part)]]));
  for (const [signature, method, size] of [
    [0x04034b50, 8, 22],
    [0x02014b50, 10, 24],
  ] as const) {
    for (let at = 0; at + 30 < archive.length; at += 1) {
      if (archive.readUInt32LE(at) !== signature) continue;
      archive.writeUInt16LE(8, at + method);
      archive.writeUInt32LE(crc32(part), at + method + 6);
      archive.writeUInt32LE(10, at + size);
    }
  }
  return archive;
}

test('a workbook is read with its gaps', async () => {
  const table = await readTable(workbook(headings + row('4', cell('B4', '5'))));
  expect(table).toMatchObject({
    columns: ['A1', 'B1'],
    rows: [{ line: 4, cells: ['', '5'] }],
  });
});

test('a workbook as spreadsheets write it is read, though it was packed anew', async () => {
  const bytes = await writeXlsxFile([
    [{ value: '名称' }, { value: '日期' }],
    [{ value: '<甲> & 乙' }, { value: new Date('2023-05-01'), format: 'yyyy-mm-dd' }],
  ]).toBuffer();
  expect((await readTable(bytes)).rows[0]?.cells).toEqual(['<甲> & 乙', '2023-05-01']);
});

describe('a file that is made to fill the memory is refused before it does', () => {
  test.each([
    ['a row far below', row('4000000', cell('A4000000')), 'TABLE_TOO_LARGE'],
    ['a row by an entity', row('4&#48;00000', cell('A4000000')), 'TABLE_UNREADABLE'],
    ['a row of no number', row('1e7', cell('A2')), 'TABLE_UNREADABLE'],
    ['a row behind a quoted >', `<row a=">" r="4000000">${cell('A2')}</row>`, 'TABLE_UNREADABLE'],
    ['a row behind a quoted <', `<row a="<" r="4000000">${cell('A2')}</row>`, 'TABLE_UNREADABLE'],
    ['a cell far to the right', row('2', cell('ZZZZ2')), 'TABLE_UNREADABLE'],
    ['a cell a little to the right', row('2', cell('XFD2')), 'TABLE_UNREADABLE'],
    ['too wide and too long', row('900000', cell('GA900000')), 'TABLE_TOO_LARGE'],
  ])('%s', async (_, rows, code) => {
    await expect(readTable(workbook(headings + rows))).rejects.toMatchObject({ code });
  });

  test('tags that never end take no time', async () => {
    const rows = '<c '.repeat(1_000_000);
    await expect(readTable(workbook(rows))).rejects.toMatchObject({ code: 'TABLE_UNREADABLE' });
  });

  test('an archive that unpacks to more than it says', async () => {
    const bytes = lyingArchive(Buffer.alloc(400 * 1024 * 1024, ' '));
    expect(bytes.length).toBeLessThan(1024 * 1024);
    await expect(unpackParts(bytes)).rejects.toMatchObject({ code: 'TABLE_TOO_LARGE' });
    await expect(readTable(bytes)).rejects.toMatchObject({ code: 'TABLE_TOO_LARGE' });
  });

  test('offsets that lead nowhere', async () => {
    const bytes = workbook(headings);
    bytes.writeUInt32LE(0x7fffffff, bytes.length - 6);
    await expect(readTable(bytes)).rejects.toMatchObject({ code: 'TABLE_UNREADABLE' });
  });

  test('millions of short lines, and blank ones', async () => {
    const lines = Buffer.from(`a\n${'b\n'.repeat(5_000_000)}`);
    await expect(readTable(lines)).rejects.toMatchObject({ code: 'TABLE_TOO_LARGE' });
    const blank = Buffer.from(`a\n${'\n'.repeat(2_000_000)}b\n`);
    expect((await readTable(blank)).rows).toEqual([
      { line: 2_000_002, cells: ['b'], broken: false },
    ]);
  });

  test('a line of a million headings', async () => {
    const bytes = Buffer.from(`a${','.repeat(1_000_000)}\nb\n`);
    await expect(readTable(bytes)).rejects.toMatchObject({ code: 'TABLE_UNREADABLE' });
  });
});

test('a heading is kept without what the database does not take', async () => {
  const bytes = Buffer.from('\ufeffna\u0000me,b\n1,2\n', 'utf16le');
  expect((await readTable(bytes)).columns).toEqual(['name', 'b']);
});
