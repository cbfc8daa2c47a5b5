import type { PaperStrings } from '../paper.strings.ts';

const most = (count: number | null) => (count === null ? '' : `，最多${count}個`);
const inOrder = (count: number | null) =>
  `依喜歡的先後點一點，先點的排在前面${most(count)}。再點一下就取消。`;

export const strings: PaperStrings = {
  onPaper: '選票上有這些',
  choose: '您的選擇',
  how: {
    YES_NO_ABSTAIN: () => '選一個。',
    SINGLE: () => '選一個。',
    APPROVAL: (count) => `您認可的都可以選${most(count)}。`,
    SCORE: () => '替每一項評分，分數越高越贊成。',
    IRV: inOrder,
    SCHULZE: inOrder,
    STV: inOrder,
    BUDGET: (count) => `您認為值得做的都可以選${most(count)}。`,
  },
  YES: '贊成',
  NO: '反對',
  abstain: '棄權',
  place: (place) => `排第${place}位`,
  unranked: '還沒有排',
  rankAnew: '重新排',
  noPoints: '不評分',
  points: (points) => `${points}分`,
  cost: (money) => `需要${money}`,
  spent: (cost, budget) => `已選的一共${cost}，總共有${budget}。`,
  nothingChosen: '請先選一項。都不想選，就選「棄權」。',
  tooMany: (max) => `最多選${max}個，請去掉一些。`,
  tooFew: (min) => `至少選${min}個。`,
  overBudget: '選的項目超過了總數，請去掉一些。',
  wrongChoice: '這樣不能選，請重新選。',
  entry: '您代表',
  entryName: (number, area) =>
    area === null ? `第${number}份` : `第${number}份（${area}平方公尺）`,
  check: '核對我的選擇',
  checkTitle: '請核對',
  checkHint: { changeable: '投出以後，截止前還可以改。', final: '投出以後就不能改了。' },
  youChose: '您選的是',
  back: '返回修改',
  cast: '投出',
  change: '改一改我的票',
  done: '您的票已收到。',
  receipt: (code) => `回執號：${code}`,
  receiptHint: '憑回執號可以在「我的事」裡查。',
  voted: '您已經投過票了。',
  votedShort: '（已投）',
  notYou: '您沒有這次投票的投票權。',
  signInToVote: '登入以後，可以看到您有沒有投票權。',
};
