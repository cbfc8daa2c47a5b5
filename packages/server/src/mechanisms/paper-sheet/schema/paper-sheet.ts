import { builder, findRow, rowId } from '../../../builder.ts';
import type { PaperSheetState } from '../../../generated/prisma/enums.ts';
import { errorMessage } from '../../../kernel/domain-error.ts';
import { globalId } from '../../../kernel/global-id.ts';
import { may } from '../../../platform/viewer.ts';
import { loadPlace } from '../../electorate/index.ts';
import { pageAddress } from '../../paper/index.ts';
import { handlesPaper } from '../access.ts';
import { printedCode } from '../code.ts';
import { sheetStateLabels } from '../labels.ts';
import type { RowRefusal } from '../row-refusal.ts';
import { sheetSubjectDescriber } from '../subjects.ts';

export const paperSheetStateEnum = builder.enumType('PaperSheetState', {
  description: 'Where a sheet of paper stands.',
  values: {
    ISSUED: { description: 'Issued; nobody has entered it.' },
    ENTERED: { description: 'One person has entered it; a second one has to.' },
    DISPUTED: {
      description:
        'Two people read it differently. A third enters it, or one of the two looks again and enters it anew.',
    },
    COUNTED: { description: 'Two people read it alike; it counts.' },
    NOT_COUNTED: { description: 'It counts for nothing, for the reason in `refusal`.' },
    VOID: { description: 'Declared void, with a reason.' },
  } as const,
});

export const paperSheetType = builder.prismaNode('PaperSheet', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description: 'A sheet of paper with a code. For staff who handle papers.',
  authScopes: (sheet, context) => handlesPaper(context, sheet),
  runScopesOnType: true,
  fields: (t) => ({
    code: t.string({
      description: 'As printed: ten letters and digits in groups, the last two check the others.',
      resolve: ({ code }) => printedCode(code),
    }),
    named: t.boolean({
      description: 'Whether it was issued for somebody on the roll.',
      resolve: ({ voterId }) => voterId !== null,
    }),
    state: t.expose('state', { type: paperSheetStateEnum, description: 'Where it stands.' }),
    stateLabel: t.string({
      description: 'The same in the viewer’s language.',
      resolve: ({ state }, _, { locale }) => sheetStateLabels[state][locale],
    }),
    refusal: t.string({
      nullable: true,
      description: 'Why it is not counted, in the viewer’s language; null otherwise.',
      resolve: ({ refusal }, _, { locale }) => refusal && errorMessage(refusal, locale),
    }),
    voidReason: t.exposeString('voidReason', {
      nullable: true,
      description: 'Why it was declared void; null otherwise.',
    }),
    entered: t.boolean({
      description: 'Whether the viewer has entered it.',
      resolve: async ({ districtId, id: sheetId }, _, { db, viewer }) => {
        if (viewer.kind !== 'person') return false;
        const { personId } = viewer;
        const where = { districtId_sheetId_personId: { districtId, sheetId, personId } };
        return (await db.paperEntry.findUnique({ where, select: { sheetId: true } })) !== null;
      },
    }),
  }),
});

export const paperSheetConnection = builder.connectionObject(
  { type: paperSheetType, name: 'PaperSheetConnection', description: 'A page of sheets.' },
  { name: 'PaperSheetEdge', description: 'A sheet in a page.' },
);

export const paperStackType = builder.prismaNode('PaperStack', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description: 'Sheets that were issued in one act, to be printed together. For staff.',
  authScopes: (stack, context) => handlesPaper(context, stack),
  runScopesOnType: true,
  fields: (t) => ({
    subjectId: t.id({
      description: 'What the sheets are of: a Ballot, a Topic.',
      resolve: ({ districtId, subjectType, subjectId: id }) =>
        globalId(subjectType, { districtId, id }),
    }),
    issuedAt: t.expose('issuedAt', { type: 'DateTime', description: 'When they were issued.' }),
    printAddress: t.string({
      nullable: true,
      description:
        'The page that prints them, as a path beside the API: one sheet to a page of A4. Signed, good until the end of the next day. Named sheets bear names: null for who issues none there.',
      resolve: async (stack, _, context) => {
        const { permission, page } = sheetSubjectDescriber(stack.subjectType);
        const place = await loadPlace(context, stack.communityId);
        return may(context.viewer, permission, place) ? pageAddress(context, page, stack) : null;
      },
    }),
    count: t.relationCount('sheets', { description: 'How many sheets it has.' }),
    sheets: t.relatedConnection(
      'sheets',
      {
        cursor: 'districtId_id',
        description: 'The sheets, in the order in which they are printed.',
        query: { orderBy: { id: 'asc' } },
      },
      paperSheetConnection,
    ),
  }),
});

export const paperStackConnection = builder.connectionObject(
  { type: paperStackType, name: 'PaperStackConnection', description: 'A page of stacks.' },
  { name: 'PaperStackEdge', description: 'A stack in a page.' },
);

export const paperRefusal = builder.objectRef<RowRefusal>('PaperRefusal').implement({
  description: 'Why one row of a batch was refused. The other rows are not touched by it.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description: 'Permanent name of the rule, see docs/errors.md; of the first that is broken.',
    }),
    message: t.string({
      description: 'What happened, why, and what to do, in the viewer’s language.',
      resolve: ({ code, values }, _, { locale }) => errorMessage(code, locale, values),
    }),
  }),
});

/** What became of one sheet of a batch. */
export interface PaperEntered {
  code: string;
  state: PaperSheetState | null;
  refusal: RowRefusal | null;
}

export const paperEntered = builder.objectRef<PaperEntered>('PaperEntered').implement({
  description: 'What became of one sheet of a batch.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The code, as it was sent.' }),
    state: t.field({
      type: paperSheetStateEnum,
      nullable: true,
      description: 'Where the sheet stands now; null when it was not entered.',
      resolve: ({ state }) => state,
    }),
    stateLabel: t.string({
      nullable: true,
      description: 'The same in the viewer’s language.',
      resolve: ({ state }, _, { locale }) => state && sheetStateLabels[state][locale],
    }),
    refusal: t.field({
      type: paperRefusal,
      nullable: true,
      description: 'Why it was not entered, or why it is not counted; null otherwise.',
      resolve: ({ refusal }) => refusal,
    }),
  }),
});

/** How many sheets stand where. */
export const paperTotals = builder
  .objectRef<Readonly<Record<PaperSheetState, number>>>('PaperTotals')
  .implement({
    description: 'How many sheets stand where.',
    fields: (t) => ({
      issued: t.exposeInt('ISSUED', { description: 'Entered by nobody.' }),
      entered: t.exposeInt('ENTERED', { description: 'Entered by one person.' }),
      disputed: t.exposeInt('DISPUTED', { description: 'Read differently by two.' }),
      counted: t.exposeInt('COUNTED', { description: 'Read alike by two.' }),
      notCounted: t.exposeInt('NOT_COUNTED', { description: 'Not counted, for a reason.' }),
      void: t.exposeInt('VOID', { description: 'Declared void.' }),
    }),
  });
