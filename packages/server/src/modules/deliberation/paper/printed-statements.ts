import {
  codedSheet,
  describePage,
  type Html,
  html,
  printPage,
  sheetHint,
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
    include: { community: { select: { name: true, address: true, telephone: true } } },
  });
  if (!topic) return null;
  const statements = await db.statement.findMany({
    where: { districtId, topicId: subjectId },
    select: { id: true, body: true },
  });
  const bodies = new Map(statements.map(({ id, body }) => [id, body]));
  const place = topic.community.address ?? `${topic.community.name}办公室`;
  const telephone =
    topic.community.telephone === null ? '' : `电话：${topic.community.telephone}。`;
  const sheets = stack.sheets.map(({ code, content }) => {
    const ids = (content as readonly string[] | null) ?? [];
    return codedSheet({
      ...{ place: topic.community.name, title: topic.title, code, printed: printedCode(code) },
      body: [
        html`<p>下面是邻居们的看法，一共${ids.length}条。</p>
<p class="how">每一条请在一个方框里打勾，不想答的可以空着。</p>
<ul class="options">${ids.map((id, index) => line(index + 1, bodies.get(id) ?? ''))}</ul>`,
        html`<div class="keep"><h2>交到哪里</h2>
<p>${place}。${telephone}不用写名字。右上角的编号供录入核对，由两名工作人员各录一遍。</p></div>`,
      ],
    });
  });
  return printPage(`${topic.title}：看法表`, 'A4', sheets, sheetHint);
});

function line(number: number, body: string): Html {
  const boxes = ['同意', '不同意', '不好说'].map(
    (word) => html`<span><span class="box"></span>${word}</span>`,
  );
  return html`<li><span class="label">${number}. ${body}</span><span class="marks">${boxes}</span></li>`;
}
