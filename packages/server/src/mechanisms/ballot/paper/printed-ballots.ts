import { type BallotDefinition, conditionsInWords } from '@linli/methods';
import type { Context, Services } from '../../../context.ts';
import type { Ballot, PaperSheet } from '../../../generated/prisma/client.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import {
  describePage,
  type Html,
  html,
  printPage,
  qrCode,
  spokenMoment,
} from '../../paper/index.ts';
import { describeSheetSubject, printedCode } from '../../paper-sheet/index.ts';
import { definitionOf } from '../choice.ts';
import { ruleOf } from '../counting.ts';
import { describeEntries, type EntryDescribed } from '../roll/describe-entry.ts';

const page = 'ballot-papers';

describeSheetSubject('Ballot', { permission: 'ballot:run', page });

/** Sheets of a ballot, one to a page. Written in Chinese, whatever the reader's language. */
describePage(page, async (services, key) => {
  const db = services.database.prisma;
  const stack = await db.paperStack.findUnique({
    where: { districtId_id: key },
    include: { sheets: { where: { state: { not: 'VOID' } }, orderBy: { id: 'asc' } } },
  });
  if (stack?.subjectType !== 'Ballot') return null;
  const { districtId, subjectId: id } = stack;
  const ballot = await db.ballot.findUnique({
    where: { districtId_id: { districtId, id } },
    include: { community: { select: { name: true, address: true, telephone: true } } },
  });
  if (!ballot) return null;
  const voters = await votersOf(services, key, stack.sheets);
  const asked = askedOf(ballot);
  const sheets = stack.sheets.map((sheet) =>
    printSheet(ballot, asked, sheet, voters.get(sheet.voterId ?? '') ?? null),
  );
  return printPage(`${ballot.title}：选票`, 'A4', sheets);
});

type Printed = Ballot & {
  community: { name: string; address: string | null; telephone: string | null };
};

async function votersOf(
  { database, encryption }: Pick<Services, 'database' | 'encryption'>,
  { districtId }: RowKey,
  sheets: readonly PaperSheet[],
): Promise<Map<string, EntryDescribed>> {
  const ids = sheets.flatMap(({ voterId }) => (voterId === null ? [] : [voterId]));
  const entries = await database.prisma.ballotEntry.findMany({
    where: { districtId, id: { in: ids } },
    select: { id: true, unitKey: true },
  });
  const context = { encryption } satisfies Pick<Context, 'encryption'>;
  return describeEntries(context, database.prisma, districtId, entries);
}

function printSheet(
  ballot: Printed,
  asked: Html,
  { code }: PaperSheet,
  voter: EntryDescribed | null,
): Html {
  const { community, title, question, closesAt } = ballot;
  const printed = printedCode(code);
  const place = community.address ?? `${community.name}办公室`;
  const telephone = community.telephone === null ? '' : `电话：${community.telephone}。`;
  return html`<section class="sheet">
<div class="head"><div><p>${community.name}</p><h1>${title}</h1>${voter && voterOf(voter)}</div>
<div class="code">${qrCode(code, `编号 ${printed}`)}${printed}</div></div>
<p class="question">${question}</p>
${asked}
<h2>怎样才算数</h2>
${conditionsInWords(ruleOf(ballot), 'zh-CN').map((line) => html`<p class="small">${line}</p>`)}
${sourcesOf(ballot)}
<h2>交到哪里</h2>
<p>${place}。${telephone}请在${spokenMoment(closesAt)}前交。</p>
<p class="small">${voter ? '这张选票只给上面写的这一户或这位用，请签名。' : '这张选票不记名，请不要写名字。'}右上角的编号供录入核对，由两名工作人员各录一遍。每人只计一票：网上投过的，纸质票不再计。</p>
${voter && html`<p>签名：<span class="line">　</span>　日期：<span class="line">　</span></p>`}
</section>`;
}

const voterOf = ({ names, doors }: EntryDescribed) =>
  html`<p>投票人：${names.join('、')}${doors.length > 0 ? `（${doors.join('、')}）` : ''}</p>`;

function sourcesOf(ballot: Ballot): Html | null {
  const { sources } = ruleOf(ballot);
  if (sources.length === 0) return null;
  const words = sources.map(({ law, article }) => `${law} ${article}`.trim()).join('；');
  return html`<p class="small">依据：${words}</p>`;
}

/** What is to be marked, and how. */
function askedOf(ballot: Ballot): Html {
  const definition = definitionOf(ballot);
  const bodies = ballot.optionBodies as Readonly<Record<string, string>>;
  const boxed = (box: Html) =>
    definition.method === 'YES_NO_ABSTAIN'
      ? null
      : definition.options.map(
          (
            option,
          ) => html`<li>${box}<span class="label">${option.id}. ${option.label}${priceOf(option)}
<small>${bodies[option.id] ?? ''}</small></span></li>`,
        );
  const list =
    definition.method === 'YES_NO_ABSTAIN'
      ? ['赞成', '反对', '弃权'].map(
          (answer) => html`<li><span class="box"></span><span class="label">${answer}</span></li>`,
        )
      : boxed(html`<span class="${isMarked(definition) ? 'box' : 'box wide'}"></span>`);
  return html`<p>${howTo(definition)}</p><ul class="options">${list}</ul>`;
}

const isMarked = ({ method }: BallotDefinition) =>
  ['YES_NO_ABSTAIN', 'SINGLE', 'APPROVAL', 'BUDGET'].includes(method);

function priceOf(option: object): string {
  const { cost } = option as { cost?: number };
  return cost === undefined ? '' : `（${(cost / 100).toLocaleString('zh-CN')} 元）`;
}

/** How a paper of each method is filled in. */
function howTo(definition: BallotDefinition): string {
  switch (definition.method) {
    case 'YES_NO_ABSTAIN':
    case 'SINGLE':
      return '请在一个方框里打勾。打两个勾算废票。';
    case 'APPROVAL':
      return definition.maxChoices === undefined
        ? '同意的都可以打勾。'
        : `同意的打勾，最多 ${definition.maxChoices} 个。多打了算废票。`;
    case 'BUDGET':
      return `想做的项目打勾。一共可以用 ${(definition.budget / 100).toLocaleString('zh-CN')} 元。`;
    case 'SCORE':
      return `请给每一项打分，0 到 ${definition.scoreMax} 的整数。空着算 0 分。`;
    case 'SCHULZE':
      return '请在框里写名次，最想要的写 1。可以并列，可以只写几项。';
    case 'IRV':
    case 'STV':
      return '请在框里写名次，最想要的写 1，不要并列。可以只写几项。';
  }
}
