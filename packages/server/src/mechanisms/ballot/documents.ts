import { conditionsInWords, ruleInWords } from '@linli/methods';
import type { Ballot, PrismaClient } from '../../generated/prisma/client.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import { describePaper, type Part, spokenDay, spokenMoment } from '../paper/index.ts';
import { definitionOf } from './choice.ts';
import { ruleOf } from './counting.ts';
import { methodLabels, outcomeLabels, secrecyLabels } from './labels.ts';
import { resultOf } from './result.ts';

const text = (words: string): Part => ({ kind: 'text', text: words });
const heading = (words: string): Part => ({ kind: 'text', text: words, bold: true });

/** 表决公告, to be hung up before and while votes are taken. */
describePaper('ballot-notice', async (db, key) => {
  const ballot = await read(db, key);
  if (!ballot) return null;
  const { community, opensAt, closesAt, question, secrecy, paper } = ballot;
  const { sources } = ruleOf(ballot);
  const parts: Part[] = [
    text(question),
    ...optionLines(ballot),
    text(`投票时间：${spokenMoment(opensAt)}起，至${spokenMoment(closesAt)}止。`),
    text(
      `投票方式：${methodLabels[definitionOf(ballot).method]['zh-CN']}，${secrecyLabels[secrecy]['zh-CN']}。`,
    ),
    ...(paper ? [text(`不上网的，可以到${placeOf(ballot)}领纸质选票。每人只计一票。`)] : []),
    heading('怎样才算数'),
    ...conditionsInWords(ruleOf(ballot), 'zh-CN').map(text),
    ...(sources.length > 0
      ? [text(`依据：${sources.map(({ law, article }) => `${law} ${article}`.trim()).join('；')}`)]
      : []),
    ...(ballot.definitionDigest === null
      ? []
      : [text(`内容核对码（SHA-256）：${ballot.definitionDigest}`)]),
    { kind: 'stamp', name: community.name, day: spokenDay(ballot.createdAt) },
  ];
  return { header: community.name, title: `关于“${ballot.title}”的表决公告`, parts };
});

/** 结果公告, once it is counted. */
describePaper('ballot-result', async (db, key) => {
  const ballot = await read(db, key);
  const result = ballot && resultOf(ballot);
  if (!result || ballot.countedAt === null) return null;
  const { community } = ballot;
  const { count, eligible, channels, outcome, decision } = result;
  const { checks, result: told } = ruleInWords(ruleOf(ballot), decision, 'zh-CN');
  const names = namesOf(ballot);
  const parts: Part[] = [
    text(`${ballot.question}`),
    text(
      `投票已在${spokenMoment(ballot.closesAt)}截止。名册上 ${eligible.heads} 票，收到 ${count.cast.heads} 票，有效 ${count.valid.heads} 票，废票 ${count.spoilt.heads} 票。`,
    ),
    text(
      `其中线上 ${channels.ONLINE ?? 0} 票，纸质 ${channels.PAPER ?? 0} 票，工作人员代录 ${channels.ASSISTED ?? 0} 票，委托 ${channels.PROXY ?? 0} 票。`,
    ),
    ...('votes' in count
      ? [
          {
            kind: 'table',
            head: ['选项', '票数'],
            rows: count.votes.map(({ option, votes }) => [
              names.get(option) ?? option,
              String(votes.heads),
            ]),
          } as const,
        ]
      : []),
    heading(`结果：${outcomeLabels[outcome]['zh-CN']}`),
    ...(outcome === 'ELECTED'
      ? [text(`选出：${result.winners.map((id) => names.get(id) ?? id).join('、')}`)]
      : []),
    ...checks.map(text),
    text(told),
    ...(ballot.papersDigest === null
      ? []
      : [text(`全部选票核对码（SHA-256）：${ballot.papersDigest}。谁都可以在网上重新数一遍。`)]),
    { kind: 'stamp', name: community.name, day: spokenDay(ballot.countedAt) },
  ];
  return { header: community.name, title: `关于“${ballot.title}”的表决结果公告`, parts };
});

async function read(db: PrismaClient, key: RowKey) {
  return db.ballot.findUnique({
    where: { districtId_id: key },
    include: { community: { select: { name: true, address: true } } },
  });
}

const placeOf = ({ community }: { community: { name: string; address: string | null } }) =>
  community.address ?? `${community.name}办公室`;

/** What is voted on, by the names that a count uses. */
function namesOf(ballot: Ballot): Map<string, string> {
  const definition = definitionOf(ballot);
  const answers: [string, string][] = [
    ['YES', '赞成'],
    ['NO', '反对'],
    ['ABSTAIN', '弃权'],
  ];
  if (definition.method === 'YES_NO_ABSTAIN') return new Map(answers);
  return new Map(definition.options.map(({ id, label }) => [id, label]));
}

function optionLines(ballot: Ballot): Part[] {
  const definition = definitionOf(ballot);
  if (definition.method === 'YES_NO_ABSTAIN') return [];
  return definition.options.map(({ id, label }) => text(`${id}. ${label}`));
}
