import { fill, type Locale, type Localised } from '../../kernel/locale.ts';

/** The finding in numbers. */
export interface Finding {
  /** The groups' sizes, the largest first. */
  sizes: readonly number[];
  /** Statements on which every group stands on the same side. */
  shared: number;
}

const texts = {
  one: {
    'zh-CN': '{people} 位参与者的看法大体一致',
    'zh-TW': '{people} 位參與者的看法大致一致',
    en: '{people} participants see this much the same way',
  },
  several: {
    'zh-CN': '{people} 位参与者分成 {groups} 种看法，分别有 {sizes} 人',
    'zh-TW': '{people} 位參與者分成 {groups} 種看法，分別有 {sizes} 人',
    en: '{people} participants fall into {groups} groups of {sizes}',
  },
  sharedByAll: {
    'zh-CN': '{finding}；有 {shared} 条看法是大家共同的。',
    'zh-TW': '{finding}；有 {shared} 則看法是大家共同的。',
    en: '{finding}. On {shared} statements all groups stand on the same side.',
  },
  nothingShared: {
    'zh-CN': '{finding}；还没有一条看法是各方都认同的。',
    'zh-TW': '{finding}；還沒有一則看法是各方都認同的。',
    en: '{finding}. There is no statement yet on which all groups stand on the same side.',
  },
  inOne: {
    'zh-CN': '{finding}，其中 {shared} 条最为一致。',
    'zh-TW': '{finding}，其中 {shared} 則最為一致。',
    en: '{finding}, most of all on {shared} statements.',
  },
  inOneNothing: { 'zh-CN': '{finding}。', 'zh-TW': '{finding}。', en: '{finding}.' },
} as const satisfies Record<string, Localised>;

/** What the picture of the groups shows, for whoever does not see it. */
export function opinionSentence({ sizes, shared }: Finding, locale: Locale): string {
  const people = sizes.reduce((sum, size) => sum + size, 0);
  if (sizes.length < 2) {
    const finding = fill(texts.one[locale], { people });
    return fill((shared > 0 ? texts.inOne : texts.inOneNothing)[locale], { finding, shared });
  }
  const finding = fill(texts.several[locale], {
    people,
    groups: sizes.length,
    sizes: sizes.join(locale === 'en' ? ', ' : '、'),
  });
  return fill((shared > 0 ? texts.sharedByAll : texts.nothingShared)[locale], { finding, shared });
}
