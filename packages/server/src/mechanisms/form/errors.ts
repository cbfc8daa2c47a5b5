import { defineErrors } from '../../kernel/domain-error.ts';

/** What can be wrong with an answer, and with the definition of a form. */
defineErrors({
  ANSWER_REQUIRED: {
    message: {
      'zh-CN': '请回答这一题。',
      'zh-TW': '請回答這一題。',
      en: 'Please answer this question.',
    },
    description: 'A required question that is shown was not answered.',
  },
  ANSWER_UNREADABLE: {
    message: {
      'zh-CN': '这一题的回答没有读懂，请重新填写。',
      'zh-TW': '這一題的回答無法讀取，請重新填寫。',
      en: 'This answer could not be read. Please answer again.',
    },
    description: 'The answer uses a field that this kind of question does not take.',
  },
  ANSWERED_TWICE: {
    message: {
      'zh-CN': '这一题提交了两个回答，请只留一个。',
      'zh-TW': '這一題送出了兩個回答，請只留一個。',
      en: 'This question was answered twice. Please keep one answer.',
    },
    description: 'The list of answers names the same question more than once.',
  },
  UNKNOWN_QUESTION: {
    message: {
      'zh-CN': '表格已更新，没有这一题了。请刷新后再提交，您写的内容还在。',
      'zh-TW': '表格已更新，沒有這一題了。請重新整理後再送出，您寫的內容還在。',
      en: 'The form has changed and no longer asks this. Please reload; what you wrote is kept.',
    },
    description: 'The answer names a question that this version of the form does not have.',
  },
  NOT_AN_OPTION: {
    message: {
      'zh-CN': '请从列出的选项中选择。',
      'zh-TW': '請從列出的選項中選擇。',
      en: 'Please choose one of the options listed.',
    },
    description: 'The answer names an option that the question does not offer.',
  },
  NOT_A_ROW: {
    message: {
      'zh-CN': '表格已更新，请刷新后再填写这一题。',
      'zh-TW': '表格已更新，請重新整理後再填寫這一題。',
      en: 'The rows of this question have changed. Please reload and answer again.',
    },
    description: 'The answer to a matrix names a row that the question does not have.',
  },
  ROWS_MISSING: {
    message: {
      'zh-CN': '还有 {count} 行没有选，请补上。',
      'zh-TW': '還有 {count} 列沒有選，請補上。',
      en: '{count} {count:row has/rows have} no answer yet. Please complete {count:it/them}.',
    },
    description: 'A required matrix was answered in part.',
  },
  TOO_FEW_CHOICES: {
    message: {
      'zh-CN': '请至少选 {min} 项。',
      'zh-TW': '請至少選 {min} 項。',
      en: 'Please choose at least {min}.',
    },
    description: 'Fewer options were chosen than the question asks for.',
  },
  TOO_MANY_CHOICES: {
    message: {
      'zh-CN': '最多选 {max} 项，请去掉几项。',
      'zh-TW': '最多選 {max} 項，請去掉幾項。',
      en: 'At most {max} can be chosen. Please remove some.',
    },
    description: 'More options were chosen than the question allows.',
  },
  TEXT_TOO_LONG: {
    message: {
      'zh-CN': '最多 {max} 个字，请删短一些。',
      'zh-TW': '最多 {max} 個字，請刪短一些。',
      en: 'At most {max} characters; please shorten it.',
    },
    description: 'A text is longer than the question, or a label than a form, allows.',
  },
  NOT_A_WHOLE_NUMBER: {
    message: {
      'zh-CN': '请填写整数。',
      'zh-TW': '請填寫整數。',
      en: 'Please give a whole number.',
    },
    description: 'The question takes whole numbers only.',
  },
  OUT_OF_RANGE: {
    message: {
      'zh-CN': '这个数字超出了范围，请填写{range}。',
      'zh-TW': '這個數字超出了範圍，請填寫{range}。',
      en: 'This number is out of range; please give{range}.',
    },
    description: 'The number lies outside what the question takes.',
  },
  NOT_A_DATE: {
    message: {
      'zh-CN': '这不是有效的日期，请重新选择。',
      'zh-TW': '這不是有效的日期，請重新選擇。',
      en: 'This is not a date of the calendar. Please choose again.',
    },
    description: 'The date is not in the calendar.',
  },
  DATE_OUT_OF_RANGE: {
    message: {
      'zh-CN': '这个日期超出了范围，请选择{range}。',
      'zh-TW': '這個日期超出了範圍，請選擇{range}。',
      en: 'This date is out of range; please choose{range}.',
    },
    description: 'The date lies outside what the question takes.',
  },
  NOT_A_PHONE_NUMBER: {
    message: {
      'zh-CN': '请检查电话号码，座机请加区号。',
      'zh-TW': '請檢查電話號碼，市話請加區號。',
      en: 'Please check the number; landlines need their area code.',
    },
    description: 'Not a telephone number of mainland China, nor one with + and a country’s code.',
  },
  TOO_MANY_FILES: {
    message: {
      'zh-CN': '最多 {max} 个文件，请去掉几个。',
      'zh-TW': '最多 {max} 個檔案，請去掉幾個。',
      en: 'At most {max} files. Please remove some.',
    },
    description: 'More files than the question takes.',
  },
  MALFORMED: {
    message: {
      'zh-CN': '这一项的格式不对，请检查后再提交。',
      'zh-TW': '這一項的格式不對，請檢查後再送出。',
      en: 'This part of the form does not have the right shape.',
    },
    description: 'Part of a form’s definition is not of the shape that belongs there.',
  },
  UNKNOWN_FIELD: {
    message: {
      'zh-CN': '这一项在这里没有意义，请去掉。',
      'zh-TW': '這一項在這裡沒有意義，請去掉。',
      en: 'This property means nothing here. Please remove it.',
    },
    description: 'A form’s definition has a property that this kind of question does not have.',
  },
  UNKNOWN_KIND: {
    message: {
      'zh-CN': '这里不能用这种题型，请换一种。',
      'zh-TW': '這裡不能用這種題型，請換一種。',
      en: 'Questions of this kind are not taken here. Please use another kind.',
    },
    description: 'A form’s definition has a kind of question that does not exist or is not taken.',
  },
  ID_INVALID: {
    message: {
      'zh-CN': '编号要以字母开头，只用字母、数字、- 和 _，最多 64 个。',
      'zh-TW': '編號要以字母開頭，只用字母、數字、- 和 _，最多 64 個。',
      en: 'An id starts with a letter and has up to 64 letters, digits, - and _.',
    },
    description: 'The id of a question, option, row or column is not of the form ids have.',
  },
  ID_DUPLICATE: {
    message: {
      'zh-CN': '这个编号用了两次，请换一个。',
      'zh-TW': '這個編號用了兩次，請換一個。',
      en: 'This id is used twice. Please choose another.',
    },
    description: 'Two questions, or two options of one question, have the same id.',
  },
  TEXT_MISSING: {
    message: { 'zh-CN': '请填写文字。', 'zh-TW': '請填寫文字。', en: 'Please write a text here.' },
    description: 'A label is missing or blank; Simplified Chinese is always needed.',
  },
  LIST_EMPTY: {
    message: {
      'zh-CN': '请至少列出一项。',
      'zh-TW': '請至少列出一項。',
      en: 'Please list at least one.',
    },
    description: 'A form without questions, or a question without options.',
  },
  LIST_TOO_LONG: {
    message: {
      'zh-CN': '列得太多了，一份表最多 200 题，一题最多 100 项。',
      'zh-TW': '列得太多了，一份表最多 200 題，一題最多 100 項。',
      en: 'Too many: a form has at most 200 questions, a question at most 100 options.',
    },
    description: 'More questions or options than a form may have.',
  },
  BOUNDS_INVALID: {
    message: {
      'zh-CN': '上下限互相矛盾或超出了允许的范围，请检查。',
      'zh-TW': '上下限互相矛盾或超出了允許的範圍，請檢查。',
      en: 'Least and most contradict each other or ask for the impossible.',
    },
    description: 'The least and the most of a question cannot both hold.',
  },
  CONDITION_TOO_COMPLEX: {
    message: {
      'zh-CN': '显示条件太复杂，请简化：最多四层，每层最多二十项。',
      'zh-TW': '顯示條件太複雜，請簡化：最多四層，每層最多二十項。',
      en: 'The condition is too complex: four levels with twenty parts each at most.',
    },
    description: 'A question’s condition is nested too deep or has too many parts.',
  },
  CONDITION_NOT_EARLIER: {
    message: {
      'zh-CN': '显示条件只能看前面的题。',
      'zh-TW': '顯示條件只能看前面的題。',
      en: 'A condition may only look at earlier questions.',
    },
    description: 'The condition names a question that does not come before this one.',
  },
  CONDITION_UNFIT: {
    message: {
      'zh-CN': '前面那道题不会有这样的回答，请检查显示条件。',
      'zh-TW': '前面那道題不會有這樣的回答，請檢查顯示條件。',
      en: 'The earlier question can never be answered like this.',
    },
    description: 'The condition asks what an answer of that kind can never fulfil.',
  },
});
