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
  DOCUMENT_UNAVAILABLE: {
    message: {
      'zh-CN': '有一份文件没有找到，或者已经用在别处。您写的内容还在，请重新添加文件。',
      'zh-TW': '有一份檔案找不到，或者已經用在別處。您寫的內容還在，請重新加入檔案。',
      en: 'A document was not found or is used elsewhere. What you wrote is kept; add it again.',
    },
    description:
      'An id among `documents` names no document of the viewer that is still free. Upload it again.',
  },
  DOCUMENT_UNREADABLE: {
    message: {
      'zh-CN': '这份文件不是完整的 PDF，请存成 PDF 后再上传。',
      'zh-TW': '這份檔案不是完整的 PDF，請存成 PDF 後再上傳。',
      en: 'This is not a whole PDF. Please save it as PDF and upload it again.',
    },
    description: 'The uploaded bytes do not begin and end as a PDF does, whatever the name says.',
  },
  DOCUMENT_TOO_LARGE: {
    message: {
      'zh-CN': '文件太大了，最大 {megabytes} MB。可以分成几份上传。',
      'zh-TW': '檔案太大了，最大 {megabytes} MB。可以分成幾份上傳。',
      en: 'The document is too large; at most {megabytes} MB. It can be split.',
    },
    description: 'The uploaded document exceeds the size limit.',
  },
});
