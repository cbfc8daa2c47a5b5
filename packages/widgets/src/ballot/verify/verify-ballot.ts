import type { LinliClient } from '@linli/client';
import {
  loadEd25519,
  type ProofFault,
  parseBallotChoice,
  type RecountBundle,
  type RecountProblem,
  verifyInclusion,
  verifyRecount,
} from '@linli/methods';
import type { ResultOf } from '../../graphql.ts';
import { BallotToVerify, CountProof, LoggedCount } from './operations.ts';

export type VerifiedBallot = Extract<
  NonNullable<ResultOf<typeof BallotToVerify>['node']>,
  { __typename: 'Ballot' }
>;

/** MISSING: the log holds no count of this ballot, or of another one. */
export type LogFinding = 'PROVEN' | 'MISSING' | ProofFault;

/** What came out when a ballot was counted again. */
export interface Verification {
  readonly ballot: VerifiedBallot;
  readonly papers: RecountBundle['papers'];
  readonly problems: readonly RecountProblem[];
  readonly log: LogFinding;
  /** What the head's signature was checked with. */
  readonly verifierKey: string;
}

/**
 * Fetches all papers and the log's entry, counts again and holds one against the other, all on this
 * device. Null when something could not be fetched.
 */
export async function verifyBallot(
  client: LinliClient,
  id: string,
  fetch = globalThis.fetch,
): Promise<Verification | null> {
  const read = await client.query(BallotToVerify, { id });
  const ballot = read.ok && read.data.node?.__typename === 'Ballot' ? read.data.node : null;
  if (!ballot?.recountAddress) return null;
  const [bundle, logged] = await Promise.all([
    fetchJson(fetch, `${client.origin}${ballot.recountAddress}`),
    readLog(client, ballot),
  ]);
  if (bundle === undefined || logged === null) return null;
  const { problems } = verifyRecount(bundle, logged.digest);
  const foreign = (bundle as Partial<RecountBundle> | null)?.ballot !== ballot.id;
  return {
    ballot,
    papers: papersOf(bundle),
    problems: foreign ? [{ code: 'MALFORMED', path: 'ballot' }, ...problems] : problems,
    log: logged.finding,
    verifierKey: logged.verifierKey,
  };
}

interface LoggedDigest {
  readonly digest: string;
  readonly finding: LogFinding;
  readonly verifierKey: string;
}

async function readLog(client: LinliClient, ballot: VerifiedBallot): Promise<LoggedDigest | null> {
  const community = ballot.community.id;
  const answer = await client.query(LoggedCount, { community, ballot: ballot.id }, { fresh: true });
  if (!answer.ok) return null;
  const log = answer.data.transparencyLog;
  const entry = log?.entries.nodes[0];
  const verifierKey = log?.verifierKey ?? '';
  if (!log || !entry) return { digest: '', finding: 'MISSING', verifierKey };
  const { checkpoint, size } = log.newestHead;
  const proved = await client.query(CountProof, { community, entry: entry.id, size });
  if (!proved.ok) return null;
  const proof = proved.data.transparencyLog?.inclusionProof;
  const digest = digestIn(entry.leaf, ballot.id);
  if (!proof || digest === null) return { digest: digest ?? '', finding: 'MISSING', verifierKey };
  const scheme = await loadEd25519();
  const fault = verifyInclusion(entry, proof, checkpoint, verifierKey, scheme);
  return { digest, finding: fault ?? 'PROVEN', verifierKey };
}

/** The digest that a leaf states of the inputs of this ballot's count; null for another leaf. */
function digestIn(leaf: string, ballot: string): string | null {
  try {
    const { kind, subjectId, facts } = JSON.parse(leaf);
    const inputs: unknown = facts?.inputs;
    const own = kind === 'BALLOT_COUNTED' && String(ballot).endsWith(`:${subjectId}`);
    return own && typeof inputs === 'string' ? inputs : null;
  } catch {
    return null;
  }
}

async function fetchJson(fetch: typeof globalThis.fetch, address: string): Promise<unknown> {
  try {
    const response = await fetch(address, { credentials: 'omit' });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

/** The papers of a bundle that may be anything. */
function papersOf(bundle: unknown): RecountBundle['papers'] {
  const papers = (bundle as { papers?: unknown } | null)?.papers;
  return Array.isArray(papers) ? papers : [];
}

/** A number as people write it: small letters, spaces and strokes among it. */
export function normaliseNumber(text: string): string {
  return text.toUpperCase().replace(/[^0-9A-Z]/g, '');
}

/** What a paper says; null for a spoilt one, undefined where there is none of this number. */
export function findPaper({ papers }: Verification, number: string) {
  const wanted = normaliseNumber(number);
  const paper = papers.find(({ trackingNumber }) => trackingNumber === wanted);
  if (!paper) return undefined;
  const parsed = paper.choice === null ? null : parseBallotChoice(paper.choice);
  return parsed?.ok ? parsed.value : null;
}
