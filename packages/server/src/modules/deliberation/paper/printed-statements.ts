import {
  describePage,
  type Html,
  html,
  printPage,
  qrCode,
} from '../../../mechanisms/paper/index.ts';
import { describeSheetSubject, printedCode } from '../../../mechanisms/paper-sheet/index.ts';

const page = 'statement-sheets';

describeSheetSubject('Topic', { permission: 'ballot:run', page });

/** Sheets with statements of a topic, one to a page. */
describePage(page, async ({ database: { prisma: db } }, key) => {
  const stack = await db.paperStack.findUnique({
    where: { districtId_id: key },
    include: { sheets: { where: { state: { not: 'VOID' } }, orderBy: { id: 'asc' } } },
  });
  if (stack?.subjectType !== 'Topic') return null;
  const { districtId, subjectId } = stack;
  const topic = await db.topic.findUnique({
    where: { districtId_id: { districtId, id: subjectId } },
    include: { community: { select: { name: true, address: true } } },
  });
  if (!topic) return null;
  const statements = await db.statement.findMany({
    where: { districtId, topicId: subjectId },
    select: { id: true, body: true },
  });
  const bodies = new Map(statements.map(({ id, body }) => [id, body]));
  const place = topic.community.address ?? `${topic.community.name}办公室`;
  const sheets = stack.sheets.map(({ code, content }) => {
    const printed = printedCode(code);
    const ids = (content as readonly string[] | null) ?? [];
    return html`<section class="sheet">
<div class="head"><div><p>${topic.community.name}</p><h1>${topic.title}</h1></div>
<div class="code">${qrCode(code, `编号 ${printed}`)}${printed}</div></div>
<p>下面是邻居们的看法。每一条请在一个方框里打勾，不想答的可以空着。</p>
<ul class="options">${ids.map((id, index) => line(index + 1, bodies.get(id) ?? ''))}</ul>
<p class="small">不用写名字。写好以后交到${place}。右上角的编号供录入核对，由两名工作人员各录一遍。</p>
</section>`;
  });
  return printPage(`${topic.title}：看法表`, 'A4', sheets);
});

function line(number: number, body: string): Html {
  const boxes = ['同意', '不同意', '不好说'].map(
    (word) => html`<span class="choice"><span class="box"></span>${word}</span>`,
  );
  return html`<li><span class="label">${number}. ${body}</span>${boxes}</li>`;
}
