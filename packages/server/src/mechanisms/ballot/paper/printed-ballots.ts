import { conditionsInWords } from '@linli/methods';
import type { Context, Services } from '../../../context.ts';
import type { Ballot, PaperSheet } from '../../../generated/prisma/client.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import {
  codedSheet,
  describePage,
  type Html,
  html,
  printPage,
  sheetHint,
  spokenMoment,
} from '../../paper/index.ts';
import { describeSheetSubject, printedCode } from '../../paper-sheet/index.ts';
import { definitionOf } from '../choice.ts';
import { ruleOf } from '../counting.ts';
import { describeEntries, type EntryDescribed } from '../roll/describe-entry.ts';
import { fillIn, isTicked, yuan } from './fill-in.ts';

const page = 'ballot-papers';

/** More options than about a page holds; their number is printed then. */
const manyOptions = 10;

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
  return printPage(`${ballot.title}：选票`, 'A4', sheets, sheetHint);
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
  const place = community.address ?? `${community.name}办公室`;
  const telephone = community.telephone === null ? '' : `电话：${community.telephone}。`;
  return codedSheet({
    ...{ place: community.name, title, code, printed: printedCode(code) },
    body: [
      voter && voterOf(voter),
      html`<p class="question">${question}</p>`,
      asked,
      html`<div class="keep"><h2>交到哪里</h2>
<p>${place}。${telephone}请在${spokenMoment(closesAt)}前交。</p>
<p>${voter ? '这张选票只给上面写的这一户或这位用，请签名。' : '这张选票不记名，请不要写名字。'}每人只计一票：网上投过的，纸质票不再计。</p></div>`,
      voter &&
        html`<p class="keep sign">签名：<span class="line">　</span>　日期：<span class="line">　</span></p>`,
      html`<div class="keep"><h2>怎样才算数</h2>
${conditionsInWords(ruleOf(ballot), 'zh-CN').map((line) => html`<p>${line}。</p>`)}
${sourcesOf(ballot)}
<p>右上角的编号供录入核对，由两名工作人员各录一遍。</p></div>`,
    ],
  });
}

const voterOf = ({ names, doors }: EntryDescribed) =>
  html`<p class="voter">投票人：${names.join('、')}${doors.length > 0 ? `（${doors.join('、')}）` : ''}</p>`;

function sourcesOf(ballot: Ballot): Html | null {
  const { sources } = ruleOf(ballot);
  if (sources.length === 0) return null;
  const words = sources.map(({ law, article }) => `${law} ${article}`.trim()).join('；');
  return html`<p>依据：${words}。</p>`;
}

/** What is to be marked, and how. */
function askedOf(ballot: Ballot): Html {
  const definition = definitionOf(ballot);
  const bodies = ballot.optionBodies as Readonly<Record<string, string>>;
  const box = html`<span class="${isTicked(definition) ? 'box' : 'box wide'}"></span>`;
  const options =
    definition.method === 'YES_NO_ABSTAIN'
      ? ['赞成', '反对', '弃权'].map(
          (answer) => html`<li>${box}<span class="label">${answer}</span></li>`,
        )
      : definition.options.map(
          (
            option,
          ) => html`<li>${box}<span class="label">${option.id}. ${option.label}${priceOf(option)}
${moreOf(bodies[option.id])}</span></li>`,
        );
  const many = options.length > manyOptions ? `一共${options.length}项，请都看完。` : '';
  return html`<p class="how">${fillIn(definition)}${many}</p><ul class="options">${options}</ul>`;
}

const moreOf = (body: string | undefined) =>
  body ? html`<span class="more">${body}</span>` : null;

function priceOf(option: object): string {
  const { cost } = option as { cost?: number };
  return cost === undefined ? '' : `（${yuan(cost)}）`;
}
