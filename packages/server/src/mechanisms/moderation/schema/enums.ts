import { builder } from '../../../builder.ts';
import type {
  AppealState,
  ModerationActKind,
  ModerationCaseState,
  ModerationCategory,
  ModerationState,
} from '../../../generated/prisma/enums.ts';

type Described<Value extends string> = Record<Value, { description: string }>;

export const moderationStateEnum = builder.enumType('ModerationState', {
  description: 'Whether something that was posted is shown.',
  values: {
    PENDING: { description: 'Waits for a moderator; only its author and moderators see it.' },
    ACCEPTED: { description: 'Everybody sees it.' },
    REJECTED: { description: 'Hidden by a moderator; only its author and moderators see it.' },
  } as const satisfies Described<ModerationState>,
});

export const moderationCategoryEnum = builder.enumType('ModerationCategory', {
  description: 'Why something is reported or hidden.',
  values: {
    PERSONAL_DATA: { description: 'Somebody’s personal data (泄露个人信息).' },
    INSULT: { description: 'Insults or attacks somebody (辱骂或攻击他人).' },
    FALSE: { description: 'Not true (内容不实).' },
    SPAM: { description: 'Advertising or flooding (广告或刷屏).' },
    OFF_TOPIC: { description: 'Has nothing to do with the matter (与议题无关).' },
    ILLEGAL: { description: 'Against the law (涉嫌违法).' },
    OTHER: { description: 'Something else, said in words (其他原因).' },
  } as const satisfies Described<ModerationCategory>,
});

export const caseStateEnum = builder.enumType('ModerationCaseState', {
  description: 'Where the moderation of a contribution stands.',
  values: {
    REPORTED: { description: 'Reported, and shown until a moderator has looked.' },
    KEPT: { description: 'A moderator let it stand.' },
    HIDDEN: { description: 'Hidden; its author may appeal once.' },
    APPEALED: { description: 'Hidden, and the author’s appeal waits to be decided.' },
    RESTORED: { description: 'Was hidden and is shown again.' },
  } as const satisfies Described<ModerationCaseState>,
});

export const actKindEnum = builder.enumType('ModerationActKind', {
  description: 'What a moderator decided.',
  values: {
    HIDE: { description: 'To hide it.' },
    KEEP: { description: 'To let it stand. Not published: nothing was taken from anybody.' },
    RESTORE: { description: 'To show it again.' },
  } as const satisfies Described<ModerationActKind>,
});

export const appealStateEnum = builder.enumType('AppealState', {
  description: 'Where an appeal stands.',
  values: {
    PENDING: { description: 'Waits for somebody else than who hid the contribution.' },
    UPHELD: { description: 'The author was right: it is shown again.' },
    DISMISSED: { description: 'It stays hidden.' },
  } as const satisfies Described<AppealState>,
});

export const appealOutcomeEnum = builder.enumType('AppealOutcome', {
  description: 'How an appeal is decided.',
  values: {
    UPHELD: { description: 'The contribution is shown again.' },
    DISMISSED: { description: 'It stays hidden; needs words for the author.' },
  } as const,
});
