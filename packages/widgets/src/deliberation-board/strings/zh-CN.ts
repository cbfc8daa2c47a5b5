import type { Stage } from '../stages.ts';

type Filter = Stage | 'all';

export const strings = {
  title: '社区议题',
  introduction: '身边的事大家商量着办，点开就能说说您怎么看。',
  propose: '提一个议题',
  search: '搜索议题',
  clearSearch: '看全部议题',
  foundNone: (words: string) =>
    `没有找到和“${words}”有关的议题。可以换个说法再找，或者提一个新议题。`,
  filters: '按进展看',
  all: '进行中',
  stages: {
    proposed: '新提出',
    discussing: '讨论中',
    deciding: '表决中',
    decided: '已决定',
    doing: '办理中',
    ended: '已结束',
  } satisfies Record<Stage, string>,
  overdue: '答复逾期',
  columnEmpty: '现在没有',
  proposedOn: (day: string) => `${day}提出`,
  votingUntil: (day: string) => `投票到${day}`,
  contested: '分类有异议',
  found: (count: number, more: boolean) =>
    more ? `找到${count}个以上的议题。` : count ? `找到${count}个议题。` : '没有找到议题。',
  participants: (people: string) => `${people}参与`,
  statements: (count: string) => `${count}条看法`,
  reasons: (count: string) => `${count}条理由`,
  empty: {
    all: '现在还没有议题。您关心什么事，可以先提出来。',
    proposed: '现在没有新提出的议题。您关心什么事，可以先提出来。',
    discussing: '现在没有正在讨论的议题。您关心什么事，可以先提出来。',
    deciding: '现在没有议题在表决。可以先去看看正在讨论的。',
    decided: '现在没有刚作出决定的议题。',
    doing: '现在没有正在办理的议题。',
    ended: '还没有结束的议题。',
  } satisfies Record<Filter, string>,
  unknownCommunity: '没有找到这个社区。请告诉网站的管理员。',
};
