import { defineStrings } from '../foundation/strings.ts';
import type { strings } from './results-strings/zh-CN.ts';

export type SurveyResultsStrings = typeof strings;

export const surveyResultsStrings = defineStrings<SurveyResultsStrings>({
  'zh-CN': () => import('./results-strings/zh-CN.ts'),
  'zh-TW': () => import('./results-strings/zh-TW.ts'),
  en: () => import('./results-strings/en.ts'),
});
