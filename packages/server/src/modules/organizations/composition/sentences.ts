import type { CompositionRule } from '@linli/methods';
import type { Locale, Localised } from '../../../kernel/locale.ts';
import { locales } from '../../../kernel/locale.ts';
import { capacityLabels, kindLabels, roleLabels } from '../labels.ts';

/** What a rule says, as a sentence in every language. */
export function ruleSentence(rule: CompositionRule): Localised {
  const said = locales.map((locale) => [locale, sentenceIn(rule, locale)]);
  return Object.fromEntries(said) as Record<Locale, string>;
}

function sentenceIn(rule: CompositionRule, locale: Locale): string {
  const who = rule.type === 'SEAT' ? roleWord(rule.role, locale) : whoWord(rule.roles, locale);
  switch (rule.type) {
    case 'COUNT':
      return countSentence(rule, who, locale);
    case 'SEAT':
      return say(locale, {
        'zh-CN': `${who} ${rule.exactly} 人`,
        'zh-TW': `${who} ${rule.exactly} 人`,
        en: `${upper(who)}: exactly ${rule.exactly}.`,
      });
    case 'SHARE': {
      const as = capacityWord(rule.capacity, locale);
      return say(locale, {
        'zh-CN': `${who}中，${as}不少于 ${rule.least}%`,
        'zh-TW': `${who}中，${as}不少於 ${rule.least}%`,
        en: `At least ${rule.least}% of ${who} are ${as}.`,
      });
    }
    case 'TERM':
      return say(locale, {
        'zh-CN': `${who}的每届任期不超过 ${rule.years} 年`,
        'zh-TW': `${who}的每屆任期不超過 ${rule.years} 年`,
        en: `A term of ${who} lasts ${rule.years} years at most.`,
      });
    case 'NOT_ALSO': {
      const kinds = listed(
        rule.kinds.map((kind) => kindWord(kind, locale)),
        locale,
      );
      return say(locale, {
        'zh-CN': `${who}不能同时在${kinds}任职`,
        'zh-TW': `${who}不能同時在${kinds}任職`,
        en: `None of ${who} sits in a body of these kinds as well: ${kinds}.`,
      });
    }
  }
}

function countSentence(
  { least, most, odd }: Extract<CompositionRule, { type: 'COUNT' }>,
  who: string,
  locale: Locale,
): string {
  if (locale === 'en') {
    const range =
      least !== null && most !== null
        ? `${least} to ${most}`
        : least !== null
          ? `at least ${least}`
          : most !== null
            ? `at most ${most}`
            : '';
    const number = [range, odd ? 'an odd number' : ''].filter(Boolean).join(', ');
    return `${upper(who)}: ${number}.`;
  }
  const range =
    least !== null && most !== null
      ? ` ${least} 至 ${most} 人`
      : least !== null
        ? `${locale === 'zh-TW' ? '不少於' : '不少于'} ${least} 人`
        : most !== null
          ? `${locale === 'zh-TW' ? '不超過' : '不超过'} ${most} 人`
          : '';
  const single = locale === 'zh-TW' ? '人數為單數' : '人数为单数';
  return `${who}${[range, odd ? single : ''].filter(Boolean).join('，')}`;
}

const say = (locale: Locale, sentence: Localised) => sentence[locale];

const upper = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1);

const everybody: Localised = { 'zh-CN': '成员', 'zh-TW': '成員', en: 'all who sit in it' };

function whoWord(roles: readonly string[] | null, locale: Locale): string {
  return roles === null
    ? everybody[locale]
    : listed(
        roles.map((role) => roleWord(role, locale)),
        locale,
      );
}

function listed(words: readonly string[], locale: Locale): string {
  return words.join(locale === 'en' ? ', ' : '、');
}

// The rules are stored as data, whose words were checked when they were entered.
const roleWord = (role: string, locale: Locale) =>
  roleLabels[role as keyof typeof roleLabels][locale];
const capacityWord = (capacity: string, locale: Locale) =>
  capacityLabels[capacity as keyof typeof capacityLabels][locale];
const kindWord = (kind: string, locale: Locale) =>
  kindLabels[kind as keyof typeof kindLabels][locale];
