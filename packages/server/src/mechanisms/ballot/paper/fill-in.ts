import type { BallotDefinition } from '@linli/methods';

/** Whether a paper of this method is marked with ticks; otherwise with numbers. */
export const isTicked = ({ method }: BallotDefinition) =>
  ['YES_NO_ABSTAIN', 'SINGLE', 'APPROVAL', 'BUDGET'].includes(method);

/** How a paper of each method is filled in, in one sentence. */
export function fillIn(definition: BallotDefinition): string {
  switch (definition.method) {
    case 'YES_NO_ABSTAIN':
      return '请在一个方框里打勾，打两个勾算废票。';
    case 'SINGLE':
      return '请在一个方框里打勾，打两个勾算废票，一个都不打算弃权。';
    case 'APPROVAL':
      return `同意的都可以打勾${bounds(definition)}，一个都不打算弃权。`;
    case 'BUDGET':
      return `想做的项目打勾${bounds(definition)}，一共可以用${yuan(definition.budget)}${
        definition.withinBudget ? '，加起来超过了算废票' : ''
      }，一个都不打算弃权。`;
    case 'SCORE':
      return `请在框里打分，写0到${definition.scoreMax}的整数，空着算0分，全空着算弃权。`;
    case 'SCHULZE':
      return `请在框里写名次，最想要的写1，可以并列，${ranked(definition)}，全空着算弃权。`;
    case 'IRV':
    case 'STV':
      return `请在框里写名次，最想要的写1，不要并列，${ranked(definition)}，全空着算弃权。`;
  }
}

interface Bounded {
  readonly options: readonly unknown[];
  readonly minChoices?: number;
  readonly maxChoices?: number;
}

function bounds({ minChoices = 1, maxChoices }: Bounded): string {
  const least = minChoices > 1 ? `，最少${minChoices}个` : '';
  const most = maxChoices === undefined ? '' : `，最多${maxChoices}个`;
  return least || most ? `${least}${most}，多了少了都算废票` : '';
}

function ranked({ options, minChoices = 1, maxChoices }: Bounded): string {
  if (minChoices === options.length) return '每一项都要写';
  if (minChoices > 1) return `写${minChoices}到${maxChoices ?? options.length}项`;
  return maxChoices === undefined ? '可以只写几项' : `最多写${maxChoices}项`;
}

/** An amount in fen, as papers write it: 20,000元. */
export const yuan = (fen: number) => `${(fen / 100).toLocaleString('zh-CN')}元`;
