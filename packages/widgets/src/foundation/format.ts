import type { Locale } from './locale.ts';

/** The time zone of the communities: China has one. */
export const COMMUNITY_TIME_ZONE = 'Asia/Shanghai';

/** An instant on the clock and the calendar of a place. */
interface CivilTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

const WEEKDAYS: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  'zh-TW': ['週日', '週一', '週二', '週三', '週四', '週五', '週六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY = 86_400_000;

/** What clock and calendar show at an instant. */
export function civilTime(at: string | number, timeZone = COMMUNITY_TIME_ZONE): CivilTime {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(new Date(at));
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const [year, month, day] = [read('year'), read('month'), read('day')];
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return { year, month, day, hour: read('hour'), minute: read('minute'), weekday };
}

/** The day of an instant: 11月22日(周日), 11月22日(週日), Sun 22 Nov; with the year if it is another. */
export function formatDay(
  at: string,
  locale: Locale,
  now = Date.now(),
  timeZone = COMMUNITY_TIME_ZONE,
): string {
  const time = civilTime(at, timeZone);
  const otherYear = time.year !== civilTime(now, timeZone).year;
  const weekday = WEEKDAYS[locale][time.weekday];
  if (locale === 'en') {
    return `${weekday} ${time.day} ${MONTHS[time.month - 1]}${otherYear ? ` ${time.year}` : ''}`;
  }
  return `${otherYear ? `${time.year}年` : ''}${time.month}月${time.day}日(${weekday})`;
}

/** An instant as people say it: 11月22日(周日)下午3点, Sun 22 Nov, 3 pm. */
export function formatMoment(
  at: string,
  locale: Locale,
  now = Date.now(),
  timeZone = COMMUNITY_TIME_ZONE,
): string {
  const { hour, minute } = civilTime(at, timeZone);
  const twelve = hour % 12 || 12;
  const day = formatDay(at, locale, now, timeZone);
  if (locale === 'en') {
    const minutes = minute ? `:${String(minute).padStart(2, '0')}` : '';
    return `${day}, ${twelve}${minutes} ${hour < 12 ? 'am' : 'pm'}`;
  }
  const [point, share] = locale === 'zh-CN' ? ['点', '分'] : ['點', '分'];
  const minutes = minute ? `${minute}${share}` : '';
  return `${day}${partOfDay(hour)}${twelve}${point}${minutes}`;
}

/** The time of the day as a clock shows it: 下午2:30, 2:30 pm. */
export function formatClock(at: string, locale: Locale, timeZone = COMMUNITY_TIME_ZONE): string {
  const { hour, minute } = civilTime(at, timeZone);
  const clock = `${hour % 12 || 12}:${String(minute).padStart(2, '0')}`;
  return locale === 'en' ? `${clock} ${hour < 12 ? 'am' : 'pm'}` : partOfDay(hour) + clock;
}

function partOfDay(hour: number): string {
  if (hour < 6) return '凌晨';
  if (hour < 12) return '上午';
  if (hour < 14) return '中午';
  return hour < 18 ? '下午' : '晚上';
}

/** How long until a deadline: 今天截止, 3天后截止, 已截止. Counted in calendar days. */
export function formatDeadline(
  at: string,
  locale: Locale,
  now = Date.now(),
  timeZone = COMMUNITY_TIME_ZONE,
): string {
  const [today, tomorrow, later, over] = {
    'zh-CN': ['今天截止', '明天截止', (days: number) => `${days}天后截止`, '已截止'] as const,
    'zh-TW': ['今天截止', '明天截止', (days: number) => `${days}天後截止`, '已截止'] as const,
    en: [
      'Closes today',
      'Closes tomorrow',
      (days: number) => `Closes in ${days} days`,
      'Closed',
    ] as const,
  }[locale];
  if (Date.parse(at) <= now) return over;
  const days = daysBetween(now, at, timeZone);
  if (days === 0) return today;
  return days === 1 ? tomorrow : later(days);
}

/** How long ago: 刚刚, 5分钟前, 3小时前, then the day. */
export function formatAgo(at: string, locale: Locale, now = Date.now()): string {
  const minutes = Math.floor((now - Date.parse(at)) / 60_000);
  const [justNow, ago, hoursAgo] = {
    'zh-CN': ['刚刚', (n: number) => `${n}分钟前`, (n: number) => `${n}小时前`] as const,
    'zh-TW': ['剛剛', (n: number) => `${n}分鐘前`, (n: number) => `${n}小時前`] as const,
    en: ['Just now', (n: number) => `${n} min ago`, (n: number) => `${n} h ago`] as const,
  }[locale];
  if (minutes < 1) return justNow;
  if (minutes < 60) return ago(minutes);
  return minutes < 24 * 60 ? hoursAgo(Math.floor(minutes / 60)) : formatDay(at, locale, now);
}

/** Calendar days from today until the day of an instant; negative when it is past. */
export function daysUntil(at: string, now = Date.now(), timeZone = COMMUNITY_TIME_ZONE): number {
  return daysBetween(now, at, timeZone);
}

function daysBetween(from: number, to: string, timeZone: string): number {
  const [a, b] = [civilTime(from, timeZone), civilTime(to, timeZone)];
  return Math.round(
    (Date.UTC(b.year, b.month - 1, b.day) - Date.UTC(a.year, a.month - 1, a.day)) / DAY,
  );
}

/** A count: 860, 1.2万, 3.4億; in English 12,345. */
export function formatCount(count: number, locale: Locale): string {
  if (locale === 'en' || count < 10_000) return count.toLocaleString('en-US');
  const [tenThousand, hundredMillion] = locale === 'zh-CN' ? ['万', '亿'] : ['萬', '億'];
  const short = (value: number) => String(Math.round(value * 10) / 10);
  return count < 99_995_000
    ? short(count / 10_000) + tenThousand
    : short(count / 100_000_000) + hundredMillion;
}

/** A count of people: 1.2万人, 860人, 860 people. */
export function formatPeople(count: number, locale: Locale): string {
  const shown = formatCount(count, locale);
  if (locale === 'en') return `${shown} ${count === 1 ? 'person' : 'people'}`;
  return `${shown}人`;
}

/** A share from 0 to 1 as a percentage with one decimal: 67.2%. */
export function formatShare(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}

/** Money in minor units: ¥12,800 or ¥12,800.50. */
export function formatMoney(minorUnits: number, currency = 'CNY'): string {
  const whole = minorUnits % 100 === 0;
  return new Intl.NumberFormat('zh-CN', {
    style: 'currency',
    currency,
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(minorUnits / 100);
}
