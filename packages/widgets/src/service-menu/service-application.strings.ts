import { defineStrings } from '../foundation/strings.ts';
import type { strings } from './application-strings/zh-CN.ts';

export type ServiceApplicationStrings = typeof strings;

export const serviceApplicationStrings = defineStrings<ServiceApplicationStrings>({
  'zh-CN': () => import('./application-strings/zh-CN.ts'),
  'zh-TW': () => import('./application-strings/zh-TW.ts'),
  en: () => import('./application-strings/en.ts'),
});
