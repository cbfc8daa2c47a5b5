import type { BallotMethod } from '@linli/methods';

const most = (count: number | null) => (count === null ? '' : `，最多${count}个`);

export const strings = {
  onPaper: '选票上有这些',
  choose: '您的选择',
  how: {
    YES_NO_ABSTAIN: () => '选一个。',
    SINGLE: () => '选一个。',
    APPROVAL: (count: number | null) => `您认可的都可以选${most(count)}。`,
    SCORE: () => '给每一项打分，分越高越赞成。',
    IRV: (count: number | null) =>
      `按喜欢的先后点一点，先点的排在前面${most(count)}。再点一下就取消。`,
    SCHULZE: (count: number | null) =>
      `按喜欢的先后点一点，先点的排在前面${most(count)}。再点一下就取消。`,
    STV: (count: number | null) =>
      `按喜欢的先后点一点，先点的排在前面${most(count)}。再点一下就取消。`,
    BUDGET: (count: number | null) => `您认为值得做的都可以选${most(count)}。`,
  } satisfies Record<BallotMethod, (count: number | null) => string>,
  YES: '赞成',
  NO: '反对',
  abstain: '弃权',
  place: (place: number) => `排第${place}位`,
  unranked: '还没有排',
  rankAnew: '重新排',
  noPoints: '不打分',
  points: (points: number) => `${points}分`,
  cost: (money: string) => `需要${money}`,
  spent: (cost: string, budget: string) => `已选的一共${cost}，总共有${budget}。`,
  nothingChosen: '请先选一项。都不想选，就选“弃权”。',
  tooMany: (max: number) => `最多选${max}个，请去掉一些。`,
  tooFew: (min: number) => `至少选${min}个。`,
  overBudget: '选的项目超过了总数，请去掉一些。',
  wrongChoice: '这样选不了，请重新选。',
  entry: '您代表',
  entryName: (number: number, area: string | null) =>
    area === null ? `第${number}份` : `第${number}份（${area}平方米）`,
  check: '核对我的选择',
  checkTitle: '请核对',
  checkHint: {
    changeable: '投出以后，截止前还可以改。',
    final: '投出以后就不能改了。',
  },
  youChose: '您选的是',
  back: '返回修改',
  cast: '投出',
  change: '改一改我的票',
  done: '您的票已收到。',
  receipt: (code: string) => `回执号：${code}`,
  receiptHint: '凭回执号可以在“我的事”里查。',
  voted: '您已经投过票了。',
  votedShort: '（已投）',
  notYou: '您没有这次投票的投票权。',
  signInToVote: '登录以后，可以看到您有没有投票权。',
};
