import { defineErrors } from '../../kernel/domain-error.ts';

/** Codes of the work that a guest's device does. */
defineErrors({
  PROOF_OF_WORK_REQUIRED: {
    message: {
      'zh-CN': '为防止机器刷屏，您的设备要先做一道小计算，再试一次就好。',
      'zh-TW': '為防止機器洗版，您的裝置要先做一道小計算，再試一次就好。',
      en: 'To keep machines out, your device has to do a small calculation first. Please try again.',
    },
    description:
      'A guest’s act that takes a proof of work came without one: solve `proofOfWorkChallenge` and send it along.',
  },
  PROOF_OF_WORK_WRONG: {
    message: {
      'zh-CN': '设备的计算结果过期或已用过，请再试一次。您写的内容还在。',
      'zh-TW': '裝置的計算結果過期或已用過，請再試一次。您寫的內容還在。',
      en: 'Your device’s calculation is too old or was used before. Please try again; what you wrote is kept.',
    },
    description:
      'A proof of work is malformed, not of this server, not solved, older than ten minutes, or was spent.',
  },
});
