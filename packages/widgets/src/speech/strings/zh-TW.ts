import type { SpeechStrings } from '../speech.strings.ts';

export const strings: SpeechStrings = {
  read: '唸給我聽',
  stopReading: '停下來',
  dictate: '語音輸入',
  stopDictating: '說完了',
  listening: '正在聽，請說。說完按「說完了」。',
  microphone: '瀏覽器沒有開啟麥克風。可以在瀏覽器設定裡允許，或改用打字。',
  unheard: '沒有聽清楚。請再說一次，或改用打字。',
  dictateHint: '聲音由您的瀏覽器轉成文字，我們只會收到文字。',
  unable: '這個瀏覽器不能語音輸入。可以按鍵盤上的麥克風來說，或者打字。',
};
