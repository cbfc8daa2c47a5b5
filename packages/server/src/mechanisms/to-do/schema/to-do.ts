import { type ResolveCursorConnectionArgs, resolveCursorConnection } from '@pothos/plugin-relay';
import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import { globalId } from '../../../kernel/global-id.ts';
import { namedReference, namedRow } from '../../../kernel/named-row.ts';
import { may } from '../../../platform/viewer.ts';
import { loadPlace } from '../../electorate/index.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import { sourceOf, toDoSources } from '../sources.ts';
import { countToDo, type ToDoCount, type ToDoItem, toDoStretch } from '../to-do-list.ts';
import type { ToDoFilter, ToDoView } from '../waiting.sql.ts';

const toDoView = builder.enumType('ToDoView', {
  description: 'Whose list it is.',
  values: {
    MINE: { description: 'What waits for the viewer: by role, by office or by name.' },
    OVERSEEN: {
      description: 'What waits for others, where the viewer may urge and read it: for officials.',
    },
  } as const,
});

const unknownState = (state: string) => ({ 'zh-CN': state, 'zh-TW': state, en: state });

const toDoItem = builder.objectRef<ToDoItem>('ToDoItem').implement({
  description: 'Something that waits for somebody. Its subject is read by `node`.',
  fields: (t) => ({
    subject: t.id({
      description: 'The global id of what waits.',
      resolve: (item) => globalId(sourceOf(item.kind).subjectType ?? item.kind, item),
    }),
    kind: t.exposeString('kind', {
      description: 'What it is, a permanent name such as Suggestion; see `toDoKinds`.',
    }),
    kindLabel: t.string({
      description: 'The kind in the viewer’s language.',
      resolve: ({ kind }, _, { locale }) => sourceOf(kind).label[locale],
    }),
    title: t.exposeString('title', { description: 'What it is called, one line.' }),
    wanted: t.string({
      description: 'What is to be done, in the viewer’s language.',
      resolve: ({ kind }, _, { locale }) => sourceOf(kind).wanted[locale],
    }),
    stateLabel: t.string({
      description: 'Where it stands, in the viewer’s language.',
      resolve: ({ kind, state }, _, { locale }) =>
        (sourceOf(kind).stateLabels[state] ?? unknownState(state))[locale],
    }),
    community: t.prismaField({
      type: 'Community',
      description: 'The place that it concerns.',
      resolve: (query, { communityId: id }, _, { db }) =>
        db.community.findUniqueOrThrow({ ...query, where: { id } }),
    }),
    department: t.prismaField({
      type: 'Organization',
      nullable: true,
      description: 'The organization that answers for it; null when none is named.',
      resolve: (query, { districtId, departmentId: id }, _, { db }) =>
        id === null
          ? null
          : db.organization.findUnique({ ...query, where: { districtId_id: { districtId, id } } }),
    }),
    dueAt: t.expose('dueAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Until when; null when no time is set.',
    }),
    overdue: t.boolean({
      description: 'Whether that time has passed.',
      resolve: ({ dueAt }, _, { clock }) => dueAt !== null && dueAt < clock.now(),
    }),
    since: t.expose('since', { type: 'DateTime', description: 'Since when it waits.' }),
    urgedTimes: t.int({
      description: 'How often officials asked for it (督办), each at most once a day.',
      resolve: ({ urged }) => urged,
    }),
    mayUrge: t.boolean({
      description: 'Whether the viewer may urge it (`urge`).',
      resolve: async ({ kind, communityId }, _, context) => {
        const { overseenWith } = sourceOf(kind);
        if (!overseenWith) return false;
        const place = await loadPlace(context, communityId);
        const { viewer } = context;
        return may(viewer, 'work-item:urge', place) && may(viewer, overseenWith, place);
      },
    }),
  }),
});

const toDoConnection = builder.connectionObject({
  type: toDoItem,
  name: 'ToDoConnection',
  description: 'A page of what waits.',
});

interface Filters {
  view?: ToDoView | null | undefined;
  community?: string | null | undefined;
  department?: string | null | undefined;
  kinds?: readonly string[] | null | undefined;
  overdueOnly?: boolean | null | undefined;
}

function readFilters(filters: Filters): ToDoFilter & { kinds: readonly string[] | null } {
  const { community, department } = filters;
  return {
    view: filters.view ?? 'MINE',
    communityId: community ? namedReference(community, 'Community', ['community']) : null,
    departmentId: department ? namedRow(department, 'Organization', ['department']).id : null,
    kinds: filters.kinds ?? null,
    overdueOnly: filters.overdueOnly ?? false,
  };
}

builder.queryFields((t) => {
  const filters = {
    view: t.arg({ type: toDoView, required: false, description: 'MINE when left out.' }),
    community: t.arg.id({ required: false, description: 'Only in this place and below.' }),
    department: t.arg.id({
      required: false,
      description: 'Only what this organization answers for.',
    }),
    kinds: t.arg.stringList({ required: false, description: 'Only these; see `toDoKinds`.' }),
    overdueOnly: t.arg.boolean({ required: false, description: 'Only what is overdue.' }),
  };
  return {
    toDo: t.connection(
      {
        type: toDoItem,
        authScopes: { level: 'ACCOUNT' },
        description:
          'Everything that waits, of every kind, as one list: what is overdue first, then by due time.',
        args: filters,
        resolve: (_, args, context) => {
          const filter = readFilters(args);
          return resolveCursorConnection(
            { args, toCursor, defaultSize: 20, maxSize: 100 },
            ({ after, before, limit, inverted }: ResolveCursorConnectionArgs) =>
              toDoStretch(context, filter, {
                after: after ? fromCursor(after, 'after') : undefined,
                before: before ? fromCursor(before, 'before') : undefined,
                limit,
                inverted,
              }),
          );
        },
      },
      toDoConnection,
    ),
    toDoCounts: t.field({
      type: toDoCounts,
      authScopes: { level: 'ACCOUNT' },
      description: 'How many wait, without reading them.',
      args: filters,
      resolve: (_, args, context) => countToDo(context, readFilters(args)),
    }),
    toDoKinds: t.field({
      type: [toDoKind],
      authScopes: { public: true },
      description: 'What can wait for somebody, for filters.',
      resolve: () => [...toDoSources().keys()],
    }),
  };
});

const toDoKind = builder.objectRef<string>('ToDoKind').implement({
  description: 'A kind of thing that waits.',
  fields: (t) => ({
    name: t.string({ description: 'Its permanent name.', resolve: (kind) => kind }),
    label: t.string({
      description: 'In the viewer’s language.',
      resolve: (kind, _, { locale }) => sourceOf(kind).label[locale],
    }),
  }),
});

interface Tally {
  total: number;
  overdue: number;
}

const sum = (counts: readonly Tally[]): Tally => ({
  total: counts.reduce((total, each) => total + each.total, 0),
  overdue: counts.reduce((total, each) => total + each.overdue, 0),
});

const kindCount = builder.objectRef<Tally & { kind: string }>('ToDoKindCount').implement({
  description: 'How many of a kind wait.',
  fields: (t) => ({
    kind: t.field({ type: toDoKind, description: 'The kind.', resolve: ({ kind }) => kind }),
    total: t.exposeInt('total', { description: 'All that wait.' }),
    overdue: t.exposeInt('overdue', { description: 'Those that are overdue.' }),
  }),
});

const departmentCount = builder
  .objectRef<Tally & { districtId: string; departmentId: string }>('ToDoDepartmentCount')
  .implement({
    description: 'How many wait that a department answers for.',
    fields: (t) => ({
      department: t.prismaField({
        type: 'Organization',
        description: 'The department.',
        resolve: (query, { districtId, departmentId: id }, _, { db }: Context) =>
          db.organization.findUniqueOrThrow({
            ...query,
            where: { districtId_id: { districtId, id } },
          }),
      }),
      total: t.exposeInt('total', { description: 'All that wait.' }),
      overdue: t.exposeInt('overdue', { description: 'Those that are overdue.' }),
    }),
  });

const toDoCounts = builder.objectRef<ToDoCount[]>('ToDoCounts').implement({
  description: 'How many wait.',
  fields: (t) => ({
    total: t.int({ description: 'All that wait.', resolve: (counts) => sum(counts).total }),
    overdue: t.int({
      description: 'Those that are overdue.',
      resolve: (counts) => sum(counts).overdue,
    }),
    byKind: t.field({
      type: [kindCount],
      description: 'By kind, those of which something waits.',
      resolve: (counts) =>
        [...Map.groupBy(counts, ({ kind }) => kind)].map(([kind, each]) => ({
          kind,
          ...sum(each),
        })),
    }),
    byDepartment: t.field({
      type: [departmentCount],
      description: 'By the department that answers; without what names none.',
      resolve: (counts, _, { viewer }) => {
        const districtId = 'districtId' in viewer ? viewer.districtId : '';
        return [...Map.groupBy(counts, ({ departmentId }) => departmentId)].flatMap(
          ([departmentId, each]) =>
            departmentId === null ? [] : [{ districtId, departmentId, ...sum(each) }],
        );
      },
    }),
  }),
});
