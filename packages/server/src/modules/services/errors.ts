import { defineErrors } from '../../kernel/domain-error.ts';

/** Codes of services and applications for them. */
export const serviceErrors = defineErrors({
  SERVICE_NOT_OFFERED: {
    message: {
      'zh-CN': '这项服务已停办，没有提交。请看看其他服务，或拨打社区电话。',
      'zh-TW': '這項服務已停辦，沒有送出。請看看其他服務，或撥打社區電話。',
      en: 'This service is no longer offered, so nothing was sent. Please call the office.',
    },
    description: 'The service was taken off the list of those one can apply for.',
  },
});
