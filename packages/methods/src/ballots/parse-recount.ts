import { BALLOT_LIMITS, type BallotTally } from './ballot.ts';
import {
  isJsonFields,
  isUnicode,
  isWholeNumber,
  type JsonFields,
  unknownField,
} from './json-shape.ts';
import { parseBallotChoice } from './parse-ballot-choice.ts';
import { parseBallotDefinition } from './parse-ballot-definition.ts';
import { parseDecisionRule } from './parse-decision-rule.ts';
import type { RecountInputs, TrackedPaper } from './recount-bundle.ts';

const TEXT = 500;
const TRACKING = 128;
const PAPER_FIELDS = ['trackingNumber', 'channel', 'choice', 'heads', 'weight'];
const FIELDS = [
  ...['format', 'version', 'ballot', 'definition', 'rule', 'eligible', 'seed', 'papers'],
  ...['digest', 'count', 'decision'],
];

/**
 * Reads the inputs of a recount from untrusted JSON. Every place that cannot be read is reported, and
 * then there are no inputs.
 */
export function parseRecount(
  input: JsonFields,
  report: (path: string) => void,
): RecountInputs | undefined {
  let sound = true;
  const refuse = (path: string) => {
    sound = false;
    report(path);
  };
  const unknown = unknownField(input, FIELDS);
  if (unknown !== undefined) refuse(unknown);
  if (input['format'] !== 'linli-recount') refuse('format');
  if (input['version'] !== 1) refuse('version');
  const { ballot, seed } = input;
  if (!isText(ballot, TEXT)) refuse('ballot');
  if (seed !== null && !isText(seed, TEXT)) refuse('seed');
  const definition = parseBallotDefinition(input['definition']);
  if (!definition.ok) for (const { path } of definition.problems) refuse(join('definition', path));
  const rule = parseDecisionRule(input['rule']);
  if (!rule.ok) for (const { path } of rule.problems) refuse(join('rule', path));
  const eligible = readTally(input['eligible'], refuse);
  const papers = readPapers(input['papers'], refuse);
  if (!sound || !definition.ok || !rule.ok) return undefined;
  return {
    ballot: String(ballot),
    definition: definition.value,
    rule: rule.value,
    eligible,
    seed: seed === null ? null : String(seed),
    papers,
  };
}

type Refuse = (path: string) => void;

function readTally(input: unknown, refuse: Refuse): BallotTally {
  const fields = isJsonFields(input) ? input : {};
  const { heads, weight } = fields;
  if (!isWholeNumber(heads, 0)) refuse('eligible.heads');
  if (!isWholeNumber(weight, 0)) refuse('eligible.weight');
  const unknown = unknownField(fields, ['heads', 'weight']);
  if (unknown !== undefined) refuse(join('eligible', unknown));
  return { heads: Number(heads), weight: Number(weight) };
}

function readPapers(input: unknown, refuse: Refuse): readonly TrackedPaper[] {
  if (!Array.isArray(input)) {
    refuse('papers');
    return [];
  }
  return input.flatMap((paper: unknown, index) => readPaper(paper, `papers.${index}`, refuse));
}

function readPaper(input: unknown, path: string, refuse: Refuse): TrackedPaper[] {
  if (!isJsonFields(input)) {
    refuse(path);
    return [];
  }
  const { trackingNumber, channel, choice, heads, weight } = input;
  const unknown = unknownField(input, PAPER_FIELDS);
  if (unknown !== undefined) refuse(join(path, unknown));
  if (!isText(trackingNumber, TRACKING)) refuse(`${path}.trackingNumber`);
  if (channel !== undefined && !isText(channel, TRACKING)) refuse(`${path}.channel`);
  if (!isWholeNumber(heads, 0, BALLOT_LIMITS.weight)) refuse(`${path}.heads`);
  if (!isWholeNumber(weight, 0, BALLOT_LIMITS.weight)) refuse(`${path}.weight`);
  const parsed = choice === null ? null : parseBallotChoice(choice);
  if (parsed?.ok === false) refuse(`${path}.choice`);
  return [
    {
      trackingNumber: String(trackingNumber),
      ...(channel === undefined ? {} : { channel: String(channel) }),
      choice: parsed?.ok ? parsed.value : null,
      heads: Number(heads),
      weight: Number(weight),
    },
  ];
}

function isText(input: unknown, most: number): input is string {
  return typeof input === 'string' && input !== '' && input.length <= most && isUnicode(input);
}

function join(owner: string, path: string): string {
  return path === '' ? owner : `${owner}.${path}`;
}
