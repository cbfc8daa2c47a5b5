import { defineStrings } from '../foundation/strings.ts';
import type { strings } from './strings/zh-CN.ts';

export type BoardStrings = typeof strings;

export const boardStrings = defineStrings<BoardStrings>({
  'zh-CN': () => import('./strings/zh-CN.ts'),
  'zh-TW': () => import('./strings/zh-TW.ts'),
  en: () => import('./strings/en.ts'),
});
