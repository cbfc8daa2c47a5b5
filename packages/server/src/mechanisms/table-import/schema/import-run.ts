import { availableActions } from '@linli/methods';
import { builder, findRow, rowId } from '../../../builder.ts';
import type { ImportKind, ImportState } from '../../../generated/prisma/enums.ts';
import { errorMessage } from '../../../kernel/domain-error.ts';
import { availableAction } from '../../lifecycle/index.ts';
import { mayRead } from '../find-run.ts';
import { type ImportField, importerOf } from '../importer.ts';
import { buttonLabels, stateLabels } from '../labels.ts';
import { importLifecycle } from '../lifecycle.ts';
import { storedMapping } from '../match-columns.ts';
import { type RefusedRow, readRefusedRows, refusedRowsFile } from '../refused-rows.ts';

export const importKindEnum = builder.enumType('ImportKind', {
  description: 'What the rows of a table are.',
  values: {
    ORGANIZATIONS: { description: '组织：a body or organization a row.' },
    MEMBERSHIPS: { description: '成员：a member of a body and their role a row.' },
    HOUSEHOLDS: { description: '住户：a door a row.' },
    RESIDENTS: { description: '居民：a person in a household a row.' },
  } as const satisfies Record<ImportKind, object>,
});

const importStateEnum = builder.enumType('ImportState', {
  description: 'Where an import stands.',
  values: {
    CHECKING: { description: 'The table is being looked through.' },
    CHECKED: { description: 'It is known what importing would do; nothing has been written.' },
    RUNNING: { description: 'Rows are being written.' },
    DONE: { description: 'Every row that was taken has been written.' },
    FAILED: { description: 'The table could not be read; nothing has been written.' },
    DISCARDED: { description: 'Given up before it was started.' },
  } as const satisfies Record<ImportState, object>,
});

interface MappedField {
  field: ImportField;
  column: string | null;
}

const mappedField = builder.objectRef<MappedField>('ImportField').implement({
  description: 'One thing that the rows say, and the column that says it.',
  fields: (t) => ({
    name: t.string({
      description: 'Its permanent name, for mapImport.',
      resolve: ({ field }) => field.name,
    }),
    label: t.string({
      description: 'What it is, in the viewer’s language.',
      resolve: ({ field }, _, { locale }) => field.label[locale],
    }),
    required: t.boolean({
      description: 'Whether every row must say it.',
      resolve: ({ field }) => field.required,
    }),
    column: t.exposeString('column', {
      nullable: true,
      description: 'The heading of the column that says it; null when none does.',
    }),
  }),
});

const importProblem = builder
  .objectRef<{ row: RefusedRow; problem: RefusedRow['problems'][number] }>('ImportProblem')
  .implement({
    description: 'Why a row is not taken.',
    fields: (t) => ({
      line: t.int({
        description: 'The line of the file, from 1; the headings are line 1.',
        resolve: ({ row }) => row.line,
      }),
      field: t.string({
        nullable: true,
        description: 'The field concerned; null when it is the whole row.',
        resolve: ({ problem }) => problem.path[0] ?? null,
      }),
      code: t.string({
        description: 'Permanent name of the problem.',
        resolve: ({ problem }) => problem.code,
      }),
      message: t.string({
        description: 'What is wrong and what to do, in the viewer’s language.',
        resolve: ({ problem }, _, { locale }) => errorMessage(problem.code, locale, problem.values),
      }),
    }),
  });

const tableFile = builder.objectRef<{ name: string; content: string }>('TableFile').implement({
  description: 'A file to save.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name to save it under.' }),
    content: t.exposeString('content', {
      description: 'CSV, to be written as UTF-8; it begins with a byte order mark.',
    }),
  }),
});

export const importRunType = builder.prismaNode('ImportRun', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  authScopes: (run, context) => mayRead(context, run),
  runScopesOnType: true,
  description: 'A table that is being brought in. For who may import there; others see nothing.',
  fields: (t) => ({
    kind: t.expose('kind', { type: importKindEnum, description: 'What its rows are.' }),
    state: t.expose('state', { type: importStateEnum, description: 'Where it stands.' }),
    stateLabel: t.string({
      description: 'The state in the viewer’s language.',
      resolve: ({ state }, _, { locale }) => stateLabels[state][locale],
    }),
    fileName: t.exposeString('fileName', { description: 'The file’s name when it was uploaded.' }),
    encoding: t.exposeString('encoding', {
      description: 'How the file was read: UTF-8, UTF-16, GB18030 or XLSX.',
    }),
    columns: t.exposeStringList('columns', {
      description: 'The headings of the file, in their order.',
    }),
    fields: t.field({
      type: [mappedField],
      description: 'What the rows say, and by which columns.',
      resolve: (run) => {
        const mapping = storedMapping.parse(run.mapping);
        return importerOf(run.kind).fields.map((field) => ({
          field,
          column: run.columns[mapping[field.name] ?? -1] ?? null,
        }));
      },
    }),
    rows: t.exposeInt('rows', { description: 'Rows below the headings.' }),
    created: t.exposeInt('created', { description: 'Rows that bring in something new.' }),
    changed: t.exposeInt('changed', { description: 'Rows that change what is there already.' }),
    unchanged: t.exposeInt('unchanged', {
      description: 'Rows that are there already as they are.',
    }),
    refused: t.exposeInt('refused', { description: 'Rows that are not taken.' }),
    done: t.exposeInt('done', {
      description: 'Rows that have been gone through while it is RUNNING, of rows − refused.',
    }),
    failure: t.string({
      nullable: true,
      description: 'Why the table could not be read, in the viewer’s language; null when it could.',
      resolve: ({ failure }, _, { locale }) => (failure ? errorMessage(failure, locale) : null),
    }),
    problems: t.field({
      type: [importProblem],
      description: 'What is wrong with the refused rows, in the order of the file.',
      args: {
        first: t.arg.int({
          required: false,
          defaultValue: 20,
          description: 'At most so many rows, 1–100.',
        }),
      },
      resolve: async ({ problemsKey }, { first }, context) => {
        if (problemsKey === null) return [];
        const rows = await readRefusedRows(context, problemsKey);
        const most = Math.min(Math.max(first ?? 20, 1), 100);
        return rows
          .slice(0, most)
          .flatMap((row) => row.problems.map((problem) => ({ row, problem })));
      },
    }),
    refusedRowsFile: t.field({
      type: tableFile,
      nullable: true,
      description:
        'The refused rows as a CSV to mend and import again: the file’s columns, the line and the problem. At most 5,000 rows; null without any.',
      resolve: async (run, _, context) => {
        const content = await refusedRowsFile(context, run, context.locale);
        const stem = run.fileName.replace(/\.[^.]*$/, '');
        return content === null ? null : { name: `${stem}-refused.csv`, content };
      },
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was uploaded.' }),
    community: t.prismaField({
      type: 'Community',
      description: 'Where it brings things in, with everything below.',
      resolve: (query, { communityId }, _, { db }) =>
        db.community.findUniqueOrThrow({ ...query, where: { id: communityId } }),
    }),
    availableActions: t.field({
      type: [availableAction],
      description: 'MAP (mapImport), START (startImport), DISCARD (discardImport).',
      resolve: ({ state }) =>
        availableActions(importLifecycle, state, new Set(['WORKER']), {})
          .filter(({ action }) => action in buttonLabels)
          .map((offered) => ({
            action: offered.action,
            label: buttonLabels[offered.action as keyof typeof buttonLabels],
            reasonRequired: offered.reasonRequired,
            refusal: offered.allowed ? null : offered.refusal.code,
          })),
    }),
  }),
});
