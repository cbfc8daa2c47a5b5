import { defineStrings } from '../foundation/strings.ts';
import type { strings } from './answering-strings/zh-CN.ts';

export type SurveyAnsweringStrings = typeof strings;

export const surveyAnsweringStrings = defineStrings<SurveyAnsweringStrings>({
  'zh-CN': () => import('./answering-strings/zh-CN.ts'),
  'zh-TW': () => import('./answering-strings/zh-TW.ts'),
  en: () => import('./answering-strings/en.ts'),
});
