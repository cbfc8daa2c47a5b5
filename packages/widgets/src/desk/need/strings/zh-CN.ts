export const strings = {
  gone: '这一件需求看不到了。',
  category: '类别',
  recorded: '列入清单',
  outcome: '结果',
  steps: '经过',
  texts: { MEET: '怎么满足的', CLOSE: '为什么关闭' },
  textHint: '这句话就是给提出人的答复，最多500个字。',
  textWrong: '请写清楚，最多500个字。',
  busy: '正在提交…',
};
