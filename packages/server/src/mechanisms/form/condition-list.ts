import type { Condition } from '@linli/methods';

/** `ALL` and `ANY` are groups; the others compare the answer to an earlier question. */
export type ConditionOperator = 'ALL' | 'ANY' | 'IS' | 'INCLUDES' | 'AT_LEAST';

/**
 * One node of a condition's tree, because GraphQL answers no tree of unknown depth. A group comes
 * before its parts; a part names its group by its place in the list. The first is the root.
 */
export interface ConditionNode {
  /** The place of the group this is a part of, from 0; null for the root. */
  readonly partOf: number | null;
  readonly operator: ConditionOperator;
  /** The earlier question; null for groups. */
  readonly question: string | null;
  /** IS, INCLUDES: the option; null otherwise. */
  readonly option: string | null;
  /** IS, AT_LEAST: the number; null otherwise. */
  readonly number: number | null;
}

/** The list for a condition; empty for a question that is always shown. */
export function conditionList(condition: Condition | undefined): ConditionNode[] {
  const list: ConditionNode[] = [];
  if (condition) append(condition, null, list);
  return list;
}

/** The condition that a list stands for: what `visibleQuestions` of the methods takes as `showIf`. */
export function conditionFromList(list: readonly ConditionNode[]): Condition | undefined {
  const partsOf = (group: number) =>
    list.flatMap((node, place) => (node.partOf === group ? [build(node, place)] : []));
  const build = (node: ConditionNode, place: number): Condition => {
    const question = node.question ?? '';
    switch (node.operator) {
      case 'ALL':
        return { all: partsOf(place) };
      case 'ANY':
        return { any: partsOf(place) };
      case 'IS':
        return { question, is: node.option ?? node.number ?? '' };
      case 'INCLUDES':
        return { question, includes: node.option ?? '' };
      case 'AT_LEAST':
        return { question, atLeast: node.number ?? 0 };
    }
  };
  const [root] = list;
  return root && build(root, 0);
}

function append(condition: Condition, partOf: number | null, list: ConditionNode[]): void {
  if ('all' in condition || 'any' in condition) {
    const place = list.length;
    const operator = 'all' in condition ? 'ALL' : 'ANY';
    list.push({ partOf, operator, question: null, option: null, number: null });
    for (const part of 'all' in condition ? condition.all : condition.any) {
      append(part, place, list);
    }
    return;
  }
  const compared = { partOf, question: condition.question, option: null, number: null };
  if ('includes' in condition) {
    list.push({ ...compared, operator: 'INCLUDES', option: condition.includes });
  } else if ('atLeast' in condition) {
    list.push({ ...compared, operator: 'AT_LEAST', number: condition.atLeast });
  } else if (typeof condition.is === 'number') {
    list.push({ ...compared, operator: 'IS', number: condition.is });
  } else {
    list.push({ ...compared, operator: 'IS', option: condition.is });
  }
}
