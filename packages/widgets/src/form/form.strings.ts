import { defineStrings } from '../foundation/strings.ts';
import type { strings } from './strings/zh-CN.ts';

export type FormStrings = typeof strings;

/** Words of the questions; load them beside the widget's own, with `joinStrings`. */
export const formStrings = defineStrings<FormStrings>({
  'zh-CN': () => import('./strings/zh-CN.ts'),
  'zh-TW': () => import('./strings/zh-TW.ts'),
  en: () => import('./strings/en.ts'),
});
