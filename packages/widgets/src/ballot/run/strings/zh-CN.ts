export const strings = {
  office: '办理这次投票',
  ask: {
    OPEN: '开始以后，题目、选项和规则就不能再改了。名册按现在的情况定下来，并写进公开记录。',
    CLOSE: '截止以后不能再投。没有纸质票的，会马上计票并公布结果。',
    COUNT: '计票以后结果就公布了，不能再录入纸质票。',
    CANCEL: '取消以后不能恢复，已经投的票不再计算。原因会公开。',
    RESOLVE_TIE:
      '请先当众抽出一个数，比如当着见证人掷骰子。填进来以后，先后顺序就按它算，谁都可以照着再算一遍。',
  },
  papers: '打印出来贴一贴',
  notice: '表决公告（Word）',
  poster: (size: string) => `二维码海报（${size}）`,
  announcement: '结果公告（Word）',
  reason: '取消的原因',
  reasonHint: '所有人都看得到，最多500字。',
  reasonMissing: '请写明原因，最多500字。',
  seed: '抽出来的数',
  seedHint: '照原样填，最多100字。',
  seedMissing: '请填抽出来的数，最多100字。',
  done: {
    OPEN: '投票开始了。',
    CLOSE: '投票截止了。',
    COUNT: '计票完成，结果已经公布。',
    CANCEL: '这次投票取消了。',
    RESOLVE_TIE: '抽签结果已经公布。',
  },
};
