import type { RunStrings } from '../run.strings.ts';

export const strings: RunStrings = {
  office: '辦理這次投票',
  ask: {
    OPEN: '開始以後，題目、選項和規則就不能再改了。名冊依現在的情況確定，並寫進公開紀錄。',
    CLOSE: '截止以後不能再投。沒有紙本票的，會馬上計票並公布結果。',
    COUNT: '計票以後結果就公布了，不能再登錄紙本票。',
    CANCEL: '取消以後不能恢復，已經投的票不再計算。原因會公開。',
    RESOLVE_TIE:
      '請先當眾抽出一個數，例如在見證人面前擲骰子。填進來以後，先後順序就依它計算，誰都可以照著再算一遍。',
  },
  papers: '列印出來貼一貼',
  notice: '表決公告（Word）',
  poster: (size) => `QR Code 海報（${size}）`,
  announcement: '結果公告（Word）',
  reason: '取消的原因',
  reasonHint: '所有人都看得到，最多500字。',
  reasonMissing: '請寫明原因，最多500字。',
  seed: '抽出來的數',
  seedHint: '照原樣填，最多100字。',
  seedMissing: '請填抽出來的數，最多100字。',
  done: {
    OPEN: '投票開始了。',
    CLOSE: '投票截止了。',
    COUNT: '計票完成，結果已經公布。',
    CANCEL: '這次投票取消了。',
    RESOLVE_TIE: '抽籤結果已經公布。',
  },
};
