import { defineStrings } from '../../foundation/strings.ts';
import type { strings } from './strings/zh-CN.ts';

export type OutreachStrings = typeof strings;

export const outreachStrings = defineStrings<OutreachStrings>({
  'zh-CN': () => import('./strings/zh-CN.ts'),
  'zh-TW': () => import('./strings/zh-TW.ts'),
  en: () => import('./strings/en.ts'),
});
