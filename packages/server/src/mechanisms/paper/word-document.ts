import {
  AlignmentType,
  Document,
  Header,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

/** Twentieths of a point; the page and margins of official papers (GB/T 9704-2012): A4. */
const page = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 2_098, bottom: 1_984, left: 1_588, right: 1_474 },
};
/** Half points: 二号 for the title, 三号 for the text, 四号 in tables. */
const sizes = { title: 44, text: 32, small: 28 };

const inFont = (name: string) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name });
const textFont = inFont('仿宋');
const titleFont = inFont('宋体');

/** A part of an official paper. */
export type Part =
  | { kind: 'text'; text: string; indent?: boolean; bold?: boolean }
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] }
  /** Who signs, with room for the stamp, and the day. */
  | { kind: 'stamp'; name: string; day: string };

/** An official paper as a Word file, ready to be printed and stamped. */
export async function wordDocument(paper: {
  header: string;
  title: string;
  parts: readonly Part[];
}): Promise<Buffer> {
  const document = new Document({
    creator: 'Linli',
    title: paper.title,
    styles: {
      default: { document: { run: { font: textFont, size: sizes.text } } },
    },
    sections: [
      {
        properties: { page },
        headers: {
          default: new Header({
            children: [paragraph(paper.header, { alignment: AlignmentType.CENTER, size: 24 })],
          }),
        },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 400 },
            children: [
              new TextRun({ text: paper.title, font: titleFont, size: sizes.title, bold: true }),
            ],
          }),
          ...paper.parts.flatMap(blocksOf),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function blocksOf(part: Part): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'text':
      return part.text
        .split('\n')
        .map((line) => paragraph(line, { indent: part.indent ?? true, bold: part.bold ?? false }));
    case 'table':
      return [
        new Table({
          width: { size: 100, type: WidthType.PERCENTAGE },
          rows: [
            new TableRow({
              tableHeader: true,
              children: part.head.map((text) => cell(text, true)),
            }),
            ...part.rows.map((row) => new TableRow({ children: row.map((text) => cell(text)) })),
          ],
        }),
      ];
    case 'stamp':
      // Two empty lines: the stamp lies over the name and the day.
      return ['', '', `${part.name}（盖章）`, part.day].map((text) =>
        paragraph(text, { alignment: AlignmentType.RIGHT }),
      );
  }
}

function cell(text: string, bold = false): TableCell {
  return new TableCell({
    margins: { top: 80, bottom: 80, left: 120, right: 120 },
    children: [paragraph(text, { size: sizes.small, bold, tight: true })],
  });
}

interface Look {
  alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
  size?: number;
  indent?: boolean;
  bold?: boolean;
  /** With a single line's height, as in tables. */
  tight?: boolean;
}

function paragraph(text: string, look: Look = {}): Paragraph {
  const { size = sizes.text, bold = false } = look;
  return new Paragraph({
    ...(look.alignment ? { alignment: look.alignment } : {}),
    ...(look.indent ? { indent: { firstLine: size * 20 } } : {}),
    // 28 points a line, as GB/T 9704-2012 sets 三号.
    ...(look.tight ? {} : { spacing: { line: 560, lineRule: 'exact' as const } }),
    children: [new TextRun({ text, size, bold })],
  });
}
