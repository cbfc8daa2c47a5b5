/** A rule that a body keeps. */
export interface RegulationContent {
  body: string;
  title: string;
  text: string;
  basis: string;
  keeper: string;
  /** Days before and after the seeding. */
  adopted: number;
  review: number;
}

export const regulations: readonly RegulationContent[] = [
  {
    body: '滨江社区居民委员会',
    title: '居务公开办法',
    text: '一、每月10日前，在公示栏和网站公布上月的收支、办理的事项和正在办的事项。\n二、涉及全体居民利益的事，决定前公布方案，决定后公布结果。\n三、居民有疑问，可以书面或口头提出，七天内答复。',
    basis: '《中华人民共和国城市居民委员会组织法》',
    keeper: '蒋文',
    adopted: 380,
    review: 350,
  },
  {
    body: '滨江社区居民代表大会',
    title: '居民代表大会议事规则',
    text: '一、会议由居民委员会召集，开会前五天把议题和材料发给代表。\n二、过半数代表到会才能开会，到会代表过半数同意才能作出决定。\n三、每位代表发言不超过五分钟，一件事说完再说下一件。\n四、决定在三天内公布。',
    basis: '《中华人民共和国城市居民委员会组织法》；居民代表大会通过',
    keeper: '彭晓燕',
    adopted: 365,
    review: 365,
  },
  {
    body: '望江苑业主委员会',
    title: '望江苑维修资金使用办法',
    text: '一、五千元以下的应急维修，由业主委员会决定，三天内公布。\n二、五千元以上的维修，先公布方案和三家以上的报价，再由业主共同决定。\n三、每季度公布一次资金余额和使用明细。',
    basis: '《中华人民共和国民法典》第二百八十一条、《物业管理条例》',
    keeper: '宋佳',
    adopted: 210,
    review: 40,
  },
];
