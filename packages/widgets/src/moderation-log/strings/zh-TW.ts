import type { ModerationLogStrings } from '../moderation-log.strings.ts';

export const strings: ModerationLogStrings = {
  title: '內容處理公開',
  lead: '鄰居寫的內容被隱藏，或者恢復顯示，每一次都記在這裡。原文、作者和處理人的姓名不公開。',
  rule: (appeal, decision) => `作者可以在${appeal}天內申訴，由另外的人在${decision}天內再看一次。`,
  empty: '這裡還沒有內容被隱藏過。',
  missing: '找不到這個社區，請檢查網頁上填寫的社區編號。',
  list: '每一次處理',
  because: '原因',
  said: '說明',
  office: '處理的地方',
  appeal: '申訴',
  appeals: {
    PENDING: '作者申訴了，正由另外的人再看一次',
    UPHELD: '申訴成立，已經恢復顯示',
    DISMISSED: '申訴不成立，仍然隱藏',
  },
  onAppeal: '作者申訴成立，所以恢復顯示',
  noAppeal: '作者沒有申訴',
  shown: (count) => `已經顯示${count}則。`,
  stale: '沒能讀到最新的紀錄，以下是剛才的。',
};
