import type { BallotChoice, BallotProblem, OptionScore, Parsed } from './ballot.ts';
import { byCodeUnits, isJsonFields, isOneOf, isWholeNumber, unknownField } from './json-shape.ts';

/** Beyond this many entries nobody chose by hand; it bounds what a hostile choice costs. */
const ENTRIES = 1000;

/**
 * Reads a choice from untrusted JSON. Lists whose order means nothing come out sorted, so that the
 * order in which somebody tapped is not stored. Whether the ballot allows it says `checkChoice`.
 */
export function parseBallotChoice(input: unknown): Parsed<BallotChoice, BallotProblem> {
  if (!isJsonFields(input)) return malformed('');
  const { method } = input;
  switch (method) {
    case 'YES_NO_ABSTAIN': {
      const { answer } = input;
      if (!isOneOf(answer, ['YES', 'NO', 'ABSTAIN'])) return malformed('answer');
      return strict(input, 'answer', { method, answer });
    }
    case 'SINGLE': {
      const { option } = input;
      if (option !== null && typeof option !== 'string') return malformed('option');
      return strict(input, 'option', { method, option });
    }
    case 'APPROVAL':
    case 'BUDGET': {
      const options = readIds(input['options']);
      if (typeof options === 'number') return malformed(`options${at(options)}`);
      return strict(input, 'options', { method, options });
    }
    case 'SCORE': {
      const scores = readScores(input['scores']);
      if (typeof scores === 'number') return malformed(`scores${at(scores)}`);
      return strict(input, 'scores', { method, scores });
    }
    case 'IRV':
    case 'SCHULZE':
    case 'STV': {
      const ranking = readList(input['ranking'], (level) => {
        const ids = readIds(level);
        return typeof ids === 'number' || ids.length === 0 ? undefined : ids;
      });
      if (typeof ranking === 'number') return malformed(`ranking${at(ranking)}`);
      return strict(input, 'ranking', { method, ranking });
    }
    default:
      return malformed('method');
  }
}

function strict(
  input: Readonly<Record<string, unknown>>,
  field: string,
  value: BallotChoice,
): Parsed<BallotChoice, BallotProblem> {
  const unknown = unknownField(input, ['method', field]);
  return unknown === undefined ? { ok: true, value } : malformed(unknown);
}

function malformed(path: string): Parsed<BallotChoice, BallotProblem> {
  return { ok: false, problems: [{ code: 'MALFORMED', path }] };
}

const at = (index: number) => (index < 0 ? '' : `.${index}`);

function readIds(input: unknown): readonly string[] | number {
  const ids = readList(input, (id) => (typeof id === 'string' ? id : undefined));
  return typeof ids === 'number' ? ids : ids.sort(byCodeUnits);
}

function readScores(input: unknown): readonly OptionScore[] | number {
  const scores = readList(input, (entry) => {
    if (!isJsonFields(entry) || unknownField(entry, ['option', 'score']) !== undefined) return;
    const { option, score } = entry;
    if (typeof option !== 'string' || !isWholeNumber(score, Number.MIN_SAFE_INTEGER)) return;
    return { option, score };
  });
  if (typeof scores === 'number') return scores;
  return scores.sort((one, other) => byCodeUnits(one.option, other.option));
}

/** The entries, or the place of the first that is none; -1 when it is no list. */
function readList<Entry>(
  input: unknown,
  read: (entry: unknown) => Entry | undefined,
): Entry[] | number {
  if (!Array.isArray(input) || input.length > ENTRIES) return -1;
  const entries: Entry[] = [];
  for (const [index, entry] of input.entries()) {
    const value = read(entry);
    if (value === undefined) return index;
    entries.push(value);
  }
  return entries;
}
