import type { EntryStrings } from '../entry.strings.ts';

export const strings: EntryStrings = {
  entry: '代記一條',
  entryOpen: '代鄰居記一條',
  entryBody: '鄰居說了什麼',
  entryHint: '按 Enter 記下，Shift+Enter 換行。',
  entryHow: '怎麼來的',
  ways: { phone: '電話', visit: '當面', wechat: '微信', paper: '紙條' },
  callerNameLabel: '稱呼',
  callerPhoneLabel: '手機號碼',
  callerPhoneHint: '留了手機號碼，鄰居自己也查得到。',
  save: '記下來',
  saving: '記錄中…',
  bodyMissing: '請先寫下鄰居說的事。',
  bodyTooLong: '最多2000個字，請寫短一點。',
  phoneWrong: '請填11位手機號碼，沒有就留空。',
  receipt: '回執號碼，請唸給鄰居聽',
  receiptSpoken: (code) => `已記下，回執號碼 ${code}`,
  receiptLater: '已存在這台裝置，連上網路後會自動送出，到時顯示回執號碼。',
  recent: '剛才記的',
  recentState: { kept: '等網路恢復', refused: '沒有記上' },
  again: '放回去改一改',
};
