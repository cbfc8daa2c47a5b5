export const strings = {
  gone: '没有找到这次投票，可能已经撤下。',
  opens: (moment: string) => `${moment}开始投票`,
  closes: (deadline: string) => `投票到${deadline}`,
  closed: (moment: string) => `投票已在${moment}截止`,
  counted: (moment: string) => `${moment}公布结果`,
  cancelled: (reason: string) => `这次投票取消了：${reason}`,
  units: {
    PERSON: '一人一票',
    HOUSEHOLD: '一户一票',
    OWNER: '业主投票，按人数和面积两样计',
  },
  secrecy: {
    OPEN: '这次是记名投票：票和名字存在一起，公布的选票上没有名字。',
    SECRET: '这次是不记名投票：谁投了什么，不公布，工作人员也看不到。',
    UNLINKABLE: '这次是匿名投票：名册只记谁领过票，票箱只记投了什么，两样对不上，我们也查不出来。',
  },
  rules: '谁来投，怎样算通过',
  condition: (sentence: string) => `${sentence}。`,
  basis: (sources: string) => `依据：${sources}`,
  turnout: {
    PERSON: (cast: string, all: string) => `${all}人有投票权，${cast}人已投`,
    HOUSEHOLD: (cast: string, all: string) => `${all}户有投票权，${cast}户已投`,
    OWNER: (cast: string, all: string) => `${all}位业主有投票权，${cast}位已投`,
  },
  hiddenUntilClose: '投到哪边，截止以后才公布。',
};
