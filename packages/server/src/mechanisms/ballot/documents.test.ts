import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { readPaper } from '../paper/index.ts';
import { paperActs } from './paper/testing.ts';

let app: TestApp;
let paper: ReturnType<typeof paperActs>;
beforeAll(async () => {
  app = await openTestApp();
  paper = paperActs(app);
});
afterAll(() => app.close());

const addresses =
  'query ($id: ID!) { node(id: $id) { ... on Ballot { noticeAddress resultAddress } } }';

test('a ballot has a notice from the beginning, and the announcement of its result once it is counted', async () => {
  const { id } = await paper.issued();
  const context = app.context({ kind: 'operator' });
  const read = async () => (await app.as(null).run(addresses, { id })).data.node;
  const before = await read();
  expect(before.resultAddress).toBeNull();
  const notice = await readPaper(context, before.noticeAddress);
  expect(notice?.fileName).toBe('关于“三号楼加装电梯表决”的表决公告.docx');
  await paper.close(id);
  await paper.count(id);
  const result = await readPaper(context, (await read()).resultAddress);
  expect(result?.fileName).toBe('关于“三号楼加装电梯表决”的表决结果公告.docx');
  expect(result?.bytes.subarray(0, 2).toString()).toBe('PK');
});
