import type { Locale } from './locales.ts';

/**
 * The residents' committee whose website this is: 滨江社区居民委员会, 城厢街道, 涪城区, 绵阳市, Sichuan.
 * Code and name come from the statistical division codes (统计用区划代码) of the National Bureau of
 * Statistics; the English name is a transliteration.
 */
export const demoCommunity: {
  /** Official 12-digit division code. */
  readonly code: string;
  readonly names: Readonly<Record<Locale, string>>;
} = {
  code: '510703001010',
  names: { 'zh-CN': '滨江社区', 'zh-TW': '濱江社區', en: 'Binjiang Community' },
};
