import { type CanonicalValue, canonicalJson } from '../merkle/canonical-json.ts';
import type { BallotChoice, BallotDefinition, BallotTally } from './ballot.ts';
import type { BallotCount } from './ballot-count.ts';
import { countBallots } from './count-ballots.ts';
import type { Decision } from './decide.ts';
import { decideBallot } from './decide-ballot.ts';
import type { DecisionRule } from './decision-rule.ts';
import { byCodeUnits } from './json-shape.ts';
import { sha256Text } from './sha-256-text.ts';

/** A paper that its voter can find again, and nobody else. */
export interface TrackedPaper {
  /** Given to the voter when the ballot was cast; names nobody. Unique in the ballot. */
  readonly trackingNumber: string;
  /** How it came in, e.g. `ONLINE` or `PAPER`; counts nothing. */
  readonly channel?: string;
  readonly choice: BallotChoice | null;
  readonly heads: number;
  readonly weight: number;
}

/** What a count follows from. */
export interface RecountInputs {
  /** Which ballot, by the id under which it is published. */
  readonly ballot: string;
  readonly definition: BallotDefinition;
  readonly rule: DecisionRule;
  /** All who were on the roll when it closed. */
  readonly eligible: BallotTally;
  /** The seed of the lot; null when none was drawn. */
  readonly seed: string | null;
  /** In canonical order: by tracking number, by code units. */
  readonly papers: readonly TrackedPaper[];
}

/**
 * All that is needed to count a ballot again, as one JSON document without personal data. Version 1.
 * `digest` is the SHA-256 of the canonical JSON (see `canonicalJson`) of format, version and all
 * inputs; the server logs it where nobody can change it afterwards. `count` and `decision` follow from
 * the inputs by `countBallots` and `decideBallot`.
 */
export interface RecountBundle extends RecountInputs {
  readonly format: 'linli-recount';
  readonly version: 1;
  readonly digest: string;
  readonly count: BallotCount;
  readonly decision: Decision;
}

/** Counts a ballot and packs all that it takes to count it again. Papers come in any order. */
export function recountBundle(inputs: RecountInputs): RecountBundle {
  const { ballot, definition, rule, eligible, seed } = inputs;
  const papers = [...inputs.papers].sort((one, other) =>
    byCodeUnits(one.trackingNumber, other.trackingNumber),
  );
  const count = countBallots(definition, papers, seed ?? undefined);
  const sealed = { ballot, definition, rule, eligible, seed, papers };
  return {
    ...{ format: 'linli-recount' as const, version: 1 as const },
    ...sealed,
    digest: recountDigest(sealed),
    count,
    decision: decideBallot(rule, count, eligible),
  };
}

/** The digest of a bundle's inputs, as they are written in it. */
export function recountDigest(bundle: Readonly<Record<keyof RecountInputs, unknown>>): string {
  const { ballot, definition, rule, eligible, seed, papers } = bundle;
  const sealed = { format: 'linli-recount', version: 1, ballot, definition, rule, eligible, seed };
  // By way of JSON, since it is the document that is digested, not what was made of it.
  const document: CanonicalValue = JSON.parse(JSON.stringify({ ...sealed, papers }));
  return sha256Text(canonicalJson(document));
}
