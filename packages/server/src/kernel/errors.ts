import { defineErrors } from './domain-error.ts';

/** Codes that belong to no module. */
defineErrors({
  INVALID_INPUT: {
    message: {
      'zh-CN': '有 {count} 处内容需要改一下，您已经填写的都还在。',
      'zh-TW': '有 {count} 處內容需要修改，您已經填寫的都還在。',
      en: '{count} {count:entry needs/entries need} a change. What you entered is kept.',
    },
    description: 'The input breaks the form of the operation. `problems` lists every field.',
  },
  UNAUTHENTICATED: {
    message: {
      'zh-CN': '请先登录。您写的内容还在，登录后可以接着提交。',
      'zh-TW': '請先登入。您寫的內容還在，登入後可以接著送出。',
      en: 'Please sign in first. What you wrote is kept and can be sent afterwards.',
    },
    description: 'The operation needs a signed-in viewer, or the session has ended.',
  },
  FORBIDDEN: {
    message: {
      'zh-CN': '您没有权限做这件事。如果您认为应该可以，请联系社区工作人员。',
      'zh-TW': '您沒有權限做這件事。如果您認為應該可以，請聯絡社區工作人員。',
      en: 'You may not do this. If you think you should, ask the community office.',
    },
    description: 'The viewer lacks a permission for this subject, or it is in another district.',
  },
  RATE_LIMITED: {
    message: {
      'zh-CN': '操作太频繁了，请 {seconds} 秒后再试。您写的内容还在。',
      'zh-TW': '操作太頻繁了，請 {seconds} 秒後再試。您寫的內容還在。',
      en: 'Too many requests. Please try again in {seconds} {seconds:second/seconds}. What you wrote is kept.',
    },
    description: 'A limit by site, viewer or address was reached. Retry after the time given.',
  },
  NOT_FOUND: {
    message: {
      'zh-CN': '没有找到您要的内容，可能已被撤下。请刷新后再看。',
      'zh-TW': '找不到您要的內容，可能已經撤下。請重新整理後再看。',
      en: 'This could not be found; it may have been withdrawn. Please reload.',
    },
    description: 'The id names nothing that this viewer may see.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    message: {
      'zh-CN': '这次提交与之前一次编号相同但内容不同，没有保存。请刷新页面后再提交。',
      'zh-TW': '這次送出與之前一次編號相同但內容不同，沒有儲存。請重新整理頁面後再送出。',
      en: 'This key was used with other input, so nothing was saved. Use a new key.',
    },
    description: 'An `idempotencyKey` was sent before with other input or to another mutation.',
  },
  INTERNAL_SERVER_ERROR: {
    message: {
      'zh-CN': '系统出了点问题，我们已经记下。您写的内容还在，请稍后再试。',
      'zh-TW': '系統發生問題，我們已經記下。您寫的內容還在，請稍後再試。',
      en: 'Something went wrong on our side and was recorded. Please try again later.',
    },
    description: 'A bug or an outage. `extensions.requestId` finds it in the log.',
  },
  DOCUMENT_NOT_TRUSTED: {
    message: {
      'zh-CN': '这个页面用的版本太旧了，请刷新后再试。',
      'zh-TW': '這個頁面使用的版本太舊了，請重新整理後再試。',
      en: 'This site may only send trusted documents, by hash. Reload the page or use an API key.',
    },
    description: "A site's publishable key sent a document that is not in trusted-documents.json.",
  },
  DOCUMENT_TOO_COSTLY: {
    message: {
      'zh-CN': '一次要的内容太多了，请分几次来取。（{reason}）',
      'zh-TW': '一次要的內容太多了，請分幾次來取。（{reason}）',
      en: 'This document asks for too much at once; ask in several. ({reason})',
    },
    description:
      'The document is too deep, too long, has too many aliases, or would cost too much. Ask for fewer fields or smaller pages, or in several requests.',
  },
  SITE_UNKNOWN: {
    message: {
      'zh-CN': '这个网站还没有开通邻里服务，请联系网站管理员。',
      'zh-TW': '這個網站還沒有開通鄰里服務，請聯絡網站管理員。',
      en: 'No site has this key. Check data-site.',
    },
    description: 'The publishable key in `X-Linli-Site` or `site` names no site.',
  },
  ORIGIN_NOT_ALLOWED: {
    message: {
      'zh-CN': '这个网址没有登记在本站名下，请联系网站管理员。',
      'zh-TW': '這個網址沒有登記在本站名下，請聯絡網站管理員。',
      en: "This origin is not among the site's allowed origins. Add it with `linli sites`.",
    },
    description: "The request's Origin is not allowed for the site's key.",
  },
  VALUE_REQUIRED: {
    message: { 'zh-CN': '请填写这一项。', 'zh-TW': '請填寫這一項。', en: 'Please fill this in.' },
    description: 'A required field is missing or blank.',
  },
  VALUE_TOO_SHORT: {
    message: {
      'zh-CN': '请至少写 {minimum} 个字。',
      'zh-TW': '請至少寫 {minimum} 個字。',
      en: 'Please write at least {minimum} {minimum:character/characters}.',
    },
    description: 'A text is shorter than allowed.',
  },
  VALUE_TOO_LONG: {
    message: {
      'zh-CN': '最多 {maximum} 个字，请删短一些。',
      'zh-TW': '最多 {maximum} 個字，請刪短一些。',
      en: 'At most {maximum} {maximum:character/characters}; please shorten it.',
    },
    description: 'A text or list is longer than allowed.',
  },
  NUMBER_TOO_SMALL: {
    message: {
      'zh-CN': '数字太小了，最小是 {minimum}。',
      'zh-TW': '數字太小了，最小是 {minimum}。',
      en: 'This number is too small; it must be at least {minimum}.',
    },
    description: 'A number is below the least that the field takes.',
  },
  NUMBER_TOO_LARGE: {
    message: {
      'zh-CN': '数字太大了，最大是 {maximum}。',
      'zh-TW': '數字太大了，最大是 {maximum}。',
      en: 'This number is too large; it may be at most {maximum}.',
    },
    description: 'A number is above the most that the field takes.',
  },
  VALUE_INVALID: {
    message: {
      'zh-CN': '这一项的格式不对，请检查后再提交。',
      'zh-TW': '這一項的格式不對，請檢查後再送出。',
      en: 'This value does not have the right form.',
    },
    description: 'A value is not of the form the field takes.',
  },
  PHONE_INVALID: {
    message: {
      'zh-CN': '请填写 11 位手机号码。',
      'zh-TW': '請填寫 11 位手機號碼。',
      en: 'Please give a mobile number of 11 digits.',
    },
    description: 'Not a mobile number of mainland China.',
  },
  TIME_OF_DAY_INVALID: {
    message: {
      'zh-CN': '时间要写成 09:00 这样，从 00:00 到 24:00。',
      'zh-TW': '時間要寫成 09:00 這樣，從 00:00 到 24:00。',
      en: 'Write a time as 09:00, from 00:00 to 24:00.',
    },
    description: 'A span of opening hours begins or ends at no time of day.',
  },
  SPAN_ENDS_BEFORE_IT_BEGINS: {
    message: {
      'zh-CN': '结束时间要晚于开始时间；跨过半夜的请分成两段。',
      'zh-TW': '結束時間要晚於開始時間；跨過半夜的請分成兩段。',
      en: 'The end comes after the beginning. Enter hours over midnight as two spans.',
    },
    description: 'A span of opening hours ends at or before its beginning.',
  },
  SPANS_OVERLAP: {
    message: {
      'zh-CN': '这一段时间和前面的重叠了，请改一下。',
      'zh-TW': '這一段時間和前面的重疊了，請修改。',
      en: 'This span overlaps an earlier one. Please change one of them.',
    },
    description: 'Two spans of opening hours share a time on one day.',
  },
  SIGN_IN_REQUIRED: {
    message: {
      'zh-CN': '登录后就可以参与。',
      'zh-TW': '登入後就可以參與。',
      en: 'Sign in to take part.',
    },
    description: 'A reason of a refused action: nobody is signed in.',
  },
  RESIDENCY_REQUIRED: {
    message: {
      'zh-CN': '这件事由本社区居民参与，请先核实居住信息。',
      'zh-TW': '這件事由本社區居民參與，請先核實居住資訊。',
      en: 'Only verified residents take part in this. Please have your residency verified.',
    },
    description: 'A reason of a refused action: the level RESIDENT is needed.',
  },
  NOT_FOR_YOU: {
    message: {
      'zh-CN': '这一步由工作人员来做。',
      'zh-TW': '這一步由工作人員來做。',
      en: 'This step is taken by somebody else.',
    },
    description: 'A reason of a refused action: the viewer is not among those who may take it.',
  },
  WRONG_STATE: {
    message: {
      'zh-CN': '现在的阶段不能做这一步，请刷新后再看。',
      'zh-TW': '目前的階段不能做這一步，請重新整理後再看。',
      en: 'This step cannot be taken in the present state. Please reload.',
    },
    description: 'The subject has moved on since the page was loaded.',
  },
  REASON_REQUIRED: {
    message: {
      'zh-CN': '请写明原因，对方会看到。',
      'zh-TW': '請寫明原因，對方會看到。',
      en: 'Please give a reason; those concerned will see it.',
    },
    description: 'The step needs a reason that is shown to those concerned.',
  },
});
