import { defineNotification } from '../../platform/notifications/index.ts';
import type { ResidencyAction } from './lifecycle.ts';

/** What a person is told when their residency changes without their doing. No place is named. */
export const toldOf: Partial<Readonly<Record<ResidencyAction | 'EXPIRE', string>>> = {
  VERIFY: defineNotification('RESIDENCY_VERIFIED', {
    topic: 'MY_AFFAIRS',
    subject: {
      'zh-CN': '您的居住信息核实好了',
      'zh-TW': '您的居住資訊核實好了',
      en: 'Your residency is verified',
    },
    body: {
      'zh-CN': '社区核实了您的居住信息。现在您可以参加只限居民的事了。',
      'zh-TW': '社區核實了您的居住資訊。現在您可以參加只限居民的事了。',
      en: 'The office verified where you live. You can now take part in what is for residents.',
    },
  }),
  REVOKE: defineNotification('RESIDENCY_REVOKED', {
    topic: 'MY_AFFAIRS',
    subject: {
      'zh-CN': '您的居住信息没有通过核实',
      'zh-TW': '您的居住資訊沒有通過核實',
      en: 'Your residency was revoked',
    },
    body: {
      'zh-CN': '社区撤销了您的居住信息，原因写在“我的居住信息”里。如果不对，请联系社区。',
      'zh-TW': '社區撤銷了您的居住資訊，原因寫在「我的居住資訊」裡。如果不對，請聯絡社區。',
      en: 'The office revoked your residency; the reason is with it. If it is wrong, call the office.',
    },
  }),
  EXPIRE: defineNotification('RESIDENCY_EXPIRED', {
    topic: 'MY_AFFAIRS',
    subject: {
      'zh-CN': '您的居住信息到期了',
      'zh-TW': '您的居住資訊到期了',
      en: 'Your residency needs to be verified again',
    },
    body: {
      'zh-CN': '上次核实已满三年。请向社区要一个门牌码，或请社区再核实一次。',
      'zh-TW': '上次核實已滿三年。請向社區要一個門牌碼，或請社區再核實一次。',
      en: 'It was verified three years ago. Ask the office for a door code, or to verify it again.',
    },
  }),
};
