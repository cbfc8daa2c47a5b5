import type { TopicContent } from './topic-content.ts';

/** Camps: young and middle-aged people who come after work, old people who come by day. A ballot runs. */
export const clubroom: TopicContent = {
  title: '活动室晚上延长到九点半，大家同意吗',
  body: `活动室现在晚上七点关门。上班的人下班回来，乒乓球桌、书架都用不上；老人白天用得多，晚上怕吵。

想定一个时间，也想请大家说说：谁来值班，几点以后不打球。`,
  by: '在家上班的阿宁',
  proposed: 27,
  sorting: {
    days: 8,
    class: 'MINOR',
    answerer: null,
    reason: '活动室由社区管，社区办；开到几点请住户投票。',
  },
  opened: 25,
  ending: {
    action: 'CONVERGE',
    days: 7,
    reason: '值班的志愿者有了着落，打球的时间也说得拢。开到几点，请大家投票定。',
  },
  arguments: [
    ['FOR', '在家上班的阿宁', '九点半关门刚好。我可以值星期二的班，锁门前检查电源。'],
    ['FOR', '小杨', '打两局球再回家，比在家看手机强。球桌钱是大家出的，晚上空着可惜。'],
    ['AGAINST', '唐婆婆', '我住活动室楼上。七点以后打球，咚咚地响到我睡不着。'],
    ['NEUTRAL', '钟姐', '八点半以后不打球，只看书、下棋，声音小，楼上也能过得去。'],
  ],
  replies: [
    [2, '小杨', '婆婆，我们愿意在球桌下面垫软垫，八点半以后不打。'],
    [3, '唐婆婆', '要是八点半以后真的不打球，我可以同意。'],
  ],
  thanks: [1, 0, 2, 5],
  statements: [
    { by: '钟姐', body: '八点半以后不打球，只看书、下棋。', agree: [0.86, 0.95] },
    { by: '在家上班的阿宁', body: '值班的人由志愿者轮流，每晚两位。', agree: [0.9, 0.84] },
    { by: '唐婆婆', body: '先试一个月，吵了就改回去。', agree: [0.88, 0.93] },
    { by: '小杨', body: '周末也开到九点半。', agree: [0.84, 0.4] },
  ],
  campOf: ({ age }) => (age === 'OLD' ? 1 : 0),
  turnout: 0.6,
  ballot: {
    title: '活动室晚上延长开放到九点半',
    question: '从下个月起，活动室每晚开到九点半，八点半以后不打球。先试一个月。您同意吗？',
    method: 'YES_NO_ABSTAIN',
    votingUnit: 'PERSON',
    prepared: 4,
    opens: 3,
    closes: -4,
    turnout: 0.42,
    residentVoted: false,
    choices: ({ age }) => [
      [{ answer: 'YES' }, age === 'OLD' ? 0.5 : 0.85],
      [{ answer: 'NO' }, age === 'OLD' ? 0.35 : 0.08],
      [{ answer: 'ABSTAIN' }, 0.1],
    ],
  },
};
