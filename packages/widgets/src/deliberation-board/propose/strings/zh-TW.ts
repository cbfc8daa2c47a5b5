import type { ProposeStrings } from '../propose.strings.ts';

export const strings: ProposeStrings = {
  back: '返回議題列表',
  title: '提一個議題',
  introduction: '說清楚是什麼事、在哪裡、您希望怎麼做。社區工作人員看過後，會請大家一起討論。',
  name: '用一句話說是什麼事',
  nameHint: '4到60個字，例如「3棟樓下能不能加裝幾個電動車充電座」。',
  similar: '可能已經有人提過',
  similarHint: '點開看看，一樣的事可以在那裡一起說。',
  placeWords: '在哪裡',
  placeHint: '例如「3棟東門口」，最多60個字。',
  body: '詳細說明',
  bodyHint: '目前的情況、帶來什麼不便，以及您的想法。',
  nameWrong: (length) => `請寫4到60個字，目前是${length}個字。`,
  bodyMissing: '請寫幾句具體情況，方便鄰居了解。',
  bodyLong: (over) => `多了${over}個字，請寫在4000個字以內。`,
  submit: '送出議題',
  done: '議題已送出',
  doneNext: '社區工作人員看過後會開始討論，您可以隨時回來看進度。',
  receipt: (code) => `回執號碼：${code}`,
  receiptHint: '在「我的事」裡也找得到，不必抄下來。',
  see: '看看我的議題',
};
