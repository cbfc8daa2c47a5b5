import { Refusal } from '../refusal.ts';
import { fieldOf, type ToldBallot, tellBallots } from './ask-server.ts';
import { ballotFaultSentences } from './ballot-faults.ts';
import { type BallotEvidence, checkBallot } from './check-ballot.ts';
import type { LoggedBallot } from './logged-ballots.ts';
import { placeOf, readJson, shown } from './outside.ts';

export interface BallotVerification {
  ballots: ReadonlyMap<string, LoggedBallot>;
  /** Where the papers are; null for a log that is a file. */
  server: string | null;
  /** The place whose ballots are meant, with everything below; null for none but the named. */
  code: string | null;
  /** Global ids, files and addresses of papers. */
  named: readonly string[];
  folder: string;
}

/** The most differences of one ballot that are listed. */
const mostListed = 10;

/** Counts ballots again, one after another, and says what came of each. */
export async function verifyBallots(
  wanted: BallotVerification,
  print: (line: string) => void,
): Promise<boolean> {
  const { ballots, server, code, named } = wanted;
  if (named.length > 0) {
    let areWell = true;
    for (const name of named) areWell = (await verifyNamed(wanted, name, print)) && areWell;
    return areWell;
  }
  if (server === null || code === null) return true;
  const counted = [...ballots].filter(([, { counted }]) => counted.length > 0).map(([id]) => id);
  const told = await tellBallots(server, counted);
  const here = counted.filter((id) => told.get(id)?.codes.includes(code) ?? true);
  let wrong = 0;
  for (const id of here) {
    if (!(await verifyOne(wanted, id, await readPapers(server, id), told.get(id), print))) {
      wrong += 1;
    }
  }
  const elsewhere = counted.length - here.length;
  print(`Ballots counted again: ${here.length}. Not well: ${wrong}.`);
  if (elsewhere > 0) {
    print(
      `${elsewhere} of other places in the log are left out; give the district’s code for all.`,
    );
  }
  return wrong === 0;
}

async function verifyNamed(
  wanted: BallotVerification,
  name: string,
  print: (line: string) => void,
): Promise<boolean> {
  const { ballots, server, folder } = wanted;
  if (!name.startsWith('Ballot:')) {
    const bundle = await readJson(placeOf(name, folder));
    const id = fieldOf(bundle, 'ballot');
    if (typeof id === 'string' && ballots.has(id)) {
      return verifyOne(wanted, id, bundle, undefined, print);
    }
    print(`NOT WELL: ${shown(name)} is of no ballot in this log.`);
    return false;
  }
  if (server === null) {
    throw new Refusal('The log is a file: give the file of the papers to --ballot, too.');
  }
  if (!ballots.get(name)?.counted.length) {
    print(
      `NOT WELL: no count of ${shown(name)} is in this log. A new one is there within a minute.`,
    );
    return false;
  }
  const told = await tellBallots(server, [name]);
  return verifyOne(wanted, name, await readPapers(server, name), told.get(name), print);
}

/** The papers of a ballot of the log; null where the server has none. */
function readPapers(server: string, id: string): Promise<unknown> {
  const [, district = '', row = ''] = id.split(':').map(encodeURIComponent);
  return readJson(`${server}/recount/${district}/${row}.json`);
}

async function verifyOne(
  { ballots }: BallotVerification,
  id: string,
  bundle: unknown,
  /** Undefined for papers from a file, null for a ballot that its server does not show. */
  told: ToldBallot | null | undefined,
  print: (line: string) => void,
): Promise<boolean> {
  const title = told ? `“${shown(told.title)}” (${shown(id)})` : shown(id);
  if (bundle === null || told === null) {
    print(`NOT WELL  ${title}: it was counted, and the server does not show it.`);
    return false;
  }
  const evidence: BallotEvidence = {
    ...{ id, bundle },
    definitionText: told?.definitionText ?? null,
    communityId: told?.communityId ?? null,
  };
  const logged = ballots.get(id) ?? { opened: [], counted: [] };
  const { problems, result } = checkBallot(logged, evidence);
  if (problems.length === 0 && result) {
    const { papers, outcome, winners } = result;
    const won = winners.length === 0 ? '' : `: ${winners.map((each) => shown(each)).join(', ')}`;
    print(`well      ${title}: ${papers} papers, ${outcome}${won}; as published and logged.`);
    return true;
  }
  print(`NOT WELL  ${title}:`);
  for (const { fault, where } of problems.slice(0, mostListed)) {
    const place = where === '' ? fault : `${fault} at ${shown(where)}`;
    print(`  ${ballotFaultSentences[fault]} (${place})`);
  }
  if (problems.length > mostListed) print(`  … and ${problems.length - mostListed} more.`);
  return false;
}
