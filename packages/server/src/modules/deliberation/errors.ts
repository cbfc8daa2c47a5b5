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
  ANSWERER_REQUIRED: {
    message: {
      'zh-CN': '大事要由政府部门答复，请选择答复单位。',
      'zh-TW': '大事要由政府部門答覆，請選擇答覆單位。',
      en: 'A major matter is answered by the government. Please name who must answer.',
    },
    description: 'A topic is sorted as MAJOR without an organization that must answer.',
  },
  ANSWERER_NOT_GOVERNMENT: {
    message: {
      'zh-CN': '大事要由政府部门、党委或协调机构答复。请换一个单位，或者改成小事。',
      'zh-TW': '大事要由政府部門、黨委或協調機構答覆。請換一個單位，或改成小事。',
      en: 'A major matter is answered by a government body. Please choose another organization, or sort it as minor.',
    },
    description:
      'The organization that shall answer a MAJOR topic is of another kind than GOVERNMENT, PARTY_COMMITTEE or COORDINATING_BODY.',
  },
  CONTEST_OPEN: {
    message: {
      'zh-CN': '有居民对这个议题的分类提出了异议，还没有处理。请先等处理结果。',
      'zh-TW': '有居民對這個議題的分類提出了異議，還沒有處理。請先等處理結果。',
      en: 'A resident has contested how this topic was sorted, and that is not settled yet. Please wait for the result.',
    },
    description: 'A topic is sorted or contested while a contest of its class waits.',
  },
  ALREADY_CONTESTED: {
    message: {
      'zh-CN': '您对这个议题的分类已经提过一次异议，结果写在议题里。',
      'zh-TW': '您對這個議題的分類已經提過一次異議，結果寫在議題裡。',
      en: 'You have contested this topic’s class before. The result is in the topic.',
    },
    description: 'A resident contests the class of one topic a second time.',
  },
  NO_CONTEST: {
    message: {
      'zh-CN': '这个议题没有等待处理的异议。请刷新后再看。',
      'zh-TW': '這個議題沒有等待處理的異議。請重新整理後再看。',
      en: 'No objection waits on this topic. Please reload.',
    },
    description: 'A contest is settled where none is open.',
  },
  OWN_TRIAGE: {
    message: {
      'zh-CN': '异议要由没有做过这次分流、也没有提出异议的人处理。请同事来处理。',
      'zh-TW': '異議要由沒有做過這次分流、也沒有提出異議的人處理。請同事來處理。',
      en: 'Somebody settles this who neither sorted the topic nor contests it. Please ask a colleague.',
    },
    description: 'Who sorted a topic, or contests its class, would settle the contest.',
  },
  NOT_LEADING: {
    message: {
      'zh-CN': '这个单位不是领导本社区的党组织，不能由它研究。请选择本社区或上级的党组织。',
      'zh-TW': '這個單位不是領導本社區的黨組織，不能由它研究。請選擇本社區或上級的黨組織。',
      en: 'This is no party organization that leads the community. Please choose one of the community or above it.',
    },
    description:
      'A review of a major topic is recorded for an organization that is no active party organization of the community or above it.',
  },
  REVIEW_IN_FUTURE: {
    message: {
      'zh-CN': '研究日期还没到。请在研究之后再记录。',
      'zh-TW': '研究日期還沒到。請在研究之後再記錄。',
      en: 'That day has not come yet. Please record the review after it was held.',
    },
    description: 'A review is dated after today.',
  },
  MERGE_NOT_BELOW: {
    message: {
      'zh-CN': '只能并入本社区或上级的议题。请另选一个议题。',
      'zh-TW': '只能併入本社區或上級的議題。請另選一個議題。',
      en: 'A topic is merged only into one of its own community or above. Please choose another.',
    },
    description:
      'A topic would be merged into one whose community is neither its own nor above it, or into itself.',
  },
  MERGE_SETTLED: {
    message: {
      'zh-CN': '撤销合并的时间已过，或者那个议题已经有了决定，不能再撤销。',
      'zh-TW': '復原合併的時間已過，或者那個議題已經有了決定，不能再復原。',
      en: 'The time to undo this merge has passed, or the topic that took it in is decided.',
    },
    description:
      'A merge would be undone after the district’s mergeUndoHours, or when the topic that took it in is no longer undecided.',
  },
  SPLIT_EMPTY: {
    message: {
      'zh-CN': '请至少选一条理由或看法，放进新的议题。',
      'zh-TW': '請至少選一則理由或看法，放進新的議題。',
      en: 'Please choose at least one argument or statement for the new topic.',
    },
    description: 'A topic would be split off without any argument or statement.',
  },
  MEETING_WITHOUT_VOTE: {
    message: {
      'zh-CN': '这一项没有记录举手表决的结果。请先在会议记录里填写。',
      'zh-TW': '這一項沒有記錄舉手表決的結果。請先在會議記錄裡填寫。',
      en: 'No show of hands is recorded on this item. Please enter it with the minutes first.',
    },
    description: 'A topic would be decided by an agenda item without votes.',
  },
  MEETING_INQUORATE: {
    message: {
      'zh-CN': '到会居民不足{least}人，这次会议不能作出决定。',
      'zh-TW': '到會居民不足{least}人，這次會議不能作出決定。',
      en: 'Fewer than {least} residents came, so this meeting cannot decide.',
    },
    description:
      'A topic would be decided by a meeting with fewer residents than meetingLeastResidents.',
  },
  BALLOT_UNDER_WAY: {
    message: {
      'zh-CN': '居民正在对这个议题投票。请等计票以后再看。',
      'zh-TW': '居民正在對這個議題投票。請等計票以後再看。',
      en: 'Residents are voting on this topic. Please wait until their votes are counted.',
    },
    description:
      'A topic would be decided by an answer or a meeting, or merged, while a ballot on it is open or waits to be counted.',
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
