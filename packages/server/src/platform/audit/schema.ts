import { builder } from '../../builder.ts';
import { channelEnum } from '../schema/enums.ts';
import { actorId } from '../write.ts';
import { type AuditChange, describeChanges } from './changes.ts';
import { findTrail } from './find-trail.ts';

const auditActor = builder.enumType('AuditActor', {
  description: 'What kind of actor acted. Names are never told.',
  values: {
    PERSON: { description: 'Somebody signed in.' },
    API_KEY: { description: 'A system with a key.' },
    UNIDENTIFIED: { description: 'A guest’s device, or Linli itself.' },
  } as const,
});

const auditChange = builder.objectRef<AuditChange>('AuditChange').implement({
  description: 'One field that an act changed. Fields and states only, never personal data.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The field, as the code names it: `state`.' }),
    from: t.exposeString('from', {
      nullable: true,
      description: 'What it was; null when there was nothing.',
    }),
    to: t.exposeString('to', { nullable: true, description: 'What it became; null for nothing.' }),
  }),
});

/** Not a node: an entry is read in its trail, by whoever may read that. */
const auditEntry = builder.prismaObject('AuditEntry', {
  description: 'Who did what to a subject, when, through which site and channel.',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    action: t.exposeString('action', { description: 'The act, as its mutation is named.' }),
    actor: t.field({
      type: auditActor,
      description: 'What kind of actor acted.',
      select: { actorId: true },
      resolve: async ({ actorId: id }, _, { db }) => {
        if (id === null) return 'UNIDENTIFIED';
        const key = await db.apiKey.findUnique({ where: { id }, select: { id: true } });
        return key ? 'API_KEY' : 'PERSON';
      },
    }),
    byViewer: t.boolean({
      description: 'True when it was the viewer.',
      select: { actorId: true },
      resolve: (entry, _, { viewer }) =>
        entry.actorId !== null && entry.actorId === actorId(viewer),
    }),
    siteName: t.string({
      nullable: true,
      description: 'The website it came through; null without one.',
      select: { siteId: true },
      resolve: async ({ siteId: id }, _, { db }) => {
        if (id === null) return null;
        return (await db.site.findUnique({ where: { id }, select: { name: true } }))?.name ?? null;
      },
    }),
    channel: t.expose('channel', { type: channelEnum, description: 'How it came in.' }),
    changes: t.field({
      type: [auditChange],
      description: 'What it changed.',
      select: { changes: true },
      resolve: ({ changes }) => describeChanges(changes),
    }),
  }),
});

const auditEntryConnection = builder.connectionObject({
  type: auditEntry,
  name: 'AuditEntryConnection',
  description: 'A page of a trail.',
});

builder.queryField('auditTrail', (t) =>
  t.prismaConnection(
    {
      type: auditEntry,
      cursor: 'districtId_id',
      authScopes: { permission: 'audit:read' },
      description:
        'Everything that was done to a subject, newest first. For whoever holds `audit:read` in its community. The trails of persons are for nobody.',
      args: { subject: t.arg.id({ description: 'The subject’s global id.' }) },
      resolve: async (query, _, { subject }, context) =>
        context.db.auditEntry.findMany({
          ...query,
          where: await findTrail(context, subject),
          orderBy: [{ at: 'desc' }, { id: 'desc' }],
        }),
    },
    auditEntryConnection,
  ),
);
