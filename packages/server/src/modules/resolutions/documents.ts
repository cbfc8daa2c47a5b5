import { describePaper, type Part, spokenDay } from '../../mechanisms/paper/index.ts';
import { readVersion } from './find.ts';
import { basisLabels } from './labels.ts';
import { ownersOf } from './notice-text.ts';

/** 决议, as everybody reads it, to be printed and stamped. */
describePaper('resolution', async (db, key) => {
  const resolution = await db.resolution.findUnique({
    where: { districtId_id: key },
    include: {
      community: { select: { name: true } },
      organization: { select: { name: true } },
      topic: { select: { title: true } },
    },
  });
  if (!resolution || resolution.publishedVersion === null) return null;
  const version = await readVersion(db, resolution, resolution.publishedVersion);
  const owners = await ownersOf(db, version);
  const { community, organization, topic, basis, inForceAt } = resolution;
  const parts: Part[] = [
    { kind: 'text', text: `议题：${topic.title}` },
    { kind: 'text', text: `决定方式：${basisLabels[basis]['zh-CN']}` },
    { kind: 'text', text: version.text },
    { kind: 'text', text: '落实安排', bold: true },
    {
      kind: 'table',
      head: ['事项', '承办单位', '期限'],
      rows: version.tasks.map((task) => [
        task.title,
        owners.get(task.ownerOrganizationId) ?? '',
        `生效后 ${task.days} 天内`,
      ]),
    },
    {
      kind: 'text',
      text: inForceAt
        ? `本决议经公示，自${spokenDay(inForceAt)}起生效。`
        : '本决议尚未生效，以公示期满后的文本为准。',
    },
    {
      kind: 'stamp',
      name: organization?.name ?? community.name,
      day: spokenDay(inForceAt ?? version.publishedAt ?? version.createdAt),
    },
  ];
  return { header: community.name, title: version.title, parts };
});
