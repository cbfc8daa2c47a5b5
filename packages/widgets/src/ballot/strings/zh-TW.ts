import type { BallotStrings } from '../ballot.strings.ts';

export const strings: BallotStrings = {
  gone: '找不到這次投票，可能已經撤下。',
  opens: (moment) => `${moment}開始投票`,
  closes: (deadline) => `投票到${deadline}`,
  closed: (moment) => `投票已在${moment}截止`,
  counted: (moment) => `${moment}公布結果`,
  cancelled: (reason) => `這次投票取消了：${reason}`,
  units: {
    PERSON: '一人一票',
    HOUSEHOLD: '一戶一票',
    OWNER: '所有權人投票，同時計算人數和面積',
  },
  secrecy: {
    OPEN: '這次是記名投票：票和名字存在一起，公布的選票上沒有名字。',
    SECRET: '這次是不記名投票：誰投了什麼不會公布，工作人員也看不到。',
    UNLINKABLE: '這次是匿名投票：名冊只記誰領過票，票匭只記投了什麼，兩者對不起來，我們也查不到。',
  },
  rules: '誰來投，怎樣算通過',
  condition: (sentence) => `${sentence}。`,
  basis: (sources) => `依據：${sources}`,
  turnout: {
    PERSON: (cast, all) => `${all}人有投票權，${cast}人已投`,
    HOUSEHOLD: (cast, all) => `${all}戶有投票權，${cast}戶已投`,
    OWNER: (cast, all) => `${all}位所有權人有投票權，${cast}位已投`,
  },
  hiddenUntilClose: '投給哪一邊，截止以後才公布。',
};
