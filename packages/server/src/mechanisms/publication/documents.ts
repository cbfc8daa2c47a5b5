import type { PrismaClient } from '../../generated/prisma/client.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import { describePaper, type Part, spokenDay } from '../paper/index.ts';

/** 公示, to be printed, stamped and hung up. */
describePaper('public-notice', async (db: PrismaClient, key: RowKey) => {
  const publication = await db.publication.findUnique({
    where: { districtId_id: key },
    include: {
      community: { select: { name: true } },
      organization: { select: { name: true } },
    },
  });
  if (!publication) return null;
  const { community, organization, startedAt, endsAt, days } = publication;
  const lastDay = spokenDay(new Date(endsAt.getTime() - 1));
  const parts: Part[] = [
    { kind: 'text', text: publication.text },
    { kind: 'text', text: `公示时间：${spokenDay(startedAt)}起，至${lastDay}止，共${days}天。` },
    { kind: 'text', text: `公示地点：${publication.place}` },
    {
      kind: 'text',
      text: '有异议的，请在公示期内到社区当面说、写成书面，或者在网上提。提出人可以不公开姓名。每条异议都会答复，答复对外公开。',
    },
    { kind: 'text', text: `内容核对码（SHA-256）：${publication.digest}` },
    { kind: 'stamp', name: organization?.name ?? community.name, day: spokenDay(startedAt) },
  ];
  return { header: community.name, title: `关于“${publication.title}”的公示`, parts };
});
