import { defineErrors } from '../../kernel/domain-error.ts';

/** Codes of sheets of paper. */
defineErrors({
  CODE_MISTYPED: {
    message: {
      'zh-CN': '编号输错了，请对照纸上的编号再输一遍。',
      'zh-TW': '編號輸入錯誤，請對照紙上的編號再輸入一次。',
      en: 'The code is mistyped. Please compare it with the sheet.',
    },
    description: 'The check characters of a sheet’s code do not fit the others.',
  },
  PAPER_UNKNOWN: {
    message: {
      'zh-CN': '没有印发过这个编号的纸，请把这张纸单独放好，交给负责人。',
      'zh-TW': '沒有印發過這個編號的紙，請把這張紙單獨放好，交給負責人。',
      en: 'No sheet with this code was issued. Please put it aside and tell who is in charge.',
    },
    description: 'A code that is well-formed and of no sheet of this district.',
  },
  PAPER_ELSEWHERE: {
    message: {
      'zh-CN': '这张纸是另一件事的，请放到那一叠里。',
      'zh-TW': '這張紙是另一件事的，請放到那一疊裡。',
      en: 'This sheet belongs to something else. Please put it on that stack.',
    },
    description: 'The sheet was issued for another ballot or topic.',
  },
  PAPER_VOID: {
    message: {
      'zh-CN': '这张纸已经作废，不能录入。',
      'zh-TW': '這張紙已經作廢，不能輸入。',
      en: 'This sheet is void.',
    },
    description: 'Entering a sheet that was declared void.',
  },
  PAPER_COUNTED: {
    message: {
      'zh-CN': '这张纸已经由两个人录好，计入了。',
      'zh-TW': '這張紙已經由兩個人輸入完成，計入了。',
      en: 'Two people have entered this sheet already. It is counted.',
    },
    description: 'Entering or voiding a sheet that is counted.',
  },
  PAPER_NOT_TAKEN: {
    message: {
      'zh-CN': '这里现在不收纸质的，请确认开始时选了纸质投票，而且还没有计票。',
      'zh-TW': '這裡現在不收紙本的，請確認開始時選了紙本投票，而且還沒有計票。',
      en: 'Paper is not taken here now. Please check that it was provided for, and that nothing is counted yet.',
    },
    description:
      'Issuing or entering sheets of a ballot without `paper`, before its opening or after its count; or of a topic that takes no votes.',
  },
  PAPER_ALL_ISSUED: {
    message: {
      'zh-CN': '名册上的人都已经有选票，或者已经投过，不用再印。',
      'zh-TW': '名冊上的人都已經有選票，或者已經投過，不用再印。',
      en: 'Everybody on the roll has a sheet, or has voted.',
    },
    description: 'Issuing named sheets where nobody is left to be given one.',
  },
});
