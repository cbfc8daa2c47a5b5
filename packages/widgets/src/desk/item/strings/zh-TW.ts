import type { ItemStrings } from '../item.strings.ts';

export const strings: ItemStrings = {
  caller: '來電人',
  callerPhone: '電話',
  photo: (number) => `照片 ${number}`,
  before: '上次的答覆',
  comment: '鄰居說',
  answers: '申請內容',
  noAnswers: '這項服務不需要填寫內容。',
  steps: '辦理經過',
  answer: '給鄰居的答覆',
  answerHint: '鄰居會看到這段話。說清楚怎麼辦、什麼時候辦好。',
  answerMissing: '請先寫下答覆。',
  reason: { RETURN: '為什麼退回', SCHEDULE: '約在什麼時候', other: '說明' },
  reasonHint: {
    RETURN: '鄰居會看到。請說清楚要補什麼。',
    SCHEDULE: '例如：週三上午10點，在社區一樓。鄰居會看到。',
    other: '鄰居會看到。',
  },
  reasonMissing: '請先寫下原因。',
  topicReasonHint: '大家都會看到。',
  actionBusy: '送出中…',
  gone: '這一件已經由別人處理了。',
  received: (day) => `${day}送出`,
};
