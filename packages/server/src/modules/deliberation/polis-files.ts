/** A conversation as Polis publishes it: CSV files, read and checked before anything is written. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { VoteValue } from '../../generated/prisma/enums.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';

export interface PolisComment {
  number: number;
  author: string;
  at: Date;
  /** −1 hidden, 0 shown and not looked at, 1 looked at and shown. */
  moderated: -1 | 0 | 1;
  body: string;
}

export interface PolisVote {
  comment: number;
  voter: string;
  at: Date;
  value: VoteValue;
}

export interface PolisConversation {
  title: string;
  description: string;
  url: string | null;
  comments: readonly PolisComment[];
  /** In the order of the file, which decides between votes of the same millisecond. */
  votes: readonly PolisVote[];
  /** Everybody, also who never voted, with the group that was recorded for them. */
  participants: readonly { name: string; group: string | null }[];
}

type Row = Readonly<Record<string, string>>;

/** Reads a folder of summary.csv, comments.csv, votes.csv and participants-votes.csv. */
export async function readPolis(folder: string): Promise<PolisConversation> {
  const summary = await readSummary(folder);
  const comments = (await readRows(folder, 'comments.csv')).map(
    ({ row, fault }): PolisComment => ({
      number: integer(row, 'comment-id', fault),
      author: text(row, 'author-id', fault),
      at: moment(row, fault),
      moderated: oneOf(row, 'moderated', [-1, 0, 1] as const, fault),
      body: text(row, 'comment-body', fault),
    }),
  );
  const known = new Set(comments.map(({ number }) => number));
  if (known.size < comments.length) throw unreadable('comments.csv', 'comment-id twice');
  const votes = (await readRows(folder, 'votes.csv')).map(({ row, fault }): PolisVote => {
    const comment = integer(row, 'comment-id', fault);
    if (!known.has(comment)) throw fault(`comment-id ${comment}`);
    const value = oneOf(row, 'vote', [-1, 0, 1] as const, fault);
    return {
      comment,
      voter: text(row, 'voter-id', fault),
      at: moment(row, fault),
      value: value === 1 ? 'AGREE' : value === -1 ? 'DISAGREE' : 'PASS',
    };
  });
  const listed = (await readRows(folder, 'participants-votes.csv')).map(({ row, fault }) => ({
    name: text(row, 'participant', fault),
    group: row['group-id'] || null,
  }));
  return { ...summary, comments, votes, participants: everybody(listed, comments, votes) };
}

/** The listed participants, then voters and authors whom the list leaves out. */
function everybody(
  listed: readonly { name: string; group: string | null }[],
  comments: readonly PolisComment[],
  votes: readonly PolisVote[],
) {
  const names = new Set(listed.map(({ name }) => name));
  if (names.size < listed.length) throw unreadable('participants-votes.csv', 'participant twice');
  const all = [...listed];
  for (const name of [...votes.map(({ voter }) => voter), ...comments.map((one) => one.author)]) {
    if (names.has(name)) continue;
    names.add(name);
    all.push({ name, group: null });
  }
  return all;
}

async function readSummary(folder: string) {
  const rows = parse<string[]>('summary.csv', await readText(folder, 'summary.csv'), false);
  const facts = new Map(rows.map(([name = '', value = '']) => [name, value]));
  const title = facts.get('topic')?.trim();
  if (!title) throw unreadable('summary.csv', 'topic');
  return {
    title,
    description: facts.get('conversation-description') ?? '',
    url: facts.get('url')?.trim() || null,
  };
}

type Fault = (detail: string) => RuleRefusedError;

async function readRows(folder: string, file: string): Promise<{ row: Row; fault: Fault }[]> {
  return parse<Row>(file, await readText(folder, file), true).map((row, index) => ({
    row,
    fault: (detail) => unreadable(file, `${detail} (row ${index + 1})`),
  }));
}

async function readText(folder: string, file: string): Promise<string> {
  const bytes = await readFile(join(folder, file)).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? unreadable(file, 'missing') : error;
  });
  try {
    // Drops a byte order mark, and does not guess at other encodings: Polis writes UTF-8.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable(file, 'not UTF-8');
  }
}

function parse<T>(file: string, content: string, header: boolean): T[] {
  const { data, errors } = Papa.parse<T>(content, { header, delimiter: ',', skipEmptyLines: true });
  const [error] = errors;
  if (error) throw unreadable(file, `${error.code} (row ${(error.row ?? 0) + 1})`);
  return data;
}

function unreadable(file: string, detail: string): RuleRefusedError {
  return new RuleRefusedError('IMPORT_UNREADABLE', { file, detail });
}

function text(row: Row, column: string, fault: Fault): string {
  const value = row[column];
  if (value === undefined || value === '') throw fault(column);
  return value;
}

function integer(row: Row, column: string, fault: Fault): number {
  const value = Number(text(row, column, fault));
  if (!Number.isSafeInteger(value) || value < 0 || value > 2_147_483_647) throw fault(column);
  return value;
}

function oneOf<const T extends number>(
  row: Row,
  column: string,
  values: readonly T[],
  fault: Fault,
): T {
  const value = text(row, column, fault);
  const found = values.find((one) => String(one) === value);
  if (found === undefined) throw fault(column);
  return found;
}

/** Milliseconds since 1970. The `datetime` beside it says the same in some time zone. */
function moment(row: Row, fault: Fault): Date {
  const at = new Date(integer64(row, fault));
  if (Number.isNaN(at.getTime())) throw fault('timestamp');
  return at;
}

function integer64(row: Row, fault: Fault): number {
  const value = Number(text(row, 'timestamp', fault));
  if (!Number.isSafeInteger(value)) throw fault('timestamp');
  return value;
}
