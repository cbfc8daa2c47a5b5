import { defineStrings } from '../../foundation/strings.ts';
import type { strings } from './strings/zh-CN.ts';

export type InPersonStrings = typeof strings;

export const inPersonStrings = defineStrings<InPersonStrings>({
  'zh-CN': () => import('./strings/zh-CN.ts'),
  'zh-TW': () => import('./strings/zh-TW.ts'),
  en: () => import('./strings/en.ts'),
});
