import {
  appendLeaf,
  type CanonicalValue,
  type Frontier,
  fromHex,
  joinBytes,
  joinFrontier,
  leafHash,
  logKeyChanged,
  logOpened,
  sha256Algorithm,
  type TreeNode,
  toHex,
  utf8,
} from '@linli/methods';
import type { Services } from '../../context.ts';
import type { Database } from '../../database.ts';
import { globalId } from '../../kernel/global-id.ts';
import { newId } from '../../kernel/ids.ts';
import { announceChange } from '../../platform/change-feed.ts';
import {
  growTree,
  holdTree,
  openTree,
  readSubmissions,
  removeSubmissions,
  waitingDistricts,
  writeEntries,
  writeHead,
  writeNodes,
} from './sequence.sql.ts';
import { signersOf, signHead, verifierKeyOf } from './sign-head.ts';
import { writeLeaf } from './write-leaf.ts';

/** How many entries one transaction takes, and one head covers. */
const batch = 1_000;

/**
 * Gives what waits its place in every district's log. One district that cannot go on keeps no other
 * from it.
 *
 * @throws AggregateError of what went wrong, after all were tried
 */
export async function sequenceLogs(services: Services): Promise<void> {
  const errors: unknown[] = [];
  const waiting = await services.database.query<{ district_id: string }>(waitingDistricts);
  for (const { district_id } of waiting) {
    await sequenceLog(services, district_id).catch((error: unknown) => errors.push(error));
  }
  if (errors.length > 0) throw new AggregateError(errors, 'Logs could not go on.');
}

/**
 * Gives what waits in a district its place in the log, and signs a head over it. Two processes wait
 * for one another at the tree's row, which no command touches: each entry comes in once, and the
 * indexes have no gap. Returns how many submissions were taken.
 *
 * @throws LogKeyMissingError when the log is signed with another key than this process has
 */
export async function sequenceLog(services: Services, districtId: string): Promise<number> {
  const origin = await originOf(services, districtId);
  let total = 0;
  for (;;) {
    const taken = await services.database.transactSql((query) =>
      sequenceBatch(services, query, districtId, origin),
    );
    services.changes.announceLocally(districtId);
    total += taken;
    if (taken < batch) return total;
  }
}

/** How a new log is called: the address without its scheme, and the district's official code. */
async function originOf(services: Services, districtId: string): Promise<string> {
  const { code } = await services.database.prisma.community.findUniqueOrThrow({
    where: { id: districtId },
    select: { code: true },
  });
  return `${new URL(services.publicOrigin).host}/log/${code}`;
}

interface Entry extends Record<string, unknown> {
  id: string;
  kind: string;
  subject_type: string;
  subject_id: string;
  leaf: string;
  at: Date;
}

interface TreeRow extends Record<string, unknown> {
  origin: string;
  size: number;
  frontier: string;
  verifier_key: string;
}

async function sequenceBatch(
  { clock, logSigners }: Services,
  query: Database['query'],
  districtId: string,
  origin: string,
): Promise<number> {
  const now = clock.now();
  const [waiting] = await query(readSubmissions, [districtId, 1]);
  if (!waiting) return 0;
  await query(openTree, [districtId, origin, verifierKeyOf(origin, logSigners.current), now]);
  const [row] = await query<TreeRow>(holdTree, [districtId]);
  if (!row) throw new Error(`The log of ${districtId} is not to be found.`);
  const tree = { origin: row.origin, verifierKey: row.verifier_key };
  const submissions = await query<Entry>(readSubmissions, [districtId, batch]);
  if (submissions.length === 0) return 0;

  const { signers, handsOver } = signersOf(tree, logSigners);
  const key = verifierKeyOf(tree.origin, logSigners.current);
  const own = (kind: string, facts: Readonly<Record<string, CanonicalValue>>): Entry => {
    const [id, subjectType] = [newId(), 'Community'];
    const content = { id, districtId, kind, subjectType, subjectId: districtId, at: now, facts };
    const leaf = writeLeaf(content);
    return { id, kind, subject_type: subjectType, subject_id: districtId, leaf, at: now };
  };
  const entries = [
    ...(row.size === 0
      ? [own(logOpened, { origin: tree.origin, hash: sha256Algorithm.name, verifierKey: key })]
      : []),
    ...(handsOver ? [own(logKeyChanged, { previous: tree.verifierKey, verifierKey: key })] : []),
    ...submissions,
  ];
  const { frontier, hashes, nodes } = grow(readFrontier(row), entries);
  await writeAll(query, districtId, { first: row.size, now, entries, hashes, nodes });
  const joined = toHex(joinBytes(...frontier.hashes));
  await query(growTree, [districtId, frontier.size, joined, key]);
  const root = joinFrontier(frontier.hashes);
  const note = signHead({ origin: tree.origin, size: frontier.size, root }, signers);
  await query(writeHead, [districtId, newId(), frontier.size, toHex(root), note, now]);
  await query(removeSubmissions, [districtId, submissions.map(({ id }) => id)]);
  const changed = [globalId('TransparencyLog', { districtId, id: districtId })];
  await query(announceChange, [districtId, now, changed]);
  return submissions.length;
}

function readFrontier({ size, frontier }: TreeRow): Frontier {
  const bytes = fromHex(frontier) ?? new Uint8Array();
  const count = bytes.length / sha256Algorithm.size;
  const hashes = Array.from({ length: count }, (_, index) =>
    bytes.slice(index * sha256Algorithm.size, (index + 1) * sha256Algorithm.size),
  );
  return { size, hashes };
}

function grow(from: Frontier, entries: readonly Entry[]) {
  const hashes: Uint8Array[] = [];
  const nodes: TreeNode[] = [];
  let frontier = from;
  for (const { leaf } of entries) {
    const hash = leafHash(utf8(leaf));
    const grown = appendLeaf(frontier, hash);
    frontier = grown.frontier;
    hashes.push(hash);
    nodes.push(...grown.completed);
  }
  return { frontier, hashes, nodes };
}

async function writeAll(
  query: Database['query'],
  districtId: string,
  {
    first,
    now,
    entries,
    hashes,
    nodes,
  }: {
    first: number;
    now: Date;
    entries: readonly Entry[];
    hashes: readonly Uint8Array[];
    nodes: readonly TreeNode[];
  },
): Promise<void> {
  await query(writeEntries, [
    districtId,
    first,
    now,
    entries.map(({ id }) => id),
    entries.map(({ kind }) => kind),
    entries.map(({ subject_type }) => subject_type),
    entries.map(({ subject_id }) => subject_id),
    entries.map(({ leaf }) => leaf),
    hashes.map(toHex),
    entries.map(({ at }) => at),
  ]);
  await query(writeNodes, [
    districtId,
    nodes.map(({ level }) => level),
    nodes.map(({ index }) => index),
    nodes.map(({ hash }) => toHex(hash)),
  ]);
}
