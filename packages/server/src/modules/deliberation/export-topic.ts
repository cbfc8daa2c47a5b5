import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Context } from '../../context.ts';
import type { VoteValue } from '../../generated/prisma/enums.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import { hiddenHere } from '../../mechanisms/moderation/index.ts';
import { assertMay } from '../../platform/viewer.ts';
import { voteNumbers } from './opinion-grouping.ts';
import { publicNames } from './public-names.ts';
import { placeFields } from './subjects.ts';

export interface TopicExport {
  topic: RowKey;
  /** Where to write; made if it does not exist. */
  folder: string;
  /**
   * Puts `'` before statements that a spreadsheet would take for a formula. Off by default: it
   * changes what people wrote, and files for recounting must be exact.
   */
  guardFormulas?: boolean;
}

/**
 * Writes a topic as Polis publishes its conversations, so that any tool for those reads it:
 * comments.csv, votes.csv (every vote ever cast) and participants-votes.csv (the votes that count).
 * Imported participants keep their names, our own are numbered; nobody's name or id is in it.
 *
 * Rows go by number, participants in the order of their numbers. `agrees` and `disagrees` count
 * all votes ever cast, as Polis does. `datetime` is in UTC. What moderators have hidden here has no
 * text; what came hidden with an imported conversation has, as its publisher published it.
 *
 * Refusals: FORBIDDEN (no `topic:export` there), NOT_FOUND.
 */
export async function exportTopic(
  context: Context,
  { topic, folder, guardFormulas = false }: TopicExport,
): Promise<void> {
  const found = await context.db.topic.findUnique({
    where: { districtId_id: topic },
    select: { community: { select: placeFields } },
  });
  if (!found) throw new RuleRefusedError('NOT_FOUND');
  assertMay(context.viewer, 'topic:export', found.community);
  const content = await readTopic(context, topic);
  await mkdir(folder, { recursive: true });
  const guard = guardFormulas ? guardFormula : (text: string) => text;
  await writeFile(join(folder, 'comments.csv'), commentsFile(content, guard));
  await writeFile(join(folder, 'votes.csv'), votesFile(content));
  await writeFile(join(folder, 'participants-votes.csv'), participantsFile(content));
}

interface Content {
  statements: {
    id: string;
    number: number;
    body: string;
    authorId: string | null;
    moderation: string;
    reviewed: boolean;
    createdAt: Date;
  }[];
  votes: { statementId: string; voterId: string; value: VoteValue; at: Date }[];
  records: Content['votes'];
  /** Voter id → public name, in the order of the names. */
  names: ReadonlyMap<string, string>;
  groups: ReadonlyMap<string, string | null>;
}

async function readTopic({ db, database }: Context, topic: RowKey): Promise<Content> {
  const where = { districtId: topic.districtId, topicId: topic.id };
  // Votes before statements, and names last: what is named exists by the time it is read.
  const votes = await db.vote.findMany({ where });
  const records = await db.voteRecord.findMany({ where, orderBy: [{ at: 'asc' }, { id: 'asc' }] });
  const statements = await db.statement.findMany({ where, orderBy: { number: 'asc' } });
  const hidden = await hiddenHere(db, topic.districtId, 'Statement', statements);
  const voters = await db.importedVoter.findMany({ where });
  const names = [...(await publicNames(database, topic))].toSorted(([, a], [, b]) => byName(a, b));
  return {
    // Votes on it still count, so it keeps its row and its number.
    statements: statements.map((statement) =>
      hidden.has(statement.id) ? { ...statement, body: '' } : statement,
    ),
    votes,
    records,
    names: new Map(names),
    groups: new Map(voters.map(({ voterId, recordedGroup }) => [voterId, recordedGroup])),
  };
}

function commentsFile({ statements, records, names }: Content, guard: (text: string) => string) {
  const counts = new Map<string, number>();
  for (const { statementId, value } of records) {
    const key = `${statementId} ${value}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return csv(
    [
      'timestamp',
      'datetime',
      'comment-id',
      'author-id',
      'agrees',
      'disagrees',
      'moderated',
      'comment-body',
    ],
    statements.map((statement) => [
      statement.createdAt.getTime(),
      datetime(statement.createdAt),
      statement.number,
      names.get(statement.authorId ?? '') ?? '',
      counts.get(`${statement.id} AGREE`) ?? 0,
      counts.get(`${statement.id} DISAGREE`) ?? 0,
      moderated(statement),
      guard(statement.body),
    ]),
  );
}

function moderated({ moderation, reviewed }: Content['statements'][number]): number {
  if (moderation === 'REJECTED') return -1;
  return moderation === 'ACCEPTED' && reviewed ? 1 : 0;
}

function votesFile({ statements, records, names }: Content): string {
  const numbers = new Map(statements.map(({ id, number }) => [id, number]));
  const rows = records.map(({ statementId, voterId, value, at }) => ({
    at,
    number: numbers.get(statementId) ?? -1,
    name: names.get(voterId) ?? '',
    vote: voteNumbers[value],
  }));
  rows.sort(
    (a, b) => a.number - b.number || byName(a.name, b.name) || a.at.getTime() - b.at.getTime(),
  );
  return csv(
    ['timestamp', 'datetime', 'comment-id', 'voter-id', 'vote'],
    rows.map(({ at, number, name, vote }) => [at.getTime(), datetime(at), number, name, vote]),
  );
}

function participantsFile({ statements, votes, names, groups }: Content): string {
  const votesOf = Map.groupBy(votes, ({ voterId }) => voterId);
  const authored = Map.groupBy(statements, ({ authorId }) => authorId ?? '');
  // As in Polis' files, a statement that nobody voted on has no column.
  const voted = new Set(votes.map(({ statementId }) => statementId));
  const shown = statements.filter(({ id }) => voted.has(id));
  return csv(
    [
      'participant',
      'group-id',
      'n-comments',
      'n-votes',
      'n-agree',
      'n-disagree',
      ...shown.map(({ number }) => number),
    ],
    [...names].map(([voterId, name]) => {
      const own = votesOf.get(voterId) ?? [];
      const values = new Map(own.map(({ statementId, value }) => [statementId, value]));
      const count = (wanted: VoteValue) => own.filter(({ value }) => value === wanted).length;
      return [
        name,
        groups.get(voterId) ?? '',
        authored.get(voterId)?.length ?? 0,
        own.length,
        count('AGREE'),
        count('DISAGREE'),
        ...shown.map(({ id }) => {
          const value = values.get(id);
          return value === undefined ? '' : voteNumbers[value];
        }),
      ];
    }),
  );
}

function csv(header: (string | number)[], rows: (string | number)[][]): string {
  return `${Papa.unparse([header, ...rows], { newline: '\n' })}\n`;
}

/** Numbers by value, then whatever else names may be, by their characters. */
function byName(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)];
  if (Number.isFinite(x) && Number.isFinite(y)) return x - y;
  if (Number.isFinite(x) !== Number.isFinite(y)) return Number.isFinite(x) ? -1 : 1;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** `Wed Aug 23 12:38:57 UTC 2017`, as Polis writes it, but always in UTC. */
function datetime(at: Date): string {
  const [weekday = '', day, month, year, time] = at.toUTCString().split(' ');
  return `${weekday.replace(',', '')} ${month} ${day} ${time} UTC ${year}`;
}

/** Spreadsheets run a cell that begins with one of these as a formula (OWASP, CSV injection). */
function guardFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
