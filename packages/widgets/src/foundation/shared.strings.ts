import type { strings } from './strings/zh-CN.ts';
import { defineStrings } from './strings.ts';

/** Words that several widgets need. */
export type SharedStrings = typeof strings;

export const sharedStrings = defineStrings<SharedStrings>({
  'zh-CN': () => import('./strings/zh-CN.ts'),
  'zh-TW': () => import('./strings/zh-TW.ts'),
  en: () => import('./strings/en.ts'),
});
