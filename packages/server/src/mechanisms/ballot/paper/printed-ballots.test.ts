import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { readPage } from '../../paper/index.ts';
import { paperActs } from './testing.ts';

let app: TestApp;
let paper: ReturnType<typeof paperActs>;
beforeAll(async () => {
  app = await openTestApp();
  paper = paperActs(app);
  await paper.employ(app.world.here.account);
});
afterAll(() => app.close());

const yes = { answer: 'YES' };

async function printed(over: object) {
  const { here } = app.world;
  const ballot = await paper.opened({ paper: true, ...over });
  const input = { ballot: ballot.id, idempotencyKey: newId() };
  const { stack } = await paper.act(here.worker, 'issuePaperBallots', input);
  const page = (await readPage(app.context({ kind: 'operator' }), stack.printAddress)) ?? '';
  const codes: string[] = stack.sheets.nodes.map(({ code }: { code: string }) => code);
  return { page, codes, address: stack.printAddress as string };
}

describe('a stack to be printed', () => {
  test('is a page for each sheet, with its code in letters and as an image', async () => {
    const { page, codes } = await printed({ secrecy: 'SECRET' });
    expect(page.match(/<section class="sheet">/g)).toHaveLength(2);
    for (const code of codes) {
      expect(page).toContain(`${code}</div>`);
      expect(page).toContain(`aria-label="编号 ${code}"`);
    }
    expect(page).toContain('您是否同意三号楼加装电梯？');
    for (const answer of ['赞成', '反对', '弃权']) expect(page).toContain(answer);
    expect(page).not.toContain('王秀兰');
    expect(page).not.toContain('<script');
  });

  test('bears the names of an open ballot', async () => {
    const { page } = await printed({ secrecy: 'OPEN' });
    expect(page).toContain('投票人：王秀兰');
    expect(page).toContain('签名：');
  });

  test('asks for places where options are ranked, and for money where it is spent', async () => {
    const options = [{ label: '<b>花园</b>' }, { label: '车位' }];
    const ranked = await printed({ method: 'SCHULZE', options });
    expect(ranked.page).toContain('最想要的写1');
    expect(ranked.page).toContain('1. &lt;b&gt;花园&lt;/b&gt;');
    const fen = (amount: string) => ({ amount, currency: 'CNY' });
    const budget = await printed({
      method: 'BUDGET',
      budget: fen('1000000'),
      allocation: 'MOST_VOTES',
      options: [
        { label: '花园', cost: fen('600000') },
        { label: '车位', cost: fen('500000') },
      ],
    });
    expect(budget.page).toContain('（6,000元）');
  });

  test('bears its head and its code on every page that it takes, and says how many options there are', async () => {
    const options = Array.from({ length: 30 }, (_, index) => ({ label: `候选人${index + 1}` }));
    const { page, codes } = await printed({
      ...{ secrecy: 'SECRET', method: 'APPROVAL', options, minChoices: 2, maxChoices: 5 },
    });
    const [head] = page.match(/<thead>.*?<\/thead>/s) ?? [];
    expect(head).toContain('三号楼加装电梯表决');
    expect(head).toContain(codes[0]);
    expect(page).toContain('最少2个，最多5个，多了少了都算废票，一个都不打算弃权。一共30项');
    expect(page.match(/<span class="box">/g)).toHaveLength(30 * codes.length);
  });

  test('is at a signed address, and nowhere else', async () => {
    const { address } = await printed({});
    const context = app.context({ kind: 'operator' });
    expect(
      await readPage(
        context,
        address.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      ),
    ).toBe(null);
    expect(await readPage(context, address.split('?')[0] ?? '')).toBe(null);
  });
});

describe('a sheet that is no good', () => {
  test('is declared void with a reason and replaced for the same voter', async () => {
    const { here } = app.world;
    const { id, codes } = await paper.issued({ secrecy: 'OPEN' });
    const [code = ''] = codes;
    const voided = await paper.act(here.worker, 'voidPaperSheet', {
      ...{ code, reason: '撕破了', replace: true },
    });
    expect(voided).toMatchObject({
      sheet: { state: 'VOID', voidReason: '撕破了' },
      replacement: { state: 'ISSUED' },
    });
    const entries = [
      { code, choice: yes },
      { code: voided.replacement.code, choice: yes },
    ];
    expect(await paper.enter(here.worker, id, entries)).toMatchObject([
      { state: null, refusal: { code: 'PAPER_VOID' } },
      { state: 'ENTERED', refusal: null },
    ]);
    const { issued, void: voids } = (
      await paper.act(here.worker, 'enterPaperBallots', { ballot: id, entries })
    ).ballot.papers;
    expect({ issued, voids }).toEqual({ issued: 1, voids: 1 });
  });

  test('cannot be declared void once it counts', async () => {
    const { here } = app.world;
    const { id, codes } = await paper.issued();
    const [code = ''] = codes;
    for (const reader of [here.worker, here.account]) {
      await paper.enter(reader, id, [{ code, choice: yes }]);
    }
    const input = { code, reason: '看错了', replace: false };
    expect(await paper.act(here.worker, 'voidPaperSheet', input)).toMatchObject({
      code: 'PAPER_COUNTED',
    });
  });

  test.each(['SECRET', 'UNLINKABLE'])(
    'is given back unused, and its voter may vote online again: %s',
    async (secrecy) => {
      const { here } = app.world;
      const { id, codes } = await paper.issued({ secrecy });
      await paper.give(id);
      const [{ id: entry }] = (await paper.read(here.resident, id)).ownEntries;
      const input = { ballot: id, entry, code: codes[0] };
      expect((await paper.act(here.worker, 'returnPaperBallot', input)).__typename).toBe(
        'ReturnPaperBallotSuccess',
      );
      expect((await paper.read(here.resident, id)).ownEntries).toMatchObject([{ voted: false }]);
      expect(await paper.act(here.worker, 'returnPaperBallot', input)).toMatchObject({
        code: 'NOT_ON_ROLL',
      });
      const [row] = await paper.enter(here.worker, id, [{ code: codes[0], choice: yes }]);
      expect(row.refusal.code).toBe('PAPER_VOID');
    },
  );
});

describe('papers that wait', () => {
  test('are on the list of who has not read them', async () => {
    const { here } = app.world;
    const list = `{ toDo(view: MINE, kinds: ["PaperStack"], first: 50) { nodes { __typename } } }`;
    const waiting = async (persona: typeof here.worker) => {
      const { data, errors } = await app.as(persona).run(list);
      if (errors) throw new Error(errors[0]?.message);
      return data.toDo.nodes.length;
    };
    const before = { worker: await waiting(here.worker), account: await waiting(here.account) };
    const { id, codes } = await paper.issued();
    await paper.enter(here.worker, id, [{ code: codes[0], choice: yes }]);
    expect(await waiting(here.worker)).toBe(before.worker);
    expect(await waiting(here.account)).toBe(before.account + 1);
    await paper.enter(here.account, id, [{ code: codes[0], choice: null }]);
    expect(await waiting(here.worker)).toBe(before.worker + 1);
  });
});
