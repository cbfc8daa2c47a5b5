import { resident } from './persons.ts';

/** A suggestion of the demonstration. Days count back from the seeding. */
export interface SuggestionContent {
  days: number;
  body: string;
  /** A neighbour who wrote it, or a caller whom a worker wrote down. */
  from: string | { caller: string; phone: string; channel: 'ASSISTED' | 'PAPER' };
  answer?: { days: number; body: string };
  settled?: { days: number; yes: boolean; comment: string };
  /** The topic that the office made of it. */
  raised?: { days: number; title: string; body: string };
}

/** Oldest first. One waits for longer than the office promises. */
export const suggestions: readonly SuggestionContent[] = [
  {
    days: 34,
    from: '陈阿姨',
    body: '3栋二单元的声控灯一直亮着，白天也不灭，浪费电。',
    answer: { days: 33, body: '谢谢您。电工下午去换了感应头，白天不会再亮。' },
    settled: { days: 32, yes: true, comment: '看过了，好了。' },
  },
  {
    days: 29,
    from: { caller: '张婆婆', phone: '13800000021', channel: 'ASSISTED' },
    body: '来电：4栋门口的石凳松了，坐上去晃，怕摔着人。',
    answer: { days: 28, body: '石凳已经重新固定，工人又加了一个扶手。您路过可以试一试。' },
  },
  {
    days: 26,
    from: '程程爸爸',
    body: '幼儿园放学那半个小时，门口能不能请人看一看车。孩子们都是从车缝里钻过去的。',
    answer: {
      days: 23,
      body: '从下周一起，每天下午4:20到5:00有两位志愿者在门口，用锥桶隔出一条走道。雨天也在。',
    },
    settled: { days: 17, yes: true, comment: '走道很管用，谢谢志愿者。' },
  },
  {
    days: 21,
    from: '腿脚不好的老马',
    body: '社区门口坡道的扶手只有一边，我右手使不上劲，下坡要倒着走。',
    answer: { days: 19, body: '左边的扶手已经请人量过尺寸，预计两周内装好。' },
    settled: { days: 3, yes: false, comment: '两周过了，扶手还没有装。' },
  },
  {
    days: 18,
    from: { caller: '雷大爷', phone: '13800000034', channel: 'PAPER' },
    body: '意见箱：棋牌桌上面没有顶棚，下雨就散了。想请社区搭一个遮雨的。',
    answer: {
      days: 14,
      body: '搭棚要占公共绿地，需要大家同意。我们先放了两把大伞，您也可以把搭棚提成议题。',
    },
  },
  {
    days: 13,
    from: '龚姐',
    body: '临江小区3栋后面的排水沟堵了，一下雨水就漫到自行车棚。物业说归社区，社区说归物业，请给个准话。',
  },
  {
    days: 9,
    from: resident,
    body: '周三量血压的时候，老人们在走廊里站着排队。能不能摆几把椅子，按号叫。',
    answer: {
      days: 7,
      body: '这周三起走廊里放12把椅子，进门领号。行动不便的，志愿者会先带您进去。',
    },
  },
  {
    days: 7,
    from: { caller: '苟女士', phone: '13800000047', channel: 'ASSISTED' },
    body: '来电：快递都放在一楼过道，晚上绊人。问能不能固定一个放快递的地方。',
    answer: {
      days: 6,
      body: '传达室里腾出一个架子放快递，晚上九点以前都能取。已经告诉三家快递公司。',
    },
  },
  {
    days: 5,
    from: '二宝妈',
    body: '河边晚上跳舞、唱歌的音响开到十点半，孩子写作业、睡觉都受影响。我不想和跳舞的阿姨们吵，能不能请社区出面商量个办法。',
    raised: {
      days: 2,
      title: '河边晚上唱歌跳舞，音量和时间怎么约定',
      body: `天气好的晚上，河边有三支队伍跳舞，还有人带音响唱歌，常常到十点半。住在临河几栋的，孩子写作业、上早班的人睡觉都受影响。

跳舞的邻居也不容易，就这么一块平地。想请大家商量一个都能接受的时间和音量，再看看有没有别的场地。`,
    },
  },
  {
    days: 4,
    from: '夜班护士小何',
    body: '早上六点多河堤上有人用大喇叭叫卖，我刚下夜班睡不着。能不能请他们七点半以后再用喇叭。',
  },
  {
    days: 3,
    from: '大学生小付',
    body: '活动室的书架可以让大家捐书换书吗。我有两箱考研的书，想留给需要的人，也愿意来整理。',
  },
  {
    days: 2,
    from: { caller: '缪师傅', phone: '13800000058', channel: 'ASSISTED' },
    body: '来电：望江苑2栋楼顶有水往下滴，怀疑是太阳能水管裂了，请派人看看。',
  },
  {
    days: 1,
    from: resident,
    body: '2号院大门口的公告贴得太高，字也小，我们站着看不清。请贴低一点，字印大一点。',
  },
  {
    days: 1,
    from: { caller: '不愿留姓名的居民', phone: '13800000066', channel: 'ASSISTED' },
    body: '来访：问社区能不能教老人用手机挂号，孩子在外地，自己不会弄。',
  },
];
