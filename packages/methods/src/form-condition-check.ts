import { FORM_LIMITS, type QuestionKind } from './form.ts';
import { checkFields, isFields, type Report } from './form-problem.ts';

/** What a condition may ask of a question that comes earlier. */
export interface AskedQuestion {
  readonly kind: QuestionKind;
  /** The ids of its options; empty for kinds without. */
  readonly choices: ReadonlySet<string>;
}

/** Reports what is wrong with a `showIf`; never descends further than the limit. */
export function checkCondition(
  condition: unknown,
  path: string,
  earlier: ReadonlyMap<string, AskedQuestion>,
  report: Report,
  depth = 1,
): void {
  if (!isFields(condition)) {
    report(path, 'MALFORMED');
    return;
  }
  const group = (['all', 'any'] as const).find((field) => field in condition);
  if (group === undefined) {
    checkComparison(condition, path, earlier, report);
    return;
  }
  checkFields(condition, [group], path, report);
  const parts = condition[group];
  const at = `${path}.${group}`;
  if (!Array.isArray(parts)) {
    report(at, 'MALFORMED');
    return;
  }
  // An empty `any` would hide the question for ever, an empty `all` say nothing.
  if (parts.length === 0) {
    report(at, 'LIST_EMPTY');
    return;
  }
  if (parts.length > FORM_LIMITS.conditions || depth >= FORM_LIMITS.conditionDepth) {
    report(at, 'CONDITION_TOO_COMPLEX');
    return;
  }
  for (const [index, part] of parts.entries()) {
    checkCondition(part, `${at}.${index}`, earlier, report, depth + 1);
  }
}

function checkComparison(
  condition: Readonly<Record<string, unknown>>,
  path: string,
  earlier: ReadonlyMap<string, AskedQuestion>,
  report: Report,
): void {
  const operator = (['is', 'includes', 'atLeast'] as const).find((field) => field in condition);
  if (operator === undefined) {
    report(path, 'MALFORMED');
    return;
  }
  checkFields(condition, ['question', operator], path, report);
  const { question } = condition;
  const asked = typeof question === 'string' ? earlier.get(question) : undefined;
  if (asked === undefined) {
    report(`${path}.question`, 'CONDITION_NOT_EARLIER');
    return;
  }
  const value = condition[operator];
  const isChoice = typeof value === 'string' && asked.choices.has(value);
  const isNumber = (asked.kind === 'RATING' || asked.kind === 'NUMBER') && Number.isFinite(value);
  const fits = {
    is: isNumber || (asked.kind === 'SINGLE' && isChoice),
    includes: asked.kind === 'MULTIPLE' && isChoice,
    atLeast: isNumber,
  }[operator];
  if (!fits) report(`${path}.${operator}`, 'CONDITION_UNFIT');
}
