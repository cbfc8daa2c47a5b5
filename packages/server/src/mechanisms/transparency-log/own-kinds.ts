import { logKeyChanged, logOpened } from '@linli/methods';
import { defineLogKind } from './kinds.ts';

defineLogKind(logOpened, {
  label: { 'zh-CN': '开始记录', 'zh-TW': '開始記錄', en: 'Log opened' },
  description: {
    'zh-CN': '这是第一条记录：日志的名称、哈希算法，以及用来核对签名的公钥。',
    'zh-TW': '這是第一筆記錄：日誌的名稱、雜湊演算法，以及用來核對簽章的公鑰。',
    en: 'The first entry: the log’s name (`origin`), its hash algorithm (`hash`), and the key that checks its signatures (`verifierKey`).',
  },
});

defineLogKind(logKeyChanged, {
  label: { 'zh-CN': '更换签名密钥', 'zh-TW': '更換簽章金鑰', en: 'Signing key changed' },
  description: {
    'zh-CN': '从旧公钥换成新公钥。包含这一条的日志头由新旧两把密钥共同签名。',
    'zh-TW': '從舊公鑰換成新公鑰。包含這一筆的日誌頭由新舊兩把金鑰共同簽章。',
    en: 'From the key `previous` to `verifierKey`. The head that covers this entry is signed by both.',
  },
});
