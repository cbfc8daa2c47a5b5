import { defineErrors } from '../../kernel/domain-error.ts';

/** Why somebody does not count in a process; reasons of refused actions, too. */
defineErrors({
  GUEST_SESSION_REQUIRED: {
    message: {
      'zh-CN': '请刷新页面后再参与，不需要登录。',
      'zh-TW': '請重新整理頁面後再參與，不需要登入。',
      en: 'Please reload the page to take part; no sign-in is needed.',
    },
    description:
      'Guests may take part, but the request came without a session. Call startGuestSession first.',
  },
  NOT_IN_ELECTORATE: {
    message: {
      'zh-CN': '这件事由当地居民参与。如果您已搬来这里，请联系社区更新居住信息。',
      'zh-TW': '這件事由當地居民參與。如果您已搬來這裡，請聯絡社區更新居住資訊。',
      en: 'Those who live here take part in this. If you have moved here, tell the community office.',
    },
    description: 'The viewer is verified, but belongs to another community or district.',
  },
});
