import { canonicalJson } from '@linli/methods';
import type { Ballot } from '../../generated/prisma/client.ts';
import { globalId, globalReferenceId } from '../../kernel/global-id.ts';
import { sha256 } from '../../platform/encryption.ts';
import type { RollTotals } from './roll/write-roll.ts';

/** The layout of a definition's text; recounts refuse one that they do not know. */
const version = 1;

/**
 * What a ballot asks, of whom, by which rule and until when, as one canonical text (RFC 8785) that is
 * fixed at its opening, and its SHA-256. Whoever has the text can check it against the public log.
 */
export function fixDefinition(
  ballot: Ballot,
  roll: RollTotals,
  publicKey: string | null,
): { definitionText: string; definitionDigest: string } {
  const definitionText = canonicalJson({
    version,
    ballot: globalId('Ballot', ballot),
    host: globalId(ballot.hostType, { districtId: ballot.districtId, id: ballot.hostId }),
    place: globalReferenceId('Community', ballot.communityId),
    title: ballot.title,
    question: ballot.question,
    definition: plain(ballot.definition),
    optionBodies: plain(ballot.optionBodies),
    rule: plain(ballot.rule),
    secrecy: ballot.secrecy,
    votingUnit: ballot.votingUnit,
    rollMode: ballot.rollMode,
    electorate: plain(ballot.electorate),
    changeable: ballot.changeable,
    hidden: ballot.hidden,
    paper: ballot.paper,
    proxyLimit: ballot.proxyLimit,
    opensAt: ballot.opensAt.toISOString(),
    closesAt: ballot.closesAt.toISOString(),
    roll: { entries: roll.entries, heads: roll.heads, weight: roll.weight },
    publicKey,
    lotCommitment: ballot.lotCommitment,
  });
  return { definitionText, definitionDigest: sha256(definitionText) };
}

/**
 * Refuses to count what is not what was opened: somebody has changed the ballot beside the server, and
 * its count would be of another question.
 */
export function assertAsOpened(ballot: Ballot): void {
  const { id, definitionText, definitionDigest } = ballot;
  if (definitionText === null) throw new Error(`The ballot ${id} was never opened.`);
  const opened = JSON.parse(definitionText) as Readonly<Record<string, Canonical>>;
  const { title, question, definition, rule, secrecy, votingUnit, electorate } = ballot;
  const now = { title, question, definition, rule, secrecy, votingUnit, electorate };
  const changed = Object.entries(now).find(
    ([name, value]) => canonicalJson(plain(value)) !== canonicalJson(opened[name] ?? null),
  );
  if (changed) throw new Error(`The ${changed[0]} of the ballot ${id} is not as it was opened.`);
  if (sha256(definitionText) !== definitionDigest) {
    throw new Error(`What the ballot ${id} was opened with does not have its digest.`);
  }
}

type Canonical = Parameters<typeof canonicalJson>[0];
const plain = (json: unknown) => json as Canonical;
