import type { GovernanceSource, LocalisedText } from '@linli/methods';

/** A text of a model in every language. */
export const text = (zhCN: string, zhTW: string, en: string): LocalisedText => ({
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
});

/** What all built-in models rest on; the note says what is sure and what is this project's reading. */
export const publishedStudies = (year: number | null, note: LocalisedText): GovernanceSource => ({
  title: text(
    '中国社区治理的公开研究文献，由本项目归纳',
    '中國社區治理的公開研究文獻，由本專案歸納',
    'Published studies of Chinese community governance, as summarised by this project',
  ),
  year,
  note,
});

/** Bases of relations that several models share. */
export const bases = {
  residentsCommitteesLaw: text(
    '《中华人民共和国城市居民委员会组织法》',
    '《中華人民共和國城市居民委員會組織法》',
    'Organic Law of Urban Residents’ Committees',
  ),
  partyConstitution: text('《中国共产党章程》', '《中國共產黨章程》', 'Party constitution'),
};
