import { defineErrors } from '../../kernel/domain-error.ts';

/** Codes of topics, arguments, statements and votes. */
defineErrors({
  OTHERS_TOOK_PART: {
    message: {
      'zh-CN': '已经有邻居参与了这个议题，不能撤回。如需结束讨论，请联系社区工作人员。',
      'zh-TW': '已經有鄰居參與了這個議題，不能撤回。如需結束討論，請聯絡社區工作人員。',
      en: 'Neighbours have taken part, so the topic cannot be withdrawn. Ask the community office to end it.',
    },
    description:
      'A proposer withdraws a topic to which somebody else has contributed an argument, a statement or a vote.',
  },
  TRIAGE_MISSING: {
    message: {
      'zh-CN': '本社区实行三事分流，请先把这个议题分成大事、小事或私事，再开始讨论。',
      'zh-TW': '本社區實行三事分流，請先把這個議題分成大事、小事或私事，再開始討論。',
      en: 'This community sorts matters in three. Please sort this topic as major, minor or private before you open it.',
    },
    description:
      'The discussion of a topic is opened before it was sorted, where the process TRIAGE_IN_THREE is on.',
  },
  REVIEW_MISSING: {
    message: {
      'zh-CN': '本区县要求大事先经党组织研究同意，再作决定。请先记录研究情况。',
      'zh-TW': '本區縣要求大事先經黨組織研究同意，再作決定。請先記錄研究情況。',
      en: 'This district asks for a review by the party organization, and its consent, before a major decision. Please record it first.',
    },
    description:
      'A major topic is to be decided, its district asks for a review first (reviewMajor), and the newest review is missing or objected.',
  },
  TOPIC_NOT_DISCUSSING: {
    message: {
      'zh-CN': '这个议题现在不在讨论阶段，您写的内容没有提交，还保存在本机。',
      'zh-TW': '這個議題現在不在討論階段，您寫的內容沒有送出，還儲存在本機。',
      en: 'This topic is not under discussion now. What you wrote was not sent and is kept.',
    },
    description: 'An argument or a statement was added to a topic that is not in DISCUSSING.',
  },
  TOPIC_CLOSED: {
    message: {
      'zh-CN': '这个议题已停止表态，您之前的表态仍然有效。',
      'zh-TW': '這個議題已停止表態，您之前的表態仍然有效。',
      en: 'This topic takes no more votes. Your earlier votes still count.',
    },
    description: 'A vote was cast in a topic that is in neither DISCUSSING nor CONVERGING.',
  },
  STATEMENT_NOT_OPEN: {
    message: {
      'zh-CN': '这条看法没有公开，不能表态。请刷新后看其他看法。',
      'zh-TW': '這則看法沒有公開，不能表態。請重新整理後看其他看法。',
      en: 'This statement is not shown, so it takes no votes. Please reload to see the others.',
    },
    description: 'A vote was cast on a statement that moderation has not accepted.',
  },
  REPLY_TOO_DEEP: {
    message: {
      'zh-CN': '这里不能再逐层回应了。请回应上一层，或另写一条理由。',
      'zh-TW': '這裡不能再逐層回應了。請回應上一層，或另寫一則理由。',
      en: 'Replies go no deeper here. Reply one level up, or give a reason of its own.',
    },
    description: 'A reply was written to a reply of the second level.',
  },
  EDIT_TOO_LATE: {
    message: {
      'zh-CN': '发表已超过 15 分钟，不能再修改。您可以撤回后重新写。',
      'zh-TW': '發表已超過 15 分鐘，不能再修改。您可以撤回後重新寫。',
      en: 'It was given more than 15 minutes ago and cannot be changed. You can withdraw it and write anew.',
    },
    description: 'An author edits an argument more than 15 minutes after giving it.',
  },
  STATEMENT_EXISTS: {
    message: {
      'zh-CN': '已经有邻居写过同样的看法，请直接对它表态。',
      'zh-TW': '已經有鄰居寫過同樣的看法，請直接對它表態。',
      en: 'A neighbour has said the same already. Please vote on that statement.',
    },
    description:
      'A statement was added whose text, without case, spaces and punctuation, the topic has already. The refusal names it.',
  },
  TOO_MANY_STATEMENTS: {
    message: {
      'zh-CN': '这个议题已有 {most} 条看法，不再收新的。请对已有的看法表态。',
      'zh-TW': '這個議題已有 {most} 則看法，不再收新的。請對已有的看法表態。',
      en: 'This topic has {most} statements and takes no more. Please vote on those that are there.',
    },
    description: 'A statement was added to a topic that has as many as one may have.',
  },
  IMPORT_UNREADABLE: {
    message: {
      'zh-CN': '文件 {file} 的内容不符合 Polis 导出格式：{detail}。没有导入任何内容。',
      'zh-TW': '檔案 {file} 的內容不符合 Polis 匯出格式：{detail}。沒有匯入任何內容。',
      en: '{file} is not as Polis exports it: {detail}. Nothing was imported.',
    },
    description:
      'A file of an imported conversation is missing, or a column, number or reference in it is wrong.',
  },
});
