import { defineErrors } from '../../kernel/domain-error.ts';

/** Codes of photos that belong to a contribution; those of the upload itself are the platform's. */
defineErrors({
  ATTACHMENT_UNAVAILABLE: {
    message: {
      'zh-CN': '有一张照片没有找到，或者已经用在别处。您写的内容还在，请重新添加照片。',
      'zh-TW': '有一張照片找不到，或者已經用在別處。您寫的內容還在，請重新加入照片。',
      en: 'A photo was not found or is used elsewhere. What you wrote is kept; add the photo again.',
    },
    description:
      'An id among `photos` names no photo of the viewer that is still free. Upload it again.',
  },
});
