import { defineErrors } from '../../kernel/domain-error.ts';

/** Codes of organizations, their members and their rules. */
defineErrors({
  ORGANIZATION_DISSOLVED: {
    message: {
      'zh-CN': '{name}已经撤销，不能再参与新的事情。请换一个组织。',
      'zh-TW': '{name}已經撤銷，不能再參與新的事情。請換一個組織。',
      en: '{name} has been dissolved and takes part in nothing new. Please choose another.',
    },
    description:
      'The organization that an act names has been dissolved. What it did before stays as it was.',
  },
});
