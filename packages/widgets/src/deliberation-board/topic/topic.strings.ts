import { defineStrings } from '../../foundation/strings.ts';
import type { strings } from './strings/zh-CN.ts';

export type TopicStrings = typeof strings;

export const topicStrings = defineStrings<TopicStrings>({
  'zh-CN': () => import('./strings/zh-CN.ts'),
  'zh-TW': () => import('./strings/zh-TW.ts'),
  en: () => import('./strings/en.ts'),
});
