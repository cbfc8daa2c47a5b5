import type { Parsed } from './ballot.ts';
import type { DecisionRule, DecisionSource, NeededShare } from './decision-rule.ts';
import {
  isJsonFields,
  isOneOf,
  isUnicode,
  isWholeNumber,
  type JsonFields,
  unknownField,
} from './json-shape.ts';

/** What is wrong with a rule, and where: `path` is e.g. `threshold.0.numerator`. */
export interface RuleProblem {
  readonly path: string;
  readonly code:
    | 'MALFORMED'
    | 'UNKNOWN_FIELD'
    /** More than a whole, or more than the whole: nobody could reach it. */
    | 'UNREACHABLE';
}

const MEASURES = ['HEADS', 'WEIGHT'] as const;
const BASES = ['ELIGIBLE', 'CAST', 'VALID', 'EXPRESSED'] as const;
const COMPARISONS = ['AT_LEAST', 'MORE_THAN'] as const;
/** Terms of a fraction; beyond a million nobody means a share. */
const TERM = 1_000_000;
const LENGTH = 200;

/** Reads a rule from untrusted JSON: the rule, or the first problem of each part of it. */
export function parseDecisionRule(input: unknown): Parsed<DecisionRule, RuleProblem> {
  const problems: RuleProblem[] = [];
  const report = (path: string, code: RuleProblem['code'] = 'MALFORMED') => {
    problems.push({ path, code });
    return undefined;
  };
  const value = isJsonFields(input) ? readRule(input, report) : report('');
  return value === undefined || problems.length > 0 ? { ok: false, problems } : { ok: true, value };
}

type Report = (path: string, code?: RuleProblem['code']) => undefined;

function readRule(input: JsonFields, report: Report): DecisionRule | undefined {
  const fields = ['id', 'voters', 'weightUnit', 'quorum', 'threshold', 'sources'];
  refuseUnknown(input, fields, '', report);
  const { id, voters, weightUnit } = input;
  if (!isText(id) || id === '') return report('id');
  if (!isOneOf(voters, ['OWNERS', 'RESIDENTS', 'VOTERS'])) return report('voters');
  if (!isOneOf(weightUnit, ['AREA', 'VOTES'])) return report('weightUnit');
  const quorum = readList(input, 'quorum', report, readShare);
  const threshold = readList(input, 'threshold', report, readShare);
  const sources = readList(input, 'sources', report, readSource);
  return { id, voters, weightUnit, quorum, threshold, sources };
}

function readShare(input: JsonFields, path: string, report: Report): NeededShare | undefined {
  const fields = ['measure', 'of', 'comparison', 'numerator', 'denominator'];
  refuseUnknown(input, fields, path, report);
  const { measure, of, comparison, numerator, denominator } = input;
  if (!isOneOf(measure, MEASURES)) return report(`${path}.measure`);
  if (!isOneOf(of, BASES)) return report(`${path}.of`);
  if (!isOneOf(comparison, COMPARISONS)) return report(`${path}.comparison`);
  if (!isWholeNumber(numerator, 0, TERM)) return report(`${path}.numerator`);
  if (!isWholeNumber(denominator, 1, TERM)) return report(`${path}.denominator`);
  if (comparison === 'MORE_THAN' ? numerator >= denominator : numerator > denominator) {
    return report(`${path}.numerator`, 'UNREACHABLE');
  }
  return { measure, of, comparison, numerator, denominator };
}

function readSource(input: JsonFields, path: string, report: Report): DecisionSource | undefined {
  refuseUnknown(input, ['law', 'article', 'date', 'place', 'url'], path, report);
  const { law, article, date, place, url } = input;
  if (!isText(law)) return report(`${path}.law`);
  if (!isText(article)) return report(`${path}.article`);
  if (!isText(date)) return report(`${path}.date`);
  if (!isText(place)) return report(`${path}.place`);
  if (url === undefined) return { law, article, date, place };
  if (!isText(url) || !/^https?:\/\//.test(url)) return report(`${path}.url`);
  return { law, article, date, place, url };
}

function readList<Entry>(
  input: JsonFields,
  field: string,
  report: Report,
  read: (entry: JsonFields, path: string, report: Report) => Entry | undefined,
): readonly Entry[] {
  const list = input[field];
  if (!Array.isArray(list) || list.length > 20) {
    report(field);
    return [];
  }
  return list.flatMap((entry: unknown, index) => {
    const path = `${field}.${index}`;
    const value = isJsonFields(entry) ? read(entry, path, report) : report(path);
    return value === undefined ? [] : [value];
  });
}

function refuseUnknown(
  input: JsonFields,
  fields: readonly string[],
  path: string,
  report: Report,
): void {
  const unknown = unknownField(input, fields);
  if (unknown !== undefined) report(path === '' ? unknown : `${path}.${unknown}`, 'UNKNOWN_FIELD');
}

function isText(input: unknown): input is string {
  return typeof input === 'string' && input.length <= LENGTH && isUnicode(input);
}
