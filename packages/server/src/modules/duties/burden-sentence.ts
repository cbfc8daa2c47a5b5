import type { BurdenChange } from '@linli/methods';
import { fill, type Locale, type Localised } from '../../kernel/locale.ts';

const texts = {
  nothing: {
    'zh-CN': '{month}没有要做的事项。',
    'zh-TW': '{month}沒有要做的事項。',
    en: 'Nothing was asked in {month}.',
  },
  first: {
    'zh-CN': '{month}的负担是 {hours} 小时，去年同月还没有。',
    'zh-TW': '{month}的負擔是 {hours} 小時，去年同月還沒有。',
    en: 'The burden in {month} is {hours} hours; a year before there was none.',
  },
  same: {
    'zh-CN': '{month}的负担与去年同月一样。',
    'zh-TW': '{month}的負擔與去年同月一樣。',
    en: 'The burden in {month} is the same as a year before.',
  },
  falling: {
    'zh-CN': '{month}的负担比去年同月下降 {percent} %。',
    'zh-TW': '{month}的負擔比去年同月下降 {percent} %。',
    en: 'The burden in {month} is {percent} % lower than a year before.',
  },
  rising: {
    'zh-CN': '{month}的负担比去年同月上升 {percent} %。',
    'zh-TW': '{month}的負擔比去年同月上升 {percent} %。',
    en: 'The burden in {month} is {percent} % higher than a year before.',
  },
} as const satisfies Record<string, Localised>;

const reliefTexts = {
  nothing: {
    'zh-CN': '清理前后都没有要做的事项。',
    'zh-TW': '清理前後都沒有要做的事項。',
    en: 'Nothing was asked before or after.',
  },
  first: {
    'zh-CN': '清理后每年的负担是 {after} 小时，之前没有。',
    'zh-TW': '清理後每年的負擔是 {after} 小時，之前沒有。',
    en: 'The burden is {after} hours a year; before there was none.',
  },
  same: {
    'zh-CN': '清理前后负担一样，每年 {after} 小时。',
    'zh-TW': '清理前後負擔一樣，每年 {after} 小時。',
    en: 'The burden is the same as before: {after} hours a year.',
  },
  falling: {
    'zh-CN': '每年的负担从 {before} 小时减到 {after} 小时，下降 {percent} %。',
    'zh-TW': '每年的負擔從 {before} 小時減到 {after} 小時，下降 {percent} %。',
    en: 'The burden fell from {before} to {after} hours a year, by {percent} %.',
  },
  rising: {
    'zh-CN': '每年的负担从 {before} 小时增到 {after} 小时，上升 {percent} %。',
    'zh-TW': '每年的負擔從 {before} 小時增到 {after} 小時，上升 {percent} %。',
    en: 'The burden rose from {before} to {after} hours a year, by {percent} %.',
  },
} as const satisfies Record<string, Localised>;

/** What the series shows, for whoever does not see it: its last month against a year before. */
export function burdenSentence(change: BurdenChange, locale: Locale): string {
  const { minutes, minutesYearBefore, tenthsOfPercent } = change;
  return fill(texts[caseOf(minutes, minutesYearBefore)][locale], {
    month: monthIn(change.month, locale),
    hours: hoursOf(minutes),
    percent: percentOf(tenthsOfPercent ?? 0),
  });
}

/** What a relief round has brought, by minutes a year over all communities. */
export function reliefSentence(before: number, after: number, locale: Locale): string {
  const share = before === 0 ? 0 : Math.round((1000 * (after - before)) / before);
  return fill(reliefTexts[caseOf(after, before)][locale], {
    before: hoursOf(before),
    after: hoursOf(after),
    percent: percentOf(share),
  });
}

function caseOf(now: number, before: number): keyof typeof texts {
  if (now === before) return now === 0 ? 'nothing' : 'same';
  if (before === 0) return 'first';
  return now < before ? 'falling' : 'rising';
}

/** Tenths of a percent without their sign: `37.5`, `40`. */
const percentOf = (tenths: number) => String(Math.abs(tenths) / 10);

const hoursOf = (minutes: number) =>
  (Math.round(minutes / 6) / 10).toLocaleString('en-US', { maximumFractionDigits: 1 });

const englishMonths =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

function monthIn(month: string, locale: Locale): string {
  const [year, number] = [month.slice(0, 4), Number(month.slice(5))];
  return locale === 'en' ? `${englishMonths[number - 1]} ${year}` : `${year}年${number}月`;
}
