import type { DemandKind } from '../../generated/prisma/enums.ts';

/** What every community of the district does by law. */
export interface DutyContent {
  title: string;
  kind: DemandKind;
  basis: string;
  standard: string;
  timesPerYear: number;
  minutesEach: number;
}

const organicLaw = '《中华人民共和国城市居民委员会组织法》';

/** Real laws; how often and how long each takes a community is made up. */
export const dutiesByLaw: readonly DutyContent[] = [
  {
    title: '召集居民会议，报告工作',
    kind: 'TASK',
    basis: `${organicLaw}：居民会议由居民委员会召集，居民委员会向居民会议负责并报告工作`,
    standard: '一年至少两次，五天前把议题告诉居民，三天内公布结果',
    timesPerYear: 2,
    minutesEach: 960,
  },
  {
    title: '办理社区的公共事务和公益事业',
    kind: 'TASK',
    basis: `${organicLaw}：办理本居住地区居民的公共事务和公益事业`,
    standard: '居民提出的事，三天内答复怎么办、什么时候办',
    timesPerYear: 96,
    minutesEach: 120,
  },
  {
    title: '公布居务和收支',
    kind: 'TASK',
    basis: `${organicLaw}：居务公开，收支账目接受居民监督`,
    standard: '每月10日前公布上月的收支和办理的事项',
    timesPerYear: 12,
    minutesEach: 180,
  },
  {
    title: '反映居民的意见和建议',
    kind: 'TASK',
    basis: `${organicLaw}：向人民政府或者它的派出机关反映居民的意见、要求和提出建议`,
    standard: '每月汇总一次，重要的当天报',
    timesPerYear: 24,
    minutesEach: 60,
  },
  {
    title: '调解邻里纠纷',
    kind: 'TASK',
    basis: '《中华人民共和国人民调解法》第八条：居民委员会设立人民调解委员会',
    standard: '受理后三天内见双方，一个月内有结果',
    timesPerYear: 30,
    minutesEach: 150,
  },
  {
    title: '指导和协助成立业主大会、选举业主委员会',
    kind: 'TASK',
    basis:
      '《中华人民共和国民法典》第二百七十七条：居民委员会应当对设立业主大会和选举业主委员会给予指导和协助',
    standard: '业主提出后十天内答复，参加筹备组',
    timesPerYear: 3,
    minutesEach: 600,
  },
  {
    title: '防火安全检查',
    kind: 'INSPECTION',
    basis:
      '《中华人民共和国消防法》第三十二条：居民委员会应当确定消防安全管理人，组织制定防火安全公约，进行防火安全检查',
    standard: '每月查一次楼道和充电处，问题当场告诉责任人',
    timesPerYear: 12,
    minutesEach: 240,
  },
  {
    title: '未成年人保护',
    kind: 'TASK',
    basis:
      '《中华人民共和国未成年人保护法》第四十三条：居民委员会应当设置专人专岗负责未成年人保护工作',
    standard: '每季度走访一次需要关心的孩子，发现侵害马上报告',
    timesPerYear: 16,
    minutesEach: 90,
  },
  {
    title: '反映老年人的要求，为老年人服务',
    kind: 'TASK',
    basis:
      '《中华人民共和国老年人权益保障法》第七条：基层群众性自治组织应当反映老年人的要求，维护老年人合法权益，为老年人服务',
    standard: '独居和高龄老人每月至少联系一次',
    timesPerYear: 48,
    minutesEach: 90,
  },
  {
    title: '协助社会救助',
    kind: 'TASK',
    basis: '《社会救助暂行办法》第四条：居民委员会协助做好有关社会救助工作',
    standard: '知道谁家有难处，帮着递申请，不代替审核',
    timesPerYear: 36,
    minutesEach: 60,
  },
];
